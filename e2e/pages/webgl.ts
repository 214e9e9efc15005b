import { memory } from "@tensorflow/tfjs-core/dist/base";
import {
  layoutPools,
  locate,
  type RandomParentSpec,
  type Side,
  weightAt,
} from "../../src/core/construct/parent";
import { scan } from "../../src/core/construct/prune";
import { ticketAt } from "../../src/core/construct/ticket";
import type { Network } from "../../src/core/network/network";
import { targetSlopes } from "../../src/core/network/slopes";
import { wire } from "../../src/core/network/wiring";
import { createEngine } from "../../src/engine/client";
import type { WebGLUse } from "../../src/engine/gpu";
import { type Device, openDevice } from "../../src/engine/search/webgl/device";
import { columnsOf, fillTile } from "../../src/engine/search/webgl/fill";
import { forward } from "../../src/engine/search/webgl/forward";

/** One tile of one matrix: the neurons from `start` on of the pool number `pool` of the parent. */
export interface Matrix {
  network: Network;
  parent: RandomParentSpec;
  pool: number;
  side: Side;
  start: number;
  rows: number;
}

let opened: Promise<Device> | undefined;
const open = () => (opened ??= openDevice(true));

/** Fills the tiles on the device and counts the entries whose 32 bits differ from core's weight at that address. */
async function compareBits(matrices: Matrix[], shift = 0) {
  const device = await open();
  let compared = 0;
  let different = 0;
  const expected = new Float32Array(1);
  const expectedBits = new Int32Array(expected.buffer);
  for (const { network, parent, pool, side, start, rows } of matrices) {
    const wiring = wire(network);
    const pools = layoutPools(wiring, parent);
    const chosen = pools[pool];
    const layer = wiring.layers[chosen.layer];
    const fields = side === "in" ? layer.inputs : layer.units;
    const width = fields.length + (fields.length % 2);
    const columns = columnsOf(layer, chosen, side, parent.poolSize, parent.poolSize);
    const seed = parent.seed + shift;
    const tile = fillTile(device.backend, seed, chosen, columns, start, rows, width);
    const bits = new Int32Array(tile.dataSync().slice().buffer);
    tile.dispose();

    const first = pools.filter((p) => p.layer === chosen.layer).indexOf(chosen) * parent.poolSize;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < fields.length; column++) {
        const wide = first + start + row;
        const [r, c] = side === "in" ? [wide, column] : [column, wide];
        const at = locate(wiring, pools, parent.poolSize, chosen.layer, side, r, c);
        expected[0] = weightAt(parent.seed, at);
        compared++;
        if (bits[row * width + column] !== expectedBits[0]) different++;
      }
    }
  }
  await device.settle();
  return { compared, different, programs: device.programs() };
}

/** A run as the engine wants it, and inputs spread over the domain. */
function runOf(network: Network, parent: RandomParentSpec, points: number) {
  const wiring = wire(network);
  const scanned = scan(wiring, parent, { name: "product" });
  const ticket = ticketAt(wiring, parent, scanned, parent.poolSize);
  const target = targetSlopes(wiring);
  const inputs = Float64Array.from(
    { length: points * wiring.dimension },
    (_, at) => -1 + (2 * ((at * 7919) % points)) / (points - 1),
  );
  const run = {
    document: { target: network, domain: "cube" as const },
    wiring,
    target,
    parent,
    ticket,
  };
  return { run, inputs, alive: scanned.pools.map(() => parent.poolSize) };
}

export interface Scene {
  network: Network;
  parent: RandomParentSpec;
  cross: number[];
  points: number;
}

const options = { signal: new AbortController().signal };

/** The largest difference between the dense frames of two engines, relative to the largest sum of the layer. */
async function compareDense({ network, parent, cross, points }: Scene, use: WebGLUse) {
  const { run, inputs, alive } = runOf(network, parent, points);
  const core = createEngine(() => "never");
  const other = createEngine(() => use);
  const mask = { cross, alive };
  const expected = await core.dense(run, mask, inputs, options);
  const { layers, ...facts } = await other.dense(run, mask, inputs, options);
  core.dispose();
  other.dispose();
  let difference = 0;
  expected.layers?.forEach((units, layer) => {
    const largest = units
      .flatMap((sums) => Array.from(sums, Math.abs))
      .reduce((x, y) => Math.max(x, y));
    units.forEach((sums, unit) => {
      Array.from(sums).forEach((sum, p) => {
        const error = Math.abs((layers?.[layer]?.[unit]?.[p] ?? Number.NaN) - sum) / largest;
        if (!(error <= difference)) difference = error;
      });
    });
  });
  return { ...facts, difference };
}

/** Runs frames on a device and counts what stays behind. */
async function countTensors({ network, parent, cross, points }: Scene, frames: number) {
  const device = await open();
  const { inputs, run } = runOf(network, parent, points);
  const job = { wiring: run.wiring, parent, left: { cross }, inputs };
  const counts: number[] = [];
  for (let frame = 0; frame < frames; frame++) {
    await forward(device, job, () => {}, options.signal);
    counts.push(memory().numTensors);
  }
  return counts;
}

/** What a frame says when the device is broken on the way. */
async function breakDevice({ network, parent, cross, points }: Scene, how: "lose" | "zeros") {
  const device = await open();
  const { inputs, run } = runOf(network, parent, points);
  const { backend } = device;
  let draws = 0;
  const draw = backend.runWebGLProgram;
  backend.runWebGLProgram = (...args) => {
    if (++draws === 5 && how === "lose")
      backend.gpgpu.gl.getExtension("WEBGL_lose_context")?.loseContext();
    if (how === "zeros" && args[3]?.[0]?.length === 2)
      args[3] = [...args[3].slice(0, 4), new Array(36).fill(0)];
    return draw.apply(backend, args);
  };
  const job = { wiring: run.wiring, parent, left: { cross }, inputs };
  return forward(device, job, () => {}, options.signal).then(
    () => "no complaint",
    (reason: Error) => reason.message,
  );
}

export const checks = {
  compareBits,
  compareDense,
  countTensors,
  breakDevice,
};
Object.assign(window, { checks });
