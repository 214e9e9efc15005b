/**
 * A search over subsets of a growing list of products, fed one product at a time. Members of a subset are positions in
 * that list, ascending; its sum is taken in that order, in float64. The best subset has the smallest |sum − w|, then
 * the fewest members, then the first in lexicographic order.
 */
export interface SubsetSearch {
  /** Takes the next product; returns the members of the best subset if it is a new one, which then contains the product. */
  add(product: number): readonly number[] | null;
}
