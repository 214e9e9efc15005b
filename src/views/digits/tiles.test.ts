import { expect, test } from "vitest";
import { changedUnits, tileBox, unitAt, unitByKey } from "./tiles";

test("every point of a tile is its unit's, however many there are", () => {
  for (const units of [1, 2, 7, 100, 500])
    for (let unit = 0; unit < units; unit++) {
      const { left, top, width, height } = tileBox(units, unit);
      for (const share of [0.001, 0.5, 0.999])
        expect(unitAt(units, left + share * width, top + share * height)).toBe(unit);
    }
});

test("what is painted anew is what has changed", () => {
  const matrix = (...weights: number[]) => ({
    inputs: 2,
    units: weights.length / 2,
    weights: Float64Array.from(weights),
  });
  expect(changedUnits(null, matrix(1, 2, 3, 4))).toEqual([0, 1]);
  expect(changedUnits(matrix(1, 2, 3, 4), matrix(1, 2, 3, 4))).toEqual([]);
  expect(changedUnits(matrix(1, 2, 3, 4, 5, 6), matrix(1, 0, 3, 4, 5, 0))).toEqual([0, 2]);
  expect(changedUnits(matrix(1, 2), matrix(1, 2, 3, 4))).toEqual([0, 1]);
});

test("keys go from tile to tile and stop at the first and the last", () => {
  // Ten columns.
  expect(
    ["ArrowRight", "ArrowDown", "ArrowUp", "End", "Home", "a"].map((key) => unitByKey(100, 5, key)),
  ).toEqual([6, 15, 0, 99, 0, null]);
  expect(unitByKey(100, 95, "ArrowDown")).toBe(99);
});
