import { finish } from "../construct/prune";
import type { ScalingLaw } from "../construct/rules/rule";
import { columnSteps } from "./columns";
import { type Fit, fitSteps } from "./fit";
import type { SweepRow } from "./sweep";

/** The fit of rows in any order. */
export function fitSlope(
  rows: readonly SweepRow[],
  law: Pick<ScalingLaw, "scale" | "from" | "to">,
): Fit | null {
  const sorted = [...rows].sort((x, y) => x.seed - y.seed);
  return finish(fitSteps(finish(columnSteps(sorted)), sorted.length, law));
}
