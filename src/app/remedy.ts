import { LIMITS } from "../core/network";
import { isListed, poolSizeOf } from "../core/parent";
import type { RuleSpec } from "../core/prune";
import type { Run } from "../state/run";
import { judge } from "../views/function/verdict";

/** What may bring a ticket within its tolerance. */
export interface Remedy {
  /** A width, rounded up to two digits; null when no width within the limits would do. */
  readonly width: number | null;
  /** Whether the product rule would come nearer at the same width. */
  readonly product: boolean;
}

/** How much wider pools must be for an error smaller by `factor`, by the law of the rule. */
function widening({ name, maxSubset = "all" }: RuleSpec, factor: number): number {
  if (name === "pair") return factor ** 2;
  if (name === "product") return factor;
  return maxSubset === "all" ? 1.2 : factor ** (1 / maxSubset);
}

function roundUp(width: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(width)) - 1);
  return Math.ceil(width / unit) * unit;
}

/** What to do about a ticket that misses its tolerance; null for one that does not, and where no width was chosen. */
export function remedyFor({ document, error }: Pick<Run, "document" | "error">): Remedy | null {
  const { parent, rule, tolerance } = document;
  if (isListed(parent) || !error || judge(error, tolerance) !== "outside") return null;
  const factor = (error.exact ?? error.sampled).value / tolerance;
  const poolSize = poolSizeOf(parent);
  const width = Math.max(poolSize + 1, roundUp(poolSize * widening(rule, factor)));
  return { width: width <= LIMITS.poolSize ? width : null, product: rule.name === "pair" };
}
