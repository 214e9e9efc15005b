import type { MaxSubset, RuleName } from "../../core/construct/rules/rule";

/** How a rule looks in every plot: told apart by colour, by dash and by the shape of its marks. */
export interface RuleStyle {
  /** Class that sets the colour `--tone`. */
  readonly tone: string;
  readonly dash: string;
  /** Outline of a mark of about nine pixels around the origin. */
  readonly mark: string;
}

const CIRCLE = "M3.6,0A3.6,3.6 0 1 1 -3.6,0A3.6,3.6 0 1 1 3.6,0Z";
const SQUARE = "M-3.2,-3.2H3.2V3.2H-3.2Z";
const DIAMOND = "M0,-4.6L4.6,0L0,4.6L-4.6,0Z";
const UP = "M0,-4.4L4.2,3.2H-4.2Z";
const DOWN = "M0,4.4L4.2,-3.2H-4.2Z";
const STAR = "M0,-5L1.5,-1.5L5,0L1.5,1.5L0,5L-1.5,1.5L-5,0L-1.5,-1.5Z";

const SUBSETS: Readonly<Record<MaxSubset, Omit<RuleStyle, "tone">>> = {
  1: { dash: "2 2", mark: SQUARE },
  2: { dash: "2 3", mark: DIAMOND },
  3: { dash: "8 3 2 3", mark: UP },
  4: { dash: "5 3", mark: DOWN },
  all: { dash: "10 4", mark: STAR },
};

const STYLES: Readonly<Record<RuleName, (maxSubset: MaxSubset) => RuleStyle>> = {
  pair: () => ({ tone: "tone-pair", dash: "none", mark: CIRCLE }),
  product: () => ({ tone: "tone-product", dash: "none", mark: SQUARE }),
  "subset-sum": (maxSubset) => ({ tone: `tone-subset-${maxSubset}`, ...SUBSETS[maxSubset] }),
};

export const styleOf = (rule: RuleName, maxSubset: MaxSubset = "all"): RuleStyle =>
  STYLES[rule](maxSubset);
