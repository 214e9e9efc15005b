import type { ScalingLaw } from "./rule";

/** Below, errors are about as large as the weights. */
const NARROWEST = 64;

/** error ∝ k^slope from `from` on, where errors are small enough for it. */
export const powerLaw = (slope: number, from: number, to: number): ScalingLaw => ({
  scale: "power",
  slope,
  from: Math.max(NARROWEST, Math.round(from)),
  to,
});

/**
 * The width at which k (1 − |w|)² reaches `reach`: before, a weight next to ±1 is not off the edge of the support; at ±1
 * itself it never is.
 */
export function edgeWidth(weights: readonly number[], reach: number): number {
  const largest = Math.max(0, ...weights.filter((weight) => weight < 1));
  return reach / ((1 - largest) * (1 - largest));
}
