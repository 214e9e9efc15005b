import type { RuleSpec } from "../construct/prune";
import type { MaxSubset } from "../construct/rules/rule";
import type { Wiring } from "../network/wiring";

/**
 * How a rule's median error falls with the pool size k, as theory has it, and where it does.
 * `power`: error ∝ k^slope. `exponential`: error ∝ 2^(slope · m) with m = k/2 usable products.
 */
export interface ScalingLaw {
  readonly scale: "power" | "exponential";
  readonly slope: number;
  /** The widths at which the law applies to this target, both ends included. */
  readonly from: number;
  readonly to: number;
}

/** Widths at which nearly every slot has at most as many usable neurons, k/2 on average, as a subset search looks at. */
const SUBSET_ENDS = { 2: 118_000, 3: 7_300, 4: 450 } as const;
/** Below, some slot is still out of reach; above, a search looks at some of the neurons only. */
const ALL_RANGE = { from: 36, to: 52 } as const;
/** Below, errors are about as large as the weights. */
const NARROWEST = 64;

const within = (from: number, to: number): Pick<ScalingLaw, "from" | "to"> => ({
  from: Math.max(NARROWEST, Math.round(from)),
  to,
});

/** k (1 − |w|)² must reach `reach` before a weight next to ±1 is off the edge of the support; at ±1 itself it never is. */
function edgeWidth(weights: readonly number[], reach: number): number {
  const largest = Math.max(0, ...weights.filter((weight) => weight < 1));
  return reach / ((1 - largest) * (1 - largest));
}

function subsetLaw(maxSubset: Exclude<MaxSubset, 1>): ScalingLaw {
  if (maxSubset === "all") return { scale: "exponential", slope: -1, ...ALL_RANGE };
  return { scale: "power", slope: -maxSubset, ...within(0, SUBSET_ENDS[maxSubset]) };
}

/**
 * The law for a target: pair 1/√k (Malach et al. 2020); product 1/k (derived), 1/√k when a weight sits at ±1; subsets of
 * at most q neurons k^−q (Natale et al. 2024); of any size 2^−m (Pensia et al. 2020). Null where an error remains that no
 * width removes, because a single neuron delivers no slope above 1, and for a target of zeros.
 */
export function scalingLaw(
  wiring: Wiring,
  { name, maxSubset = "all" }: RuleSpec,
): ScalingLaw | null {
  const weights = wiring.weights.map(({ value }) => Math.abs(value));
  const largest = Math.max(...weights);
  if (largest === 0) return null;
  if (name === "subset-sum" && maxSubset !== 1) return subsetLaw(maxSubset);
  if (largest > 1) return null;
  if (name === "pair")
    return { scale: "power", slope: -1 / 2, ...within(edgeWidth(weights, 10), Infinity) };
  const slope = largest === 1 ? -1 / 2 : -1;
  return { scale: "power", slope, ...within(edgeWidth(weights, 3), Infinity) };
}
