import { evaluateLayers, type SlopeNetwork } from "../../../core/network/slopes";
import type { DenseOutputs } from "../../../port/engine";
import type { UnitCurve } from "../../../views/parent/UnitCurves";

/** Outputs of every unit by layer, row and point. */
export function unitOutputs(network: SlopeNetwork, points: readonly Float64Array[]): number[][][] {
  const rows = network.layers.map(({ units }) =>
    Array.from({ length: units }, () => new Array<number>(points.length)),
  );
  points.forEach((point, p) => {
    evaluateLayers(network, point).forEach((values, layer) => {
      values.forEach((value, row) => {
        rows[layer][row][p] = value;
      });
    });
  });
  return rows;
}

/** The curves of all units at `points`: what is `wanted` of them, and the parent's from slopes, from dense sums at the points numbered `shown`, or unknown. */
export function unitCurves(
  wanted: readonly (readonly number[][])[],
  now: SlopeNetwork | null,
  dense: DenseOutputs | null,
  points: readonly Float64Array[],
  shown: readonly number[],
): UnitCurve[] {
  const found = now && unitOutputs(now, points);
  const last = wanted.length - 1;
  return wanted.flatMap((rows, layer) =>
    rows.map((curve, row): UnitCurve => {
      const sums = dense?.layers?.[layer]?.[row];
      const rectify = layer < last;
      const parent = found
        ? found[layer][row]
        : sums
          ? shown.map((p) => (rectify ? Math.max(0, sums[p]) : sums[p]))
          : null;
      return { layer, row, target: curve, parent };
    }),
  );
}

const sameValues = (one: UnitCurve["parent"], other: UnitCurve["parent"]): boolean =>
  one === other ||
  (one?.length === other?.length && (one?.every((value, p) => value === other?.[p]) ?? false));

/** The curves of `now`, as the objects that they were `before` where nothing changed: few units do from frame to frame. */
export const keptCurves = (
  before: readonly UnitCurve[],
  now: readonly UnitCurve[],
): readonly UnitCurve[] =>
  now.map((curve, i) => {
    const old = before[i];
    return old?.target === curve.target && sameValues(old.parent, curve.parent) ? old : curve;
  });
