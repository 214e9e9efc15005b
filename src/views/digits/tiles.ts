import type { Matrix } from "../../core/reader/target";
import { SIDE } from "./ink";

/** Pixels between two tiles. */
const GAP = 2;

/** Where tiles stand: in rows of `columns`, about as wide as high. */
export interface Layout {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
}

export function layoutOf(units: number): Layout {
  const columns = Math.max(1, Math.ceil(Math.sqrt(units)));
  const rows = Math.ceil(units / columns);
  return {
    columns,
    width: columns * (SIDE + GAP) - GAP,
    height: rows * (SIDE + GAP) - GAP,
  };
}

/** Pixels of all tiles, in [−1, 1] of full colour; NaN between them. `less` is subtracted. */
export function tilesOf(
  { inputs, units, weights }: Matrix,
  full: number,
  less?: Matrix,
): Float32Array {
  const { columns, width, height } = layoutOf(units);
  const values = new Float32Array(width * height).fill(Number.NaN);
  for (let unit = 0; unit < units; unit++) {
    const left = (unit % columns) * (SIDE + GAP);
    const top = Math.floor(unit / columns) * (SIDE + GAP);
    for (let input = 0; input < inputs; input++) {
      const at = unit * inputs + input;
      const value = (weights[at] - (less ? less.weights[at] : 0)) / full;
      const row = top + Math.floor(input / SIDE);
      values[row * width + left + (input % SIDE)] = Math.max(-1, Math.min(1, value));
    }
  }
  return values;
}

/** A weight that only one in a hundred exceeds in size, of a sample of them: from there on colour is full. */
export function fullOf({ weights }: Matrix): number {
  const step = Math.max(1, Math.floor(weights.length / 20_000));
  const sizes = Float64Array.from({ length: Math.ceil(weights.length / step) }, (_, at) =>
    Math.abs(weights[at * step]),
  ).sort();
  return sizes[Math.floor(0.99 * (sizes.length - 1))] || 1;
}

/** The weights on which two networks' layers differ most, largest first. */
export function largestOff(
  layers: readonly Matrix[],
  others: readonly Matrix[],
  count: number,
): { layer: number; unit: number; input: number; one: number; other: number }[] {
  const best: { layer: number; at: number; off: number }[] = [];
  for (const [layer, { weights }] of layers.entries())
    for (let at = 0; at < weights.length; at++) {
      const off = Math.abs(others[layer].weights[at] - weights[at]);
      if (best.length === count && off <= best[count - 1].off) continue;
      best.push({ layer, at, off });
      best.sort((x, y) => y.off - x.off);
      if (best.length > count) best.pop();
    }
  return best.map(({ layer, at }) => {
    const { inputs, weights } = layers[layer];
    return {
      layer,
      unit: Math.floor(at / inputs),
      input: at % inputs,
      one: weights[at],
      other: others[layer].weights[at],
    };
  });
}
