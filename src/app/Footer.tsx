import { PAPERS, WORDS } from "../state/words";
import "./footer.css";

/** What an honest page says, and where its claims come from. */
export function Footer() {
  return (
    <footer className="colophon">
      <ul className="honesty">
        {WORDS.page.honesty.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
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
