import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Sign } from "../../network/wiring";
import { draw, LATTICE, STREAM } from "../../random/random";
import type { ListedPairs } from "../parent";
import { pairsOf, scanPairs, slotWeights } from "./pools.test.data";
import { choiceAt, type MaxSubset } from "./rule";

interface Found {
  neurons: number[];
  slope: number;
  error: number;
}

const SIZES: readonly MaxSubset[] = [1, 2, 3, 4, "all"];

/** The best subset for every pool width by trying all of them, each summed in ascending order. */
function enumerate(pairs: ListedPairs, weight: number, sign: Sign, maxSubset: MaxSubset): Found[] {
  const side = sign === "+" ? 1 : -1;
  const limit = maxSubset === "all" ? pairs.length : maxSubset;
  const endingAt: Found[] = [{ neurons: [], slope: 0, error: Math.abs(0 - weight) }];
  const chosen: number[] = [];
  const extend = (from: number, sum: number): void => {
    for (let t = from; t < pairs.length; t++) {
      const [a, b] = pairs[t] as readonly [number, number];
      if (a * side <= 0) continue;
      chosen.push(t);
      const slope = sum + a * b;
      const error = Math.abs(slope - weight);
      const best = endingAt[t + 1];
      if (!best || error < best.error || (error === best.error && precedes(chosen, best.neurons)))
        endingAt[t + 1] = { neurons: [...chosen], slope, error };
      if (chosen.length < limit) extend(t + 1, slope);
      chosen.pop();
    }
  };
  extend(0, 0);
  const byWidth: Found[] = [endingAt[0] as Found];
  for (let width = 1; width <= pairs.length; width++) {
    const before = byWidth[width - 1] as Found;
    const ending = endingAt[width];
    const better =
      ending &&
      (ending.error < before.error ||
        (ending.error === before.error && precedes(ending.neurons, before.neurons)));
    byWidth.push(better ? ending : before);
  }
  return byWidth;
}

function precedes(members: readonly number[], others: readonly number[]): boolean {
  if (members.length !== others.length) return members.length < others.length;
  for (let i = 0; i < members.length; i++)
    if (members[i] !== others[i]) return (members[i] as number) < (others[i] as number);
  return false;
}

function expectSame(pairs: ListedPairs, weight: number, sign: Sign, maxSubset: MaxSubset): void {
  const { choices } = scanPairs({ name: "subset-sum", maxSubset }, pairs, weight, sign);
  const expected = enumerate(pairs, weight, sign, maxSubset);
  const found = expected.map((_, width) => {
    const { neurons, slope, error } = choiceAt(choices, width);
    return { neurons: [...neurons], slope, error };
  });
  expect(found).toEqual(expected);
  for (const choice of choices) expect(choice.width).toBe((choice.neurons.at(-1) ?? -1) + 1);
}

const randomPairs = (seed: number, count: number): [number, number][] =>
  Array.from({ length: count }, (_, t) => [
    draw(seed, STREAM.samples, 2 * t),
    draw(seed, STREAM.samples, 2 * t + 1),
  ]);
const usableOnly = (pairs: ListedPairs): [number, number][] =>
  pairs.map(([a, b]) => [Math.abs(a), b]);

const maxSubsets = fc.constantFrom(...SIZES);
const signs = fc.constantFrom<Sign>("+", "-");
const lattice = fc.integer({ min: -(2 ** 23), max: 2 ** 23 - 1 }).map((n) => n * LATTICE);
const weights = fc.oneof(slotWeights, fc.constantFrom(2.5, -4));

describe("subset sums equal plain enumeration to the bit at every width", () => {
  it("for 24 usable neurons of the lattice and subsets of any size", () => {
    for (const [seed, weight] of [
      [1, 0.5],
      [2, -0.8],
    ] as const)
      expectSame(usableOnly(randomPairs(seed, 24)), weight, "+", "all");
  }, 60_000);

  it("for 24 usable neurons and subsets of at most one, two, three and four", () => {
    for (const maxSubset of [1, 2, 3, 4] as const)
      for (const [seed, weight] of [
        [3, 0.3],
        [4, -1],
        [5, 0.001],
        [6, 2.7],
      ] as const)
        expectSame(usableOnly(randomPairs(seed, 24)), weight, "+", maxSubset);
  });

  it("for random pools of both signs", () => {
    fc.assert(fc.property(pairsOf(lattice, 11), weights, signs, maxSubsets, expectSame), {
      numRuns: 1_000,
    });
  });

  it("for small lattices, where many subsets tie", () => {
    const coarse = fc.integer({ min: -4, max: 4 }).map((n) => n / 4);
    fc.assert(
      fc.property(pairsOf(coarse, 11), fc.oneof(coarse, weights), signs, maxSubsets, expectSame),
      { numRuns: 2_000 },
    );
  });

  it("when a part of a subset has an equal sum with fewer neurons", () => {
    const pairs = [0.25, 0.25, 0.5, 0.375].map((b): [number, number] => [1, b]);
    for (const maxSubset of SIZES) expectSame(pairs, 0.875, "+", maxSubset);
    const { choices } = scanPairs({ name: "subset-sum" }, pairs, 0.875, "+");
    expect(choiceAt(choices, 4).neurons).toEqual([2, 3]);
  });

  it("when rounding makes different products equal and the first in the pool must win", () => {
    for (const parts of [
      [0.1 + 2 ** -56, 0.1],
      [0.1, 0.1 + 2 ** -56],
    ]) {
      expect(new Set(parts).size).toBe(2);
      const pairs = [...parts, 0.9].map((b): [number, number] => [1, b]);
      for (const maxSubset of SIZES) expectSame(pairs, 1, "+", maxSubset);
      expect(
        choiceAt(scanPairs({ name: "subset-sum", maxSubset: 2 }, pairs, 1, "+").choices, 3).neurons,
      ).toEqual([0, 2]);
    }
  });

  it("for a dozen usable neurons that tie", () => {
    const coarse = fc.integer({ min: -6, max: 6 }).map((n) => n / 8);
    const pairs = fc.array(
      coarse.map((b): [number, number] => [1, b]),
      { minLength: 12, maxLength: 12 },
    );
    fc.assert(
      fc.property(
        pairs,
        fc.integer({ min: -40, max: 40 }).map((n) => n / 16),
        maxSubsets,
        (list, weight, q) => expectSame(list, weight, "+", q),
      ),
      { numRuns: 150 },
    );
  });

  it("for listed decimals, whose sums round and depend on the order", () => {
    const decimal = fc.integer({ min: -10, max: 10 }).map((n) => n / 10);
    fc.assert(
      fc.property(pairsOf(decimal, 11), fc.oneof(decimal, weights), signs, maxSubsets, expectSame),
      { numRuns: 2_000 },
    );
  });

  it("for listed numbers of very different sizes", () => {
    const any = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    fc.assert(fc.property(pairsOf(any, 11), weights, signs, maxSubsets, expectSame), {
      numRuns: 1_000,
    });
  });

  it("for products that a float64 sum absorbs", () => {
    const sizes = fc.constantFrom(1, 0.5, 1e-17, 3e-17, -2e-17, 1e-300, 0);
    fc.assert(
      fc.property(pairsOf(sizes, 11), fc.oneof(sizes, weights), signs, maxSubsets, expectSame),
      { numRuns: 1_000 },
    );
  });

  it("when the same pair is listed again and again, also past the first half", () => {
    const repeated = Array.from({ length: 18 }, (): [number, number] => [0.5, 0.3]);
    for (const maxSubset of SIZES)
      for (const weight of [0.15, 0.45, 1, 2.25]) expectSame(repeated, weight, "+", maxSubset);
    const decimals = Array.from({ length: 18 }, (_, t): [number, number] => [
      ((t * 7) % 10) / 10 + 0.1,
      ((t * 3) % 7) / 10 - 0.3,
    ]);
    for (const maxSubset of SIZES)
      for (const weight of [0.3, -0.21, 0.07]) expectSame(decimals, weight, "+", maxSubset);
  }, 60_000);
});

describe("pools larger than enumeration can reach", () => {
  it("give pairs that equal a check of all pairs, past the point where lists are merged", () => {
    const pairs = usableOnly(randomPairs(8, 5_000));
    for (const weight of [0.5, -0.123, 1.9]) {
      let best: Found = { neurons: [], slope: 0, error: Math.abs(weight) };
      const { choices } = scanPairs({ name: "subset-sum", maxSubset: 2 }, pairs, weight, "+");
      const products = pairs.map(([a, b]) => a * b);
      products.forEach((later, t) => {
        for (let s = -1; s < t; s++) {
          const slope = later + (s < 0 ? 0 : (products[s] as number));
          const error = Math.abs(slope - weight);
          if (error < best.error) best = { neurons: s < 0 ? [t] : [s, t], slope, error };
        }
        if (t % 97 === 0 || t === products.length - 1)
          expect(choiceAt(choices, t + 1)).toMatchObject(best);
      });
    }
  });

  it.each([
    [2, 65_536],
    [3, 4_096],
    [4, 256],
    ["all", 30],
  ] as const)(
    "with at most %s neurons, only the first %i usable neurons are considered",
    (maxSubset, limit) => {
      const pairs = randomPairs(9, Math.ceil(2.1 * limit) + 80);
      const usable = pairs.flatMap(([a], t) => (a < 0 ? [t] : []));
      const records = scanPairs({ name: "subset-sum", maxSubset }, pairs, 0.4, "-");
      expect(records).toMatchObject({ considered: limit, of: usable.length });
      expect(usable.length).toBeGreaterThan(limit);
      const within = pairs.slice(0, (usable[limit - 1] as number) + 1);
      expect(scanPairs({ name: "subset-sum", maxSubset }, within, 0.4, "-").choices).toEqual(
        records.choices,
      );
    },
    30_000,
  );

  it("reach a weight to within 1e-6 with any subset of 30 usable neurons", () => {
    const pairs = usableOnly(randomPairs(10, 30));
    for (const weight of [0.5, -0.3, 0])
      expect(
        choiceAt(scanPairs({ name: "subset-sum" }, pairs, weight, "+").choices, 30).error,
      ).toBeLessThan(1e-6);
  });
});
