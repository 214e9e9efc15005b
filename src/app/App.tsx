export function App() {
  return (
    <main>
      <h1>Lottery Ticket Playground</h1>
    </main>
  );
}
