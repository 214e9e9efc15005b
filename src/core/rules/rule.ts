import type { Sign } from "../wiring";

/** Names of the selection rules, as they stand in documents and links. */
export type RuleName = "pair" | "product" | "subset-sum";

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

/** One slot's search over its pool, fed in order with consecutive neurons. */
export interface Search {
  /** Takes `count` neurons with in-weights `a` and out-weights `b`, the first of which has index `start`. */
  scan(a: Float64Array, b: Float64Array, start: number, count: number): void;
  records(): Records;
}

export interface Rule {
  readonly name: RuleName;
  search(weight: number, sign: Sign, maxSubset: MaxSubset): Search;
}

/** Largest subset a subset-sum slot may keep. */
export type MaxSubset = 1 | 2 | 3 | 4 | "all";

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
