import type { Assumption } from "../../core/theory/chain";
import { ASSUMPTIONS } from "../../words/en/theory";
import "./assumptions.css";

const byLayer = (numbers: readonly number[]): string =>
  numbers.map((value, layer) => ASSUMPTIONS.inLayer(value.toFixed(3), layer + 1)).join(", ");

function detailOf({ name, holds, layers }: Assumption): string {
  if (name === "spectral-norm") return ASSUMPTIONS.norms(byLayer(layers));
  if (name === "weight-size") return ASSUMPTIONS.sizes(byLayer(layers));
  if (name === "ball") return holds ? ASSUMPTIONS.inBall : ASSUMPTIONS.inCube;
  const biased = layers.filter((has) => has > 0).length;
  return holds ? ASSUMPTIONS.unbiased : ASSUMPTIONS.biased(biased, layers.length);
}

/** What the theorem assumes of a target, ticked or crossed, with the numbers that decide it. */
export function Assumptions({ assumptions }: { readonly assumptions: readonly Assumption[] }) {
  return (
    <ul className="assumptions">
      {assumptions.map((assumption) => (
        <li key={assumption.name} data-holds={assumption.holds}>
          <span aria-hidden="true">{assumption.holds ? "✓" : "✗"}</span>
          <span className="ui-hidden">
            {assumption.holds ? ASSUMPTIONS.met : ASSUMPTIONS.unmet}{" "}
          </span>
          <b>{ASSUMPTIONS[assumption.name]}</b> {detailOf(assumption)}
        </li>
      ))}
    </ul>
  );
}
