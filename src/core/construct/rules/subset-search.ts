/** Simple operations between two yields of a search for subsets, and a walk through its lists more: well under a millisecond. */
export const STRIDE = 1 << 14;
/** Simple operations that go into comparing one subset with the best. */
export const COMPARISON = 16;

/** Operations that a search has done since it last yielded. */
export interface Work {
  done: number;
}

/** What is to be yielded: the work since the last yield, from which counting begins anew. */
export function handOver(work: Work): number {
  const { done } = work;
  work.done = 0;
  return done;
}

/**
 * A search over subsets of a growing list of products, fed one product at a time. Members of a subset are positions in
 * that list, ascending; its sum is taken in that order, in float64. The best subset has the smallest |sum − w|, then
 * the fewest members, then the first in lexicographic order.
 */
export interface SubsetSearch {
  /**
   * Takes the next product; returns the members of the best subset if it is a new one, which then contains the product.
   * Yields after every `STRIDE` operations, those for earlier products included: how many they were.
   */
  add(product: number): Generator<number, readonly number[] | null>;
}
