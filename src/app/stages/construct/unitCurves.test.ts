import { expect, test } from "vitest";
import { evaluate, targetSlopes } from "../../../core/network/slopes";
import { wire } from "../../../core/network/wiring";
import { keptCurves, unitCurves, unitOutputs } from "./unitCurves";

const network = (second: number) =>
  targetSlopes(wire({ layers: [{ weights: [[0.5], [second]] }, { weights: [[1, -0.25]] }] }));
const points = [-1, -0.5, 0, 0.5, 1].map((x) => Float64Array.of(x));
const shown = points.map((_, p) => p);
const wanted = unitOutputs(network(-0.75), points);
const curvesOf = (second: number) => unitCurves(wanted, network(second), null, points, shown);

test("the last unit's curve is the network's own output", () => {
  const last = curvesOf(0.25).at(-1);
  expect(last?.parent).toEqual(points.map((x) => evaluate(network(0.25), x)));
  expect(last?.target).toEqual(points.map((x) => evaluate(network(-0.75), x)));
});

test("only units that compute something else are other objects", () => {
  const before = curvesOf(0.25);
  const kept = keptCurves(before, curvesOf(0.125));
  expect(kept.map((curve, i) => curve === before[i])).toEqual([true, false, false]);
  expect(kept).toEqual(curvesOf(0.125));
  expect(keptCurves(before, curvesOf(0.25)).every((curve, i) => curve === before[i])).toBe(true);
});

test("curves of another target, and unknown ones, are not mixed up with those before", () => {
  const before = curvesOf(0.25);
  const unknown = unitCurves(wanted, null, null, points, shown);
  expect(keptCurves(before, unknown).every((curve, i) => curve === unknown[i])).toBe(true);
  const other = unitCurves(unitOutputs(network(0.5), points), network(0.25), null, points, shown);
  expect(keptCurves(before, other).every((curve, i) => curve === other[i])).toBe(true);
});
