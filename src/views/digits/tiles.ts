import type { Matrix } from "../../core/reader/target";
import { clamp } from "../../ui/clamp";
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

/** Left and top of a unit's tile in the picture. */
export function cornerOf(units: number, unit: number): readonly [left: number, top: number] {
  const { columns } = layoutOf(units);
  return [(unit % columns) * (SIDE + GAP), Math.floor(unit / columns) * (SIDE + GAP)];
}

/** Pixels of one tile, in [−1, 1] of full colour. `less` is subtracted. */
export function tileOf(
  { inputs, weights }: Matrix,
  unit: number,
  full: number,
  less?: Matrix,
): Float32Array {
  const values = new Float32Array(inputs);
  for (let input = 0; input < inputs; input++) {
    const at = unit * inputs + input;
    const value = (weights[at] - (less ? less.weights[at] : 0)) / full;
    values[input] = clamp(value, -1, 1);
  }
  return values;
}

/** The units whose weights are others than before; all where there was nothing of this shape. */
export function changedUnits(before: Matrix | null, { inputs, units, weights }: Matrix): number[] {
  const changed: number[] = [];
  const known = before?.inputs === inputs && before.units === units ? before.weights : null;
  for (let unit = 0; unit < units; unit++) {
    const end = (unit + 1) * inputs;
    let at = unit * inputs;
    if (known) while (at < end && known[at] === weights[at]) at++;
    if (at < end) changed.push(unit);
  }
  return changed;
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

/** The unit whose tile, with the gap around it, lies at a point of the picture; coordinates in [0, 1] of its sides. */
export function unitAt(units: number, x: number, y: number): number {
  const { columns, width, height } = layoutOf(units);
  const place = (share: number, side: number) => Math.floor((share * (side + GAP)) / (SIDE + GAP));
  const column = Math.max(0, Math.min(columns - 1, place(x, width)));
  const row = Math.max(0, place(y, height));
  return Math.min(units - 1, row * columns + column);
}

/** Where the tile of a unit lies, in shares of the picture's sides. */
export function tileBox(units: number, unit: number) {
  const { columns, width, height } = layoutOf(units);
  return {
    left: ((unit % columns) * (SIDE + GAP)) / width,
    top: (Math.floor(unit / columns) * (SIDE + GAP)) / height,
    width: SIDE / width,
    height: SIDE / height,
  };
}

/** The unit that a key leads to, null for other keys. */
export function unitByKey(units: number, unit: number, key: string): number | null {
  const { columns } = layoutOf(units);
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    Home: -units,
    End: units,
  };
  const step = steps[key];
  return step === undefined ? null : clamp(unit + step, 0, units - 1);
}

/** The weights of one unit as a layer of their own. */
export const unitOf = ({ inputs, weights }: Matrix, unit: number): Matrix => ({
  inputs,
  units: 1,
  weights: weights.subarray(unit * inputs, (unit + 1) * inputs),
});
