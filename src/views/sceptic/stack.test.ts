import { describe, expect, it } from "vitest";
import { roundValues, shareOf, stackDots, stretch } from "./stack";

const draws = [0.03, 0.011, 0.1, 0.012, 0.9].map((error, seed) => ({ seed, error }));

describe("a stack of draws", () => {
  it("keeps every draw, ascending in error, one above the other in the column of its decade", () => {
    const dots = stackDots(draws, 2, [0.01, 1]);
    expect(dots.map(({ seed }) => seed)).toEqual([1, 3, 0, 2, 4]);
    expect(dots.map(({ column, level }) => [column, level])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
    ]);
  });

  it("puts an error of 0 at the foot of the axis", () => {
    const [dot] = stackDots([{ seed: 1, error: 0 }], 5, [0.01, 1]);
    expect(dot).toMatchObject({ column: 0, level: 0 });
    expect(stretch([0, 0])).toEqual([1e-3, 1]);
  });

  it("has an axis on which equal factors are equal steps, ends included", () => {
    expect(shareOf(0.1, [0.01, 1])).toBeCloseTo(0.5, 12);
    expect(shareOf(0.01, [0.01, 1])).toBe(0);
    expect(shareOf(1, [0.01, 1])).toBe(1);
    const [low, high] = stretch([0.02, 0, 0.5]);
    expect(low).toBeLessThan(0.02);
    expect(high).toBeGreaterThan(0.5);
  });

  it("names only as many round values as there is room for", () => {
    expect(roundValues([0.05, 0.6], 6)).toEqual([0.05, 0.1, 0.2, 0.5]);
    expect(roundValues([0.0008, 2], 4)).toEqual([0.001, 0.01, 0.1, 1]);
    expect(roundValues([0.11, 0.15], 4)).toEqual([0.11, 0.12, 0.13, 0.14, 0.15]);
    expect(roundValues([1e-9, 2], 4).length).toBeLessThanOrEqual(4);
  });
});
