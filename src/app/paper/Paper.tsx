import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import { fingerprint } from "../../core/construct/fingerprint";
import { keptEdges } from "../../core/construct/ticket";
import { encodeLink } from "../../state/link/link";
import type { Run } from "../../state/run/run";
import { formatCount } from "../../ui/number";
import { PAGE } from "../../words/en/page";
import { PAPER } from "../../words/en/paper";
import { RULE_WORDS } from "../../words/en/rules";
import { publicAddress, publicLink } from "../page/address";
import { useRuns, useServices } from "../page/services";
import { QR_LIMIT, QrCode } from "../share/QrCode";
import { type Snapshot, snapshots } from "./snapshot";
import "./paper.css";

/** How the ticket on stage was made, and what names it. */
function factsOf({ document, ticket, parent, size }: Run): readonly (readonly [string, string])[] {
  const kept = formatCount(keptEdges(ticket).length);
  return [
    [PAGE.rule.name, RULE_WORDS[document.rule.name].name],
    [PAGE.parent.poolSize, formatCount(ticket.poolSize)],
    [
      PAGE.parent.seed,
      "seed" in document.parent ? String(document.parent.seed) : PAGE.parent.listed,
    ],
    [PAGE.question.tolerance, String(document.tolerance)],
    [PAPER.kept, PAPER.keptOf(kept, formatCount(size.weights))],
    [PAPER.fingerprint, fingerprint(parent, ticket).words],
  ];
}

/** What the browser prints of the page: its drawings as they are, how they were made, and the link that opens them. */
export default function Paper() {
  const { store } = useServices();
  const run = useRuns((state) => state.run);
  const [drawn, setDrawn] = useState<readonly Snapshot[] | null>(null);
  useEffect(() => {
    const take = () => {
      // The lesson has a handout of its own.
      if (!document.querySelector(".handout")) flushSync(() => setDrawn(snapshots()));
    };
    const drop = () => setDrawn(null);
    addEventListener("beforeprint", take);
    addEventListener("afterprint", drop);
    return () => {
      removeEventListener("beforeprint", take);
      removeEventListener("afterprint", drop);
    };
  }, []);
  if (!drawn) return null;
  const link = publicLink(encodeLink(run.document, store.getState().view));
  const coded = publicAddress() !== null && link.length <= QR_LIMIT;
  return createPortal(
    <section className="paper" aria-label={PAPER.name}>
      <h1>{PAGE.page.title}</h1>
      <p>{PAGE.page.sentence}</p>
      <div className="paper-facts">
        <dl>
          {factsOf(run).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {coded && <QrCode link={link} name={PAPER.again} />}
      </div>
      <p className="paper-link">
        {PAPER.again}: {link}
      </p>
      <div className="paper-drawings">
        {drawn.map(({ drawing, name, kind, key }) => (
          <figure
            key={key}
            aria-label={name}
            data-kind={kind}
            ref={(figure) => figure?.replaceChildren(drawing)}
          />
        ))}
      </div>
    </section>,
    document.body,
  );
}
