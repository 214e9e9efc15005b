import fc from "fast-check";
import { expect, test } from "vitest";
import { countUpTo, observedWidth, quantile, wilson } from "./statistics";

test("quantiles are linear between the ordered numbers", () => {
  // 0, 1, …, 10: the quantile at p is 10 p.
  const numbers = Array.from({ length: 11 }, (_, i) => i);
  for (const p of [0, 0.1, 0.25, 0.5, 0.93, 1]) expect(quantile(numbers, p)).toBeCloseTo(10 * p);
  expect(quantile([3], 0.9)).toBe(3);
  expect(quantile([1, 2], 0.5)).toBe(1.5);
  expect(quantile([], 0.5)).toBeNaN();
});

test("ascending numbers up to a limit are counted, the limit among them", () => {
  const numbers = [0.1, 0.2, 0.2, 0.3];
  expect([0.05, 0.1, 0.2, 0.25, 1].map((limit) => countUpTo(numbers, limit))).toEqual([
    0, 1, 3, 3, 4,
  ]);
});

test("Wilson's interval holds the probabilities that a score test does not reject", () => {
  const property = fc.property(
    fc.integer({ min: 1, max: 500 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0.5, max: 3, noNaN: true }),
    (count, share, z) => {
      const successes = Math.round(share * count);
      const { low, high } = wilson(successes, count, z);
      const observed = successes / count;
      expect(low).toBeLessThanOrEqual(observed);
      expect(high).toBeGreaterThanOrEqual(observed);
      // By definition the ends solve (p̂ − p)² = z² p (1 − p) / n.
      for (const p of [low, high])
        expect((observed - p) ** 2).toBeCloseTo((z * z * p * (1 - p)) / count, 12);
    },
  );
  fc.assert(property, { seed: 1, numRuns: 200 });
});

test("Wilson's interval agrees with the example in the literature", () => {
  // Newcombe 1998, table I: 81 of 263 gives .2553 to .3662; 15 of 148 gives .0624 to .1605; 0 of 20 gives 0 to .1611.
  const expected = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
  ] as const;
  for (const [successes, count, low, high] of expected) {
    const interval = wilson(successes, count);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  }
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
});

/** `count` draws of which `failures` at each width miss a tolerance of 1. */
const withFailures = (count: number, failures: Record<number, number>) =>
  Object.entries(failures).map(([width, missing]) => ({
    width: Number(width),
    errors: Array.from({ length: count }, (_, i) => (i < count - missing ? 0.5 : 2)),
  }));

test("the observed width is the first from which on the success rate stays high", () => {
  expect(observedWidth(withFailures(100, { 4: 50, 8: 0, 16: 30, 32: 0, 64: 1 }), 1, 0.05)).toEqual({
    width: 32,
  });
  expect(observedWidth(withFailures(100, { 4: 0, 8: 0 }), 1, 0.05)).toEqual({ width: 4 });
  expect(observedWidth(withFailures(100, { 4: 0, 8: 40 }), 1, 0.05)).toEqual({
    none: "not reached",
  });
  // 96 of 100 is above .95, but not by enough to say so.
  expect(observedWidth(withFailures(100, { 8: 4 }), 1, 0.05)).toEqual({ none: "not reached" });
});

test("fewer than 3/δ seeds cannot show a rate of 1 − δ; as many can, when none fails", () => {
  for (const [delta, needed] of [
    [0.05, 60],
    [0.1, 30],
    [0.3, 10],
    [0.07, 43],
  ] as const) {
    expect(observedWidth(withFailures(needed - 1, { 4: 0 }), 1, delta)).toEqual({
      none: "too few seeds",
      needed,
    });
    expect(observedWidth(withFailures(needed, { 4: 0 }), 1, delta)).toEqual({ width: 4 });
  }
});
