import { memo } from "react";
import { EXHIBITS, type Exhibit } from "../../state/view/show";
import { Button } from "../../ui/Button";
import { CopyButton } from "../../ui/CopyButton";
import { BIBTEX, CITE, HONESTY, INVITES, NOTICES, PAPERS } from "../../words/en/colophon";
import { publicLink } from "./address";
import { save } from "./save";
import { useServices } from "./services";
import "./footer.css";

/** What an honest page says, and where its claims come from. */
export default memo(function Footer() {
  const references = [CITE.page(publicLink("")), ...BIBTEX].join("\n\n");
  const bibliography = new Blob([references, "\n"], { type: "application/x-bibtex" });
  const { store, sync } = useServices();
  const open = (show: Exhibit) => {
    sync.settle();
    store.getState().setView({ show });
    sync.push();
  };
  return (
    <footer className="colophon">
      {EXHIBITS.map((show) => (
        <p key={show} className="colophon-invite">
          {INVITES[show].sentence} <Button onClick={() => open(show)}>{INVITES[show].open}</Button>
        </p>
      ))}
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
