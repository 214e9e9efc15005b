import { useMemo } from "react";
import { poolSizeOf } from "../core/construct/parent";
import { paperChain } from "../core/theory/chain";
import { guaranteedPoolSize } from "../core/theory/failures";
import type { Run } from "../state/run/run";
import { formatCount } from "../ui/number";
import { formatValue } from "../views/plot/format";
import { LESSON } from "../words/en/lesson";
import { errorSaid } from "./readings";
import "./figures.css";

/** The width that the paper's chain asks of the target on stage, what this page's certificate asks, and what is there. */
export function Widths({ run }: { run: Run }) {
  const { target, tolerance, failureProbability, domain, parent } = run.document;
  const { chain, certificate } = useMemo(
    () => ({
      chain: paperChain(target, tolerance, failureProbability, domain),
      certificate: guaranteedPoolSize(run.wiring, "pair", tolerance, failureProbability, domain),
    }),
    [run.wiring, target, tolerance, failureProbability, domain],
  );
  const met = chain.assumptions.every(({ holds }) => holds);
  const promised = chain.widths.at(-1)?.poolSize ?? 0;
  return (
    <table className="widths">
      <caption>
        {LESSON.widths.caption(formatValue(tolerance), formatValue(failureProbability))}
      </caption>
      <tbody>
        <tr>
          <th scope="row">{LESSON.widths.chain}</th>
          <td>{formatCount(promised)}</td>
          <td>{met ? LESSON.widths.met : LESSON.widths.unmet}</td>
        </tr>
        <tr>
          <th scope="row">{LESSON.widths.certificate}</th>
          <td>{certificate === null ? LESSON.widths.none : formatCount(certificate)}</td>
          <td>{LESSON.widths.target}</td>
        </tr>
        <tr>
          <th scope="row">{LESSON.widths.stage}</th>
          <td>{formatCount(poolSizeOf(parent))}</td>
          <td>{LESSON.widths.off(errorSaid(run))}</td>
        </tr>
      </tbody>
    </table>
  );
}
