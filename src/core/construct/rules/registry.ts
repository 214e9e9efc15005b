import { pair } from "./pair";
import { product } from "./product";
import type { MaxSubset, NearestRule, RuleName, SubsetRule } from "./rule";
import { subsetSum } from "./subset-sum";

/** All selection rules; menus, links and tests iterate this list. */
export const RULES: readonly (NearestRule | SubsetRule)[] = [pair, product, subsetSum];

/** The rules that keep at most one neuron a slot. */
export const NEAREST: Readonly<Record<NearestRule["name"], NearestRule>> = { pair, product };

/** The rule if it keeps at most one neuron a slot, else the largest subset: one of at most one neuron is the product rule. */
export function nearestRule(
  name: RuleName,
  maxSubset: MaxSubset = "all",
): NearestRule | Exclude<MaxSubset, 1> {
  if (name === "pair") return pair;
  return name === "product" || maxSubset === 1 ? product : maxSubset;
}
