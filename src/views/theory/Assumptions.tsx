import type { Assumption } from "../../core/chain";
import "./assumptions.css";

const NAMES = {
  "spectral-norm": "‖W‖₂ ≤ 1 in every layer",
  "weight-size": "|w| ≤ 1/√n for n inputs",
  "no-bias": "no biases",
  ball: "inputs from the unit ball",
} as const;

/** What the theorem assumes of a target, ticked or crossed, with the numbers that decide it. */
export function Assumptions({ assumptions }: { readonly assumptions: readonly Assumption[] }) {
  return (
    <ul className="assumptions">
      {assumptions.map(({ name, holds, detail }) => (
        <li key={name} data-holds={holds}>
          <span aria-hidden="true">{holds ? "✓" : "✗"}</span>
          <span className="ui-hidden">{holds ? "Met: " : "Not met: "}</span>
          <b>{NAMES[name]}</b> {detail}
        </li>
      ))}
    </ul>
  );
}
