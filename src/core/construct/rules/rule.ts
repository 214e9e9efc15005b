import type { Sign } from "../../network/wiring";

/** Names of the selection rules, as they stand in documents and links. */
export interface RuleNames {
  pair: true;
  product: true;
  "subset-sum": true;
}
export type RuleName = keyof RuleNames;

/** Largest subset a slot may keep. */
export type MaxSubset = 1 | 2 | 3 | 4 | "all";

/** A rule as documents ask for it. */
export interface RuleSpec {
  readonly name: RuleName;
  /** Only for a rule that has `sizes`: the largest subset q; `"all"` when absent. */
  readonly maxSubset?: MaxSubset;
}

/**
 * What a rule looks for in the plane of in- and out-weights (a, b): a point that both must come near, by slot; the curve
 * a·b = w; or no place at all, where several neurons add up to w.
 */
export type Sought =
  | { readonly shape: "point"; at(weight: number, sign: Sign): [a: number, b: number] }
  | { readonly shape: "curve" }
  | { readonly shape: "sum" };

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

/** A selection rule: all that is true of it, whatever it is asked for. */
export interface Rule {
  readonly name: RuleName;
  /** The largest subsets it can be asked for, smallest first; none where a slot keeps one neuron at most. */
  readonly sizes: readonly MaxSubset[];
  readonly sought: Sought;
  /** How it searches when a slot may keep so many neurons. */
  searching(maxSubset: MaxSubset): NearestRule | SubsetRule;
  /**
   * Its law for a target with weights of these magnitudes, not all 0; null where an error remains that no width removes.
   */
  law(weights: readonly number[], maxSubset: MaxSubset): ScalingLaw | null;
  /** Widths between doublings at which its error must be measured to be seen to fall. */
  between(maxSubset: MaxSubset): readonly number[];
  /** About how much longer one draw takes than by the fastest rule. */
  readonly cost: number;
}

/** What a rule would keep for one slot from a given pool width on, until the next record. */
export interface Choice {
  /** Smallest pool width k at which this is the best choice: the index of its last neuron plus one; 0 for the empty gadget. */
  readonly width: number;
  /** Indices in the pool, ascending; empty for the empty gadget of slope 0. */
  readonly neurons: readonly number[];
  /** Delivered slope Σ a·b. */
  readonly slope: number;
  /** Slope error |slope − weight|. */
  readonly error: number;
}

/** Running records of one slot: each entry is the best choice for every width up to the next entry's. */
export interface Records {
  readonly choices: readonly Choice[];
  /** How many usable neurons the rule looked at, and how many the pool had; they differ only for capped subset sums. */
  readonly considered: number;
  readonly of: number;
}

/**
 * Names, in `found`, those of `count` random neurons that may lie nearer than `nearest` to what a slot of the weight
 * wants, and returns how many they are: perhaps too many, never too few. `ins` and `outs` hold two of Threefry's words for each neuron; the
 * in-weight is the first of `ins`, the out-weight the one numbered `word` of `outs`.
 */
export type Sieve = (
  ins: Int32Array,
  outs: Int32Array,
  word: number,
  count: number,
  weight: number,
  nearest: number,
  found: Int32Array,
) => number;

/** A rule that keeps at most one neuron a slot: of those whose in-weight has the slot's sign the nearest, the first of equals. */
export interface NearestRule {
  readonly keeps: "one";
  /** The rule that searches so of its own. */
  readonly name: RuleName;
  /** A neuron that is not nearer than this is never kept. */
  within(weight: number): number;
  distance(weight: number, sign: Sign, a: number, b: number): number;
  readonly sieve: Sieve;
}

/** One slot's search for subsets in its pool, fed in order with consecutive neurons. */
export interface Search {
  /**
   * Takes `count` neurons with in-weights `a` and out-weights `b`, the first of which has index `start`. Yields within a
   * long comparison, after so many simple operations that they take well under a millisecond.
   */
  scan(a: Float64Array, b: Float64Array, start: number, count: number): Generator<number, void>;
  records(): Records;
}

/** A rule that keeps several neurons a slot. */
export interface SubsetRule {
  readonly keeps: "several";
  search(weight: number, sign: Sign): Search;
}

/** Deleting everything is always possible: slope 0. It is every slot's first record. */
export const emptyGadget = (weight: number): Choice => ({
  width: 0,
  neurons: [],
  slope: 0,
  error: Math.abs(weight),
});

/** The best choice at width `poolSize`: the last record that needs no neuron beyond it. There is at least one record, the empty gadget. */
export function choiceAt(choices: readonly Choice[], poolSize: number): Choice {
  let low = 0;
  let high = choices.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (choices[middle].width <= poolSize) low = middle;
    else high = middle - 1;
  }
  return choices[low];
}
