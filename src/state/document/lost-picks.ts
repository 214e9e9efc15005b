import { isListed, poolSizeOf } from "../../core/construct/parent";
import type { Experiment } from "../../core/experiment/experiment";

const neuronsIn = ({ picks = [] }: Experiment): number =>
  picks.reduce((sum, { neurons }) => sum + neurons.length, 0);

const sameDraw = ({ parent: x }: Experiment, { parent: y }: Experiment): boolean =>
  isListed(x) || isListed(y)
    ? isListed(x) && isListed(y) && x.listed === y.listed
    : x.seed === y.seed && x.pools === y.pools;

/** Why an edit took gadgets made by hand, or neurons of them, away; null when it took none. Clearing them is no reason. */
export function whyPicksWent(before: Experiment, after: Experiment): string | null {
  const { length: had } = before.picks ?? [];
  const { length: left } = after.picks ?? [];
  if (had < left || (had === left && neuronsIn(before) <= neuronsIn(after))) return null;
  if (!sameDraw(before, after))
    return "These are other neurons: the gadgets that you chose belonged to the draw before.";
  const poolSize = poolSizeOf(after.parent);
  if (poolSize < poolSizeOf(before.parent))
    return `Neurons that you had chosen lie beyond the first ${poolSize} of the pool, and were let go.`;
  if (before.target !== after.target)
    return "The target has another shape: the gadgets that you chose for it went.";
  return null;
}
