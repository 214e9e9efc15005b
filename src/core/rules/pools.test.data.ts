import fc from "fast-check";
import type { ListedPairs } from "../parent";
import { LATTICE } from "../random";
import type { Sign } from "../wiring";
import type { MaxSubset, Records, Rule } from "./rule";

/** A weight of a random parent. */
const onLattice = fc.integer({ min: -(2 ** 23), max: 2 ** 23 - 1 }).map((n) => n * LATTICE);
/** So few values that equal neurons and ties are common. */
const coarse = fc.integer({ min: -4, max: 4 }).map((n) => n / 4);

export const pairsOf = (value: fc.Arbitrary<number>, maxLength: number) =>
  fc.array(fc.tuple(value, value), { maxLength });

/** Pools of random parents, and lists with repeated pairs. */
export const pools: fc.Arbitrary<ListedPairs> = fc.oneof(
  pairsOf(onLattice, 40),
  pairsOf(coarse, 40),
  pairsOf(onLattice, 20).map((pairs) => [...pairs, ...pairs]),
);

export const slotWeights = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.5, -0.25),
  coarse,
  fc.double({ min: -1, max: 1, noNaN: true }),
);

/** The records of a rule for a whole list of pairs, fed in two parts. */
export function scanPairs(
  rule: Rule,
  pairs: ListedPairs,
  weight: number,
  sign: Sign,
  maxSubset: MaxSubset = "all",
): Records {
  const search = rule.search(weight, sign, maxSubset);
  const first = pairs.length >> 1;
  for (const [start, end] of [
    [0, first],
    [first, pairs.length],
  ] as const) {
    const part = pairs.slice(start, end);
    const a = Float64Array.from(part, (pair) => pair[0]);
    const b = Float64Array.from(part, (pair) => pair[1]);
    search.scan(a, b, start, part.length);
  }
  return search.records();
}
