import type { MaxSubset, RuleName } from "../../core/construct/rules/rule";

/** How links spell a rule. */
interface RuleCode {
  /** In the document's part of a link; a published code keeps its meaning. */
  readonly code: number;
  /** In a view parameter, with the largest subset that a slot may keep. */
  readonly word: (maxSubset: MaxSubset) => string;
}

export const RULE_CODES: Readonly<Record<RuleName, RuleCode>> = {
  pair: { code: 0, word: () => "pair" },
  product: { code: 1, word: () => "product" },
  "subset-sum": { code: 2, word: (q) => (q === "all" ? "sums" : `q${q}`) },
};
