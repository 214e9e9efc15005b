import { type Tensor2D, tensor2d } from "@tensorflow/tfjs-core/dist/base";
import { inWord, outWord, type Pool, type Side } from "../../../core/construct/parent";
import type { Edge } from "../../../core/construct/ticket";
import type { WiredLayer } from "../../../core/network/wiring";

/** One entry of a pool's matrices: its neuron and its column among the layer's sources or units. */
export interface Entry {
  readonly neuron: number;
  readonly column: number;
}

/** Where the kept edges of a pool are in one of its matrices. */
export function entriesOf(
  { inputs, units }: WiredLayer,
  pool: Pool,
  side: Side,
  kept: readonly Edge[],
): Entry[] {
  const words = (side === "in" ? inputs : units).map((field) =>
    side === "in" ? inWord(pool, field) : outWord(pool, field),
  );
  return kept
    .filter((edge) => edge.pool.index === pool.index)
    .map(({ neuron, word }) => ({ neuron, column: words.indexOf(word) }))
    .filter(({ column }) => column >= 0);
}

/** A tile of the mask: 1 at those entries of the neurons from `start` on, 0 elsewhere. */
export function maskTile(
  entries: readonly Entry[],
  start: number,
  rows: number,
  width: number,
): Tensor2D {
  const mask = new Float32Array(rows * width);
  for (const { neuron, column } of entries)
    if (neuron >= start && neuron < start + rows) mask[(neuron - start) * width + column] = 1;
  return tensor2d(mask, [rows, width]);
}
