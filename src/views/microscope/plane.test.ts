import fc from "fast-check";
import { expect, test } from "vitest";
import { pair, wantedPair } from "../../core/construct/rules/pair";
import { product } from "../../core/construct/rules/product";
import {
  budgetBox,
  countCells,
  hyperbola,
  nearestNeuron,
  planeReach,
  rankNeurons,
  tube,
} from "./plane";

const SIGNS = ["+", "-"] as const;
const weights = fc.integer({ min: -100, max: 100 }).map((n) => n / 100);
const budgets = fc.integer({ min: 1, max: 200 }).map((n) => n / 1000);

test("every corner of a budget box delivers the weight within η", () => {
  fc.assert(
    fc.property(weights, budgets, fc.constantFrom(...SIGNS), (weight, budget, sign) => {
      const { left, right, bottom, top } = budgetBox(
        wantedPair(weight, sign),
        weight,
        sign,
        budget,
        1,
      );
      for (const a of [left, right])
        for (const b of [bottom, top])
          expect(Math.abs(a * b - weight)).toBeLessThanOrEqual(budget + 1e-12);
    }),
  );
});

test("boxes stand at (|w|, sgn w) and (−|w|, −sgn w), cut off at the edge of the plane", () => {
  expect(budgetBox(wantedPair(-0.6, "+"), -0.6, "+", 0.16, 1)).toEqual({
    left: 0.5,
    right: 0.7,
    bottom: -1,
    top: -0.9,
  });
  expect(budgetBox(wantedPair(-0.6, "-"), -0.6, "-", 0.16, 1)).toEqual({
    left: -0.7,
    right: -0.5,
    bottom: 0.9,
    top: 1,
  });
});

test("the hyperbola holds ab = w inside the plane and starts on its edge", () => {
  fc.assert(
    fc.property(weights, fc.constantFrom(...SIGNS), (weight, sign) => {
      for (const [a, b] of hyperbola(weight, sign, 1)) {
        expect(a * b).toBeCloseTo(weight, 12);
        expect(Math.abs(b)).toBeLessThanOrEqual(1 + 1e-12);
        expect(Math.sign(a)).toBe(sign === "+" ? 1 : -1);
      }
    }),
  );
  expect(hyperbola(0.5, "+", 1)[0]).toEqual([0.5, 1]);
  expect(hyperbola(1.5, "+", 1)).toEqual([]);
});

test("the tube's edges deliver w ± η, or lie on the plane's edge", () => {
  for (const [a, low, high] of tube(0.5, "-", 0.1, 1)) {
    expect(high).toBeGreaterThanOrEqual(low);
    for (const b of [low, high])
      if (Math.abs(b) < 1) expect(Math.abs(a * b - 0.5)).toBeCloseTo(0.1, 12);
  }
});

const points = { a: Float64Array.of(0.5, -0.5, 0.6, 0.1), b: Float64Array.of(0.9, -1, -0.2, 1.5) };

test("the nearest neuron is found within the radius only", () => {
  expect(nearestNeuron(points, 0.52, 0.9, 0.1)).toEqual({ neuron: 0, a: 0.5, b: 0.9 });
  expect(nearestNeuron(points, 0, 0, 0.1)).toBe(null);
});

test("neurons are ranked by what the rule wants, on the halves that fire", () => {
  expect(rankNeurons(points, pair.sought, 0.5, SIGNS, 9)).toEqual([1, 0, 3, 2]);
  expect(rankNeurons(points, product.sought, 0.15, ["+"], 2)).toEqual([3, 2]);
});

test("a listed pool stretches the plane, and every point is in one cell", () => {
  expect(planeReach(points)).toBe(1.5);
  const counts = countCells(points, 3, 1.5);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
  expect(counts[8] + counts[7]).toBe(2);
});
