import fc from "fast-check";
import { expect, test } from "vitest";
import { finish } from "../construct/prune";
import { columnSteps, successes } from "./columns";
import type { SweepRow } from "./sweep";

const rowOf = (seed: number, errors: Record<number, number>): SweepRow => {
  const widths = Object.keys(errors).map(Number);
  return {
    seed,
    rule: "pair",
    widths,
    errors: Object.values(errors),
    exact: true,
    certificates: widths,
    kept: widths.map((width) => width + seed),
    parentWeights: widths.map((width) => 3 * width),
  };
};

test("a column holds, at each width, the draws that have it", () => {
  const rows = [rowOf(1, { 4: 0.3, 8: 0.1 }), rowOf(2, { 4: 0.1 }), rowOf(3, { 4: 0.2, 8: 0.3 })];
  const [four, eight, none] = finish(columnSteps(rows));
  expect(four).toMatchObject({ width: 4, median: 0.2, kept: 6, parentWeights: 12 });
  expect(four?.low).toBeCloseTo(0.12);
  expect(four?.high).toBeCloseTo(0.28);
  expect(four && successes(four, 0.25)).toBe(2);
  expect(eight).toMatchObject({ width: 8, median: 0.2, kept: 10, parentWeights: 24 });
  expect(eight?.errors).toHaveLength(2);
  expect(none).toBeUndefined();
});

test("the luckiest draw is first, equal errors stand in the order of their rows", () => {
  const rows = [
    rowOf(1, { 4: 0.2 }),
    rowOf(2, { 4: 0.1 }),
    rowOf(3, { 4: 0.2 }),
    rowOf(4, { 8: 0 }),
  ];
  const [four] = finish(columnSteps(rows));
  expect(four?.owners).toEqual(Int32Array.of(1, 0, 2));
  expect(four?.errors).toEqual(Float64Array.of(0.1, 0.2, 0.2));
});

test("any errors are ranked as a stable sort ranks them", () => {
  const errors = fc.array(fc.constantFrom(0, 0.1, 0.2, 0.3, 5), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(errors, (of) => {
      const [column] = finish(columnSteps(of.map((error, seed) => rowOf(seed, { 4: error }))));
      const expected = of.map((error, owner) => ({ error, owner }));
      expected.sort((x, y) => x.error - y.error);
      expect([...(column?.errors ?? [])]).toEqual(expected.map(({ error }) => error));
      expect([...(column?.owners ?? [])]).toEqual(expected.map(({ owner }) => owner));
    }),
  );
});

test("no rows make no columns", () => {
  expect(finish(columnSteps([]))).toEqual([]);
});
