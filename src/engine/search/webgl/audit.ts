import { locate, type Pool, type Side, weightAt } from "../../../core/construct/parent";
import type { WiredLayer } from "../../../core/network/wiring";
import { entriesOf } from "./mask";
import type { DenseJob, Left, Tile } from "./tile";

/** Largest difference of float32 sums from float64 ones, relative to the sum of magnitudes, that an audit accepts. */
const TOLERANCE = 1e-4;

/** Which entries of one of a pool's matrices the mask leaves. */
function leftIn(
  layer: WiredLayer,
  pool: Pool,
  side: Side,
  left: Left,
): (neuron: number, column: number) => boolean {
  if ("kept" in left) {
    const kept = new Set(
      entriesOf(layer, pool, side, left.kept).map(({ neuron, column }) => `${neuron}/${column}`),
    );
    return (neuron, column) => kept.has(`${neuron}/${column}`);
  }
  const limit = left.cross[pool.layer] as number;
  const own = new Set(pool.weights.map(({ unit }) => unit));
  return (neuron, column) =>
    neuron < limit ||
    (side === "in" ? layer.inputs[column] === pool.input : own.has(layer.units[column] as number));
}

/**
 * Recomputes a tile in core: every weight must have core's bits, and what the tile sends to the units must agree at three
 * points. A lost context, half floats and broken drivers read as zeros or as other numbers; this throws on any of them.
 */
export function auditTile(
  { wiring, parent, left }: DenseJob,
  pool: Pool,
  start: number,
  { into, out, sums }: Tile,
  sources: Float32Array,
  points: number,
): void {
  const layer = wiring.layers[pool.layer] as WiredLayer;
  const [rows, height] = into.shape;
  const [units, columns] = sums.shape;
  const a = into.dataSync();
  const b = out.dataSync();
  const z = sums.dataSync();
  const at = [0, points >> 1, points - 1];
  const expected = at.map(() => new Float64Array(units));
  const magnitude = at.map(() => new Float64Array(units));

  const isLeft = { in: leftIn(layer, pool, "in", left), out: leftIn(layer, pool, "out", left) };
  const check = (value: number, side: Side, neuron: number, column: number): number => {
    const [r, c] = side === "in" ? [neuron, column] : [column, neuron];
    const weight = isLeft[side](neuron, column)
      ? weightAt(parent.seed, locate(wiring, [pool], parent.poolSize, pool.layer, side, r, c))
      : 0;
    if (value !== weight) throw new Error("the device's weights differ from the parent's");
    return weight;
  };

  for (let row = 0; row < Math.min(rows, parent.poolSize - start); row++) {
    const hidden = at.map(() => 0);
    const reach = at.map(() => 0);
    for (let i = 0; i < layer.inputs.length; i++) {
      const weight = check(a[row * height + i] as number, "in", start + row, i);
      at.forEach((p, n) => {
        const fed = weight * (sources[i * columns + p] as number);
        hidden[n] = (hidden[n] as number) + fed;
        reach[n] = (reach[n] as number) + Math.abs(fed);
      });
    }
    for (let j = 0; j < layer.units.length; j++) {
      const weight = check(b[row * units + j] as number, "out", start + row, j);
      at.forEach((_, n) => {
        (expected[n] as Float64Array)[j] =
          (expected[n]?.[j] as number) + weight * Math.max(0, hidden[n] as number);
        (magnitude[n] as Float64Array)[j] =
          (magnitude[n]?.[j] as number) + Math.abs(weight) * (reach[n] as number);
      });
    }
  }
  at.forEach((p, n) => {
    for (let j = 0; j < layer.units.length; j++) {
      const difference = Math.abs((z[j * columns + p] as number) - (expected[n]?.[j] as number));
      // A NaN fails as well.
      if (!(difference <= TOLERANCE * (magnitude[n]?.[j] as number)))
        throw new Error("the device's sums differ from the parent's");
    }
  });
}
