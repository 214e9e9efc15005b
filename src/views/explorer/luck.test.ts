import fc from "fast-check";
import { expect, test } from "vitest";
import { finish } from "../../core/construct/prune";
import type { SweepRow } from "../../core/survey/sweep";
import { histogramOf, luckOf, rankAt, ranksOf } from "./luck";
import { seriesSteps } from "./series";

const row = (seed: number, ...errors: number[]): SweepRow => ({
  seed,
  rule: "pair",
  widths: [16, 32].slice(0, errors.length),
  errors,
  exact: true,
  certificates: errors,
  kept: errors.map(() => 4),
  parentWeights: errors.map(() => 64),
});

test("draws are sorted by error, ties by seed, and rows without the width are left out", () => {
  const [series] = finish(
    seriesSteps([row(3, 0.2, 0.1), row(1, 0.5), row(2, 0.2, 0.1), row(4, 0.1, 0.3)]),
  );
  const seedsAt = (width: number) => {
    const { errors, seedAt } = luckOf(series, width);
    return Array.from(errors, (_, rank) => seedAt(rank));
  };
  expect(luckOf(series, 32).errors).toEqual(Float64Array.of(0.1, 0.1, 0.3));
  expect(seedsAt(32)).toEqual([2, 3, 4]);
  expect(seedsAt(16)).toEqual([4, 2, 3, 1]);
  expect(seedsAt(64)).toEqual([]);
});

test("every error is in one bin, and the bins reach from the least to the largest", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 1e-9, max: 10, noNaN: true }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 30 }),
      (errors, bins) => {
        const { edges, counts } = histogramOf(Float64Array.from(errors).sort(), bins);
        expect(counts.reduce((sum, n) => sum + n, 0)).toBe(errors.length);
        expect(edges[0]).toBe(Math.min(...errors));
        if (errors.some((error) => error !== errors[0]))
          expect((edges.at(-1) ?? 0) / Math.max(...errors)).toBeCloseTo(1);
      },
    ),
  );
});

test("an error of zero counts with the least ones", () => {
  expect(histogramOf(Float64Array.of(0, 1, 10), 2).counts).toEqual([2, 1]);
});

test("a place along the strip is a rank", () => {
  expect([0, 0.49, 0.5, 1].map((x) => rankAt(x, 2))).toEqual([0, 0, 1, 1]);
});

test("of many ranks some in even steps stand for all, the ends among them", () => {
  expect(ranksOf(3, 10)).toEqual([0, 1, 2]);
  expect(ranksOf(10_000, 5)).toEqual([0, 2500, 5000, 7499, 9999]);
  expect(ranksOf(1, 5)).toEqual([0]);
  expect(ranksOf(0, 5)).toEqual([]);
});
