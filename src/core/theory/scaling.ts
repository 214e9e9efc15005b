import { RULES } from "../construct/rules/registry";
import type { RuleSpec, ScalingLaw } from "../construct/rules/rule";
import type { Wiring } from "../network/wiring";

/**
 * The law of a rule for a target. Null where an error remains that no width removes, because a single neuron delivers no
 * slope above 1, and for a target of zeros.
 */
export function scalingLaw(
  wiring: Wiring,
  { name, maxSubset = "all" }: RuleSpec,
): ScalingLaw | null {
  const weights = wiring.weights.map(({ value }) => Math.abs(value));
  return Math.max(...weights) === 0 ? null : RULES[name].law(weights, maxSubset);
}
