import { _FusedMatMul, dispose, engine, type Tensor2D } from "@tensorflow/tfjs-core/dist/base";
import type { Pool, RandomParentSpec, Side } from "../../core/parent";
import type { WiredLayer, Wiring } from "../../core/wiring";
import type { Device } from "./device";
import { columnsOf, fillTile } from "./fill";

export interface DenseJob {
  readonly wiring: Wiring;
  readonly parent: RandomParentSpec;
  /** By layer: neurons below this index of their pool still have their cross edges. Own edges are all there. */
  readonly cross: readonly number[];
  /** `dimension` numbers a point. */
  readonly inputs: Float64Array;
}

/** In-weights (neurons × sources), out-weights (neurons × units) and the sums (units × points) after adding their neurons. */
export interface Tile {
  readonly into: Tensor2D;
  readonly out: Tensor2D;
  readonly sums: Tensor2D;
}

/** By tfjs: sums + outᵀ · σ(into · values), with the weights of `rows` neurons of a pool from `start` on. */
export function drawTile(
  { backend }: Device,
  { wiring, parent, cross }: DenseJob,
  pool: Pool,
  start: number,
  rows: number,
  values: Tensor2D,
  sums: Tensor2D,
): Tile {
  const layer = wiring.layers[pool.layer] as WiredLayer;
  const limit = cross[pool.layer] as number;
  const fill = (side: Side, width: number) => {
    const columns = columnsOf(layer, pool, side, parent.poolSize, limit);
    return fillTile(backend, parent.seed, pool, columns, start, rows, width);
  };
  const into = fill("in", values.shape[0]);
  const out = fill("out", sums.shape[0]);
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
