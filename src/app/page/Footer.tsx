import { memo } from "react";
import { Button } from "../../ui/Button";
import { CopyButton } from "../../ui/CopyButton";
import { BIBTEX, CITE, DIGITS_INVITE, HONESTY, NOTICES, PAPERS } from "../../words/en/colophon";
import { publicLink } from "./address";
import { save } from "./save";
import { useServices } from "./services";
import "./footer.css";

/** What an honest page says, and where its claims come from. */
export default memo(function Footer() {
  const references = [CITE.page(publicLink("")), ...BIBTEX].join("\n\n");
  const bibliography = new Blob([references, "\n"], { type: "application/x-bibtex" });
  const { store, sync } = useServices();
  const showDigits = () => {
    sync.settle();
    store.getState().setView({ show: "digits" });
    sync.push();
  };
  return (
    <footer className="colophon">
      <p className="colophon-invite">
        {DIGITS_INVITE.sentence} <Button onClick={showDigits}>{DIGITS_INVITE.open}</Button>
      </p>
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
        <li>
          {CITE.lead} <CopyButton kind="bare" label={CITE.copy} text={references} />{" "}
          <Button kind="bare" onClick={() => save("lottery-ticket.bib", bibliography)}>
            {CITE.save}
          </Button>
        </li>
      </ul>
    </footer>
  );
});
