import { useMemo } from "react";
import { paperChain } from "../core/chain";
import { guaranteedPoolSize } from "../core/laws";
import { poolSizeOf } from "../core/parent";
import type { Run } from "../state/run";
import { formatCount } from "../ui/number";
import { formatValue } from "../views/plot/format";
import { errorSaid } from "./readings";

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
      <caption>{`k for ε = ${formatValue(tolerance)} and δ = ${formatValue(failureProbability)}`}</caption>
      <tbody>
        <tr>
          <th scope="row">by the paper’s chain</th>
          <td>{formatCount(promised)}</td>
          <td>{met ? "its assumptions hold" : "its assumptions do not all hold"}</td>
        </tr>
        <tr>
          <th scope="row">by this page’s certificate</th>
          <td>{certificate === null ? "none" : formatCount(certificate)}</td>
          <td>for this very target</td>
        </tr>
        <tr>
          <th scope="row">on stage</th>
          <td>{formatCount(poolSizeOf(parent))}</td>
          <td>{`off by ${errorSaid(run)}`}</td>
        </tr>
      </tbody>
    </table>
  );
}
