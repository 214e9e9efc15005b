import { expect, it } from "vitest";
import { meetInTheMiddle } from "./meet-in-the-middle";
import { pairSearch, quadrupleSearch, tripleSearch } from "./small-subsets";
import { STRIDE, type SubsetSearch } from "./subset-search";

/** What a search yields while it takes all products. */
const yieldsOf = (search: SubsetSearch, products: readonly number[]): number[] =>
  products.flatMap((product) => [...search.add(product)]);

/** So small that float64 cannot tell their sums from w = 1: every subset is as near as every other. */
const tiny = (count: number): number[] => Array.from({ length: count }, (_, i) => 2 ** (-60 - i));

it("a search that must compare every subset hands over as many operations, a few at a time", () => {
  const handed = yieldsOf(meetInTheMiddle(1), tiny(18));
  const done = handed.reduce((sum, work) => sum + work, 0);
  // Each of the 2¹⁸ − 1 subsets contains one product that came last, and is compared with it.
  expect(done).toBeGreaterThan(2 ** 18 - 1 - STRIDE);
  // Beyond the stride no more than the sums of 15 products and of 3.
  expect(Math.max(...handed)).toBeLessThan(2 * STRIDE + 2 ** 15 + 2 ** 3);
});

it.each([
  ["two", pairSearch(1), 2_000, 1],
  ["three", tripleSearch(1, 600), 600, 2],
  ["four", quadrupleSearch(1, 80), 80, 3],
] as const)(
  "so does one of at most %s neurons, though all of them tie",
  (_, search, count, atATime) => {
    const handed = yieldsOf(search, tiny(count));
    const done = handed.reduce((sum, work) => sum + work, 0);
    // At least a look at what came before, once for every product.
    expect(done).toBeGreaterThan(count ** Math.min(2, atATime) / 2 - STRIDE);
    expect(Math.max(...handed)).toBeLessThan(3 * STRIDE);
  },
);
