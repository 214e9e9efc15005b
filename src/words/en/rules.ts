import { inLocale } from "../locale";

/** The largest subset of a rule that has sizes. */
type Most = number | "all";

/** What is said of each rule; `most` is how many neurons a slot may keep. */
export const RULE_WORDS = inLocale({
  pair: {
    name: "Pair",
    short: (_most: Most) => "Pair",
    full: (_most: Most) => "Pair",
    rule: "Pair rule",
    why: (_most: Most) =>
      "For x > 0 and for x < 0, keeps the one neuron whose two weights are nearest to w and ±1. Half the error needs 4 times the neurons.",
    sought: "(±|w|, ±sgn w)",
  },
  product: {
    name: "Product",
    short: (_most: Most) => "Product",
    full: (_most: Most) => "Product",
    rule: "Product rule",
    why: (_most: Most) =>
      "Keeps the one neuron whose two weights multiply to nearly w. Half the error needs twice the neurons, or 4 times at w = ±1.",
    sought: "ab = w",
  },
  "subset-sum": {
    name: "Subset sum",
    short: (most: Most) => (most === "all" ? "Subset" : `q = ${most}`),
    full: (most: Most) => (most === "all" ? "Subset sum" : `Subset sum, q = ${most}`),
    rule: "Subset sum rule",
    why: (most: Most) =>
      most === "all"
        ? "Keeps any neurons whose products add up to w. Half the error needs only a few more neurons, but the ticket is no longer sparse."
        : most === 1
          ? "Keeps the one neuron whose two weights multiply to nearly w. Half the error needs twice the neurons, or 4 times at w = ±1."
          : "Keeps up to so many neurons whose products add up to w: the more it may keep, the fewer it must choose from.",
    sought: "w",
  },
});
