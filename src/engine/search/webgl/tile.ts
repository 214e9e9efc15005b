import { _FusedMatMul, dispose, engine, type Tensor2D } from "@tensorflow/tfjs-core/dist/base";
import type { Pool, RandomParentSpec, Side } from "../../../core/construct/parent";
import type { Edge } from "../../../core/construct/ticket";
import type { WiredLayer, Wiring } from "../../../core/network/wiring";
import type { Device } from "./device";
import { columnsOf, fillTile } from "./fill";
import { entriesOf, maskTile } from "./mask";

/** What is left of the parent: all own edges, and cross edges up to a neuron by layer; or the edges of a ticket alone. */
export type Left = { readonly cross: readonly number[] } | { readonly kept: readonly Edge[] };

export interface DenseJob {
  readonly wiring: Wiring;
  readonly parent: RandomParentSpec;
  readonly left: Left;
  /** `dimension` numbers a point. */
  readonly inputs: Float64Array;
}

/** In-weights (neurons × sources), out-weights (neurons × units) and the sums (units × points) after adding their neurons. */
export interface Tile {
  readonly into: Tensor2D;
  readonly out: Tensor2D;
  readonly sums: Tensor2D;
}

/** The weights of one tile, M ⊙ G with the mask M as a tensor of its own where single edges are kept. */
function fillSide(
  { backend }: Device,
  { wiring, parent, left }: DenseJob,
  pool: Pool,
  side: Side,
  start: number,
  rows: number,
  width: number,
): Tensor2D {
  const { seed, poolSize } = parent;
  const layer = wiring.layers[pool.layer] as WiredLayer;
  const cross = "kept" in left ? poolSize : (left.cross[pool.layer] as number);
  const columns = columnsOf(layer, pool, side, poolSize, cross);
  if (!("kept" in left)) return fillTile(backend, seed, pool, columns, start, rows, width);
  const mask = maskTile(entriesOf(layer, pool, side, left.kept), start, rows, width);
  const tile = fillTile(backend, seed, pool, columns, start, rows, width, mask);
  dispose(mask);
  return tile;
}

/** By tfjs: sums + outᵀ · σ(into · values), with the weights of `rows` neurons of a pool from `start` on. */
export function drawTile(
  device: Device,
  job: DenseJob,
  pool: Pool,
  start: number,
  rows: number,
  values: Tensor2D,
  sums: Tensor2D,
): Tile {
  const into = fillSide(device, job, pool, "in", start, rows, values.shape[0]);
  const out = fillSide(device, job, pool, "out", start, rows, sums.shape[0]);
  const product = (inputs: Record<string, Tensor2D>, transposeA: boolean, activation: string) =>
    engine().runKernel(_FusedMatMul, inputs, {
      transposeA,
      transposeB: false,
      activation,
    }) as Tensor2D;
  const hidden = product({ a: into, b: values }, false, "relu");
  const next = product({ a: out, b: hidden, bias: sums }, true, "linear");
  dispose(hidden);
  return { into, out, sums: next };
}
