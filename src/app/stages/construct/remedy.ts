import { isListed, poolSizeOf } from "../../../core/construct/parent";
import { LIMITS } from "../../../core/network/network";
import type { Wiring } from "../../../core/network/wiring";
import { typicalBestProduct, typicalPairError } from "../../../core/theory/laws";
import { type ScalingLaw, scalingLaw } from "../../../core/theory/scaling";
import type { Run } from "../../../state/run/run";
import { judge } from "../../../views/function/verdict";

/** What may bring a ticket within its tolerance. */
export interface Remedy {
  /** A width, rounded up to two digits; null when no width within the limits would do. */
  readonly width: number | null;
  /** The simplest rule that would come near enough at the same width; null when there is none. */
  readonly rule: "product" | "subset-sum" | null;
  /** Whether a weight is beyond what one neuron can deliver. */
  readonly beyond: boolean;
}

/** How much wider pools must be for an error smaller by `factor`; a few more neurons make many more subsets. */
const widening = ({ scale, slope }: ScalingLaw, factor: number): number =>
  scale === "power" ? factor ** (-1 / slope) : 1.2;

function roundUp(width: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(width)) - 1);
  return Math.ceil(width / unit) * unit;
}

/** How much smaller the product rule's error is than the pair rule's, by their laws. */
function productGain({ weights }: Wiring, poolSize: number): number {
  const sum = (errorOf: (poolSize: number, weight: number) => number) =>
    weights.reduce((total, { value }) => total + errorOf(poolSize, value), 0);
  return sum(typicalPairError) / sum(typicalBestProduct);
}

/** What to do about a ticket that misses its tolerance; null for one that does not, and where no width was chosen. */
export function remedyFor({
  document,
  wiring,
  error,
}: Pick<Run, "document" | "wiring" | "error">): Remedy | null {
  const { parent, rule, tolerance } = document;
  if (isListed(parent) || !error || judge(error, tolerance) !== "outside") return null;
  const factor = (error.exact ?? error.sampled).value / tolerance;
  const poolSize = poolSizeOf(parent);
  const law = scalingLaw(wiring, rule);
  const width = law && Math.max(poolSize + 1, roundUp(poolSize * widening(law, factor)));
  const product = rule.name === "pair" && law && productGain(wiring, poolSize) >= factor;
  return {
    width: width !== null && width <= LIMITS.poolSize ? width : null,
    rule: rule.name === "subset-sum" ? null : product ? "product" : "subset-sum",
    beyond: law === null && rule.name !== "subset-sum",
  };
}
