import { expect, it } from "vitest";
import { expOf } from "./exp";
import { accuracyOf, compare, shareOf } from "./score";

// Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3.
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("the interval of %i of %i is the published one", (count, of, low, high) => {
  const share = shareOf(count, of);
  expect(share.low).toBeCloseTo(low, 4);
  expect(share.high).toBeCloseTo(high, 4);
});

it("two networks are compared answer by answer", () => {
  const one = { answers: Uint8Array.of(0, 1, 2, 2), outputs: Float64Array.of(1, 2, 3, 4) };
  const other = { answers: Uint8Array.of(0, 2, 2, 1), outputs: Float64Array.of(1, 2.5, 3, 3) };
  expect(accuracyOf(one, Uint8Array.of(0, 1, 1, 1)).share).toBe(1 / 2);
  const { agreement, confusion, disagreements, difference } = compare(one, other, 3);
  expect([agreement.count, agreement.of, difference]).toEqual([2, 4, 1]);
  expect(disagreements).toEqual([1, 3]);
  expect([...confusion]).toEqual([1, 0, 0, 0, 0, 1, 0, 1, 1]);
});

it("the exponential is the engine's within rounding", () => {
  for (let x = 0; x > -745; x -= 0.37)
    expect(Math.abs(expOf(x) - Math.exp(x))).toBeLessThanOrEqual(Math.exp(x) * 2 ** -50 + 1e-303);
  expect(expOf(0)).toBe(1);
});
