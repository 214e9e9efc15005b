import { memo } from "react";
import { HONESTY, NOTICES, PAPERS } from "../../words/en/colophon";
import "./footer.css";

/** What an honest page says, and where its claims come from. */
export default memo(function Footer() {
  return (
    <footer className="colophon">
      <ul className="honesty">
        {HONESTY.map((sentence) => (
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
          <a href="./notices.txt">{NOTICES}</a>
        </li>
      </ul>
    </footer>
  );
});
