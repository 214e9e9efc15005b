import { evaluateLayers, type SlopeNetwork } from "../core/slopes";
import type { DenseOutputs } from "../state/runner";
import type { UnitCurve } from "../views/parent/UnitCurves";

/** Outputs of every unit by layer, row and point. */
function unitOutputs(network: SlopeNetwork, points: readonly Float64Array[]): number[][][] {
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

/** The curves of all units at `points`: the parent's from slopes, from dense sums at the points numbered `shown`, or unknown. */
export function unitCurves(
  target: SlopeNetwork,
  now: SlopeNetwork | null,
  dense: DenseOutputs | null,
  points: readonly Float64Array[],
  shown: readonly number[],
): UnitCurve[] {
  const wanted = unitOutputs(target, points);
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
