import { PAPERS, WORDS } from "../state/words";

/** What an honest page says, and where its claims come from. */
export function Footer() {
  return (
    <footer className="colophon">
      <p>
        <strong>{WORDS.page.constructed}.</strong> {WORDS.page.constructedWhy}
      </p>
      <ul>
        {PAPERS.map(({ title, href }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
        <li>
          <a href="./notices.txt">{WORDS.page.notices}</a>
        </li>
      </ul>
    </footer>
  );
}
