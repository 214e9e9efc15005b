import { dispose, type Tensor2D, tensor2d } from "@tensorflow/tfjs-core/dist/base";
import { layoutPools, type Pool } from "../../../core/construct/parent";
import type { WiredLayer } from "../../../core/network/wiring";
import { auditTile } from "./audit";
import type { Device } from "./device";
import { type DenseJob, drawTile } from "./tile";

/** Entries of an activation tile, neurons × points. */
const TILE = 1 << 18;
/** Points and columns are padded to multiples of these, so that few shapes are ever compiled. */
const POINTS = 256;
const COLUMNS = 4;
/** Milliseconds of drawing in the device's queue: a longer queue holds up the page's own drawing. */
const QUEUE = 10;

const roundUp = (value: number, step: number): number => Math.ceil(value / step) * step;

/** Waits for the device so often that drawing and waiting together take about `QUEUE`; true when it has waited. */
function queueOf(device: Device): () => Promise<boolean> {
  let batch = 1;
  let queued = 0;
  let since = performance.now();
  return async () => {
    if (++queued < batch) return false;
    await device.settle();
    batch = performance.now() - since > QUEUE ? Math.max(1, batch >> 1) : batch * 2;
    queued = 0;
    since = performance.now();
    return true;
  };
}

/** A neuron whose tile tells most about the device: the last of a layer, or one that a ticket keeps. */
function auditedIn({ parent, left }: DenseJob, pools: readonly Pool[]) {
  const kept =
    "kept" in left ? left.kept.findLast((edge) => pools[0].layer === edge.pool.layer) : undefined;
  const pool = pools.find(({ index }) => index === kept?.pool.index) ?? (pools.at(-1) as Pool);
  return { pool, neuron: kept?.neuron ?? parent.poolSize - 1 };
}

/** One target layer: `sources` is inputs × points, the result units × points, both padded. */
async function forwardLayer(
  device: Device,
  job: DenseJob,
  index: number,
  sources: Float32Array,
  points: number,
  drawn: (neurons: number) => Promise<void>,
): Promise<Float32Array> {
  const { poolSize } = job.parent;
  const layer = job.wiring.layers[index] as WiredLayer;
  const columns = roundUp(points, POINTS);
  const units = roundUp(layer.units.length, COLUMNS);
  const rows = Math.max(COLUMNS, Math.floor(TILE / columns / COLUMNS) * COLUMNS);
  const values = tensor2d(sources, [sources.length / columns, columns]);
  const blank = () => tensor2d(new Float32Array(units * columns), [units, columns]);
  const zeros = blank();
  const pools = layoutPools(job.wiring, job.parent).filter((pool) => pool.layer === index);
  const draw = (pool: Pool, start: number, onto: Tensor2D) =>
    drawTile(device, job, pool, start, rows, values, onto);
  let sums = blank();
  try {
    for (const pool of pools) {
      for (let start = 0; start < poolSize; start += rows) {
        const tile = draw(pool, start, sums);
        dispose([tile.into, tile.out, sums]);
        sums = tile.sums;
        await drawn(Math.min(rows, poolSize - start));
      }
    }
    const { pool, neuron } = auditedIn(job, pools);
    const start = Math.floor(neuron / rows) * rows;
    const tile = draw(pool, start, zeros);
    await device.settle();
    auditTile(job, pool, start, tile, sources, points);
    dispose([tile.into, tile.out, tile.sums]);
    const result = sums.dataSync() as Float32Array;
    await device.settle();
    return result;
  } finally {
    dispose([values, zeros, sums]);
  }
}

/**
 * The masked parent as a dense network on the device, tile by tile: sums of every target unit before its ReLU, by layer,
 * unit and point, in float32. Throws when the context is lost or when an audited tile of a layer differs from core's.
 */
export async function forward(
  device: Device,
  job: DenseJob,
  report: (multiplications: number) => void,
  signal: AbortSignal,
): Promise<Float32Array[][]> {
  const { wiring, inputs } = job;
  const points = inputs.length / wiring.dimension;
  const columns = roundUp(points, POINTS);
  const queue = queueOf(device);
  const layers: Float32Array[][] = [];
  let done = 0;
  for (const [index, layer] of wiring.layers.entries()) {
    const sources = new Float32Array(roundUp(layer.inputs.length, COLUMNS) * columns);
    for (let i = 0; i < layer.inputs.length; i++)
      for (let p = 0; p < points; p++)
        sources[i * columns + p] =
          index > 0
            ? Math.max(0, layers[index - 1]?.[i]?.[p] as number)
            : i < wiring.dimension
              ? (inputs[p * wiring.dimension + i] as number)
              : 1;
    const sums = await forwardLayer(device, job, index, sources, points, async (neurons) => {
      done += neurons * points * (layer.inputs.length + layer.units.length);
      if (!(await queue())) return;
      report(done);
      signal.throwIfAborted();
    });
    layers.push(layer.units.map((_, j) => sums.slice(j * columns, j * columns + points)));
  }
  return layers;
}
