import { pair } from "./pair";
import { product } from "./product";
import type { MaxSubset, NearestRule, Rule, RuleName, RuleSpec, SubsetRule } from "./rule";
import { subsetSum } from "./subset-sum";

/** Every selection rule by name, the simplest first; menus, links and tests go through it. */
export const RULES: Readonly<Record<RuleName, Rule>> = {
  pair,
  product,
  "subset-sum": subsetSum,
};
export const RULE_NAMES = Object.keys(RULES) as RuleName[];

/** A rule in its one spelling: q stands with rules that have sizes and nowhere else. */
export const ruleSpec = (name: RuleName, maxSubset: MaxSubset = "all"): RuleSpec =>
  RULES[name].sizes.length > 0 ? { name, maxSubset } : { name };

/** Every rule with every size that it can be asked for. */
export const RULE_SPECS: readonly RuleSpec[] = RULE_NAMES.flatMap((name) => {
  const { sizes } = RULES[name];
  return sizes.length > 0 ? sizes.map((size) => ruleSpec(name, size)) : [ruleSpec(name)];
});

/** One word for a rule with its q, the same for the same rule: `pair`, `subset-sum:2`. */
export function ruleKey(rule: RuleSpec): string {
  const { name, maxSubset } = ruleSpec(rule.name, rule.maxSubset);
  return maxSubset === undefined ? name : `${name}:${maxSubset}`;
}

/** How a rule searches. */
export const searchOf = ({ name, maxSubset = "all" }: RuleSpec): NearestRule | SubsetRule =>
  RULES[name].searching(maxSubset);

/** The rule if it keeps at most one neuron a slot. */
export function nearestRule(rule: RuleSpec): NearestRule | null {
  const search = searchOf(rule);
  return search.keeps === "one" ? search : null;
}

/** Whether another rule's search is all that this one does. */
export const isAlias = (rule: RuleSpec): boolean => {
  const nearest = nearestRule(rule);
  return nearest !== null && nearest.name !== rule.name;
};
