import { memory } from "@tensorflow/tfjs-core/dist/base";
import { fingerprint } from "../../src/core/construct/fingerprint";
import { layoutPools, type RandomParentSpec } from "../../src/core/construct/parent";
import { scan } from "../../src/core/construct/prune";
import { nearestRule } from "../../src/core/construct/rules/registry";
import { ticketAt } from "../../src/core/construct/ticket";
import type { Network } from "../../src/core/network/network";
import { targetSlopes } from "../../src/core/network/slopes";
import { wire } from "../../src/core/network/wiring";
import { createEngine } from "../../src/engine/client";
import { type Device, openDevice } from "../../src/engine/search/webgl/device";
import type { BoundedNearest } from "../../src/engine/search/webgl/distance";
import { searchPools } from "../../src/engine/search/webgl/search";

export interface Hunt {
  network: Network;
  parent: RandomParentSpec;
  rule: "pair" | "product";
}

const forever = new AbortController().signal;

const jobOf = ({ network, parent, rule }: Hunt) => {
  const wiring = wire(network);
  const to = layoutPools(wiring, parent).length;
  return { wiring, parent, rule: nearestRule({ name: rule }) as BoundedNearest, from: 0, to };
};

/** Searches on the device and in core, and counts the slots whose records differ. */
async function compareSearch(device: Device, hunt: Hunt) {
  const job = jobOf(hunt);
  const before = performance.now();
  const reports: number[] = [];
  const records = await searchPools(device, job, (done) => reports.push(done), forever);
  const between = performance.now();
  const core = scan(job.wiring, hunt.parent, { name: hunt.rule });
  const after = performance.now();
  const { poolSize } = hunt.parent;
  const wordsOf = (found: typeof core.records) => {
    const ticket = ticketAt(job.wiring, hunt.parent, { ...core, records: found }, poolSize);
    return fingerprint(hunt.parent, ticket).words;
  };
  const neurons = job.wiring.weights.length * poolSize;
  return {
    slots: core.records.length,
    missing: core.records.length - records.length,
    different: core.records.filter((r, s) => JSON.stringify(r) !== JSON.stringify(records[s]))
      .length,
    words: [wordsOf(core.records), wordsOf(records)],
    progress: reports.every((done, n) => done >= (reports[n - 1] ?? 0) && done <= neurons),
    nanoseconds: [(1e6 * (between - before)) / neurons, (1e6 * (after - between)) / neurons],
  };
}

/** The context is lost, or draws read as zeros or as the first of them. */
export type Breakage = "lose" | "zeros" | "repeat";

/** What a search says when the device is broken on the way: it must not answer. */
async function breakSearch(device: Device, hunt: Hunt, how: Breakage) {
  const { gpgpu } = device.backend;
  const download = gpgpu.downloadFloat32MatrixFromBuffer;
  let first: Float32Array | undefined;
  let draws = 0;
  gpgpu.downloadFloat32MatrixFromBuffer = (buffer, size) => {
    if (++draws === 3 && how === "lose") gpgpu.gl.getExtension("WEBGL_lose_context")?.loseContext();
    const read = download.call(gpgpu, buffer, size) as Float32Array;
    first ??= read.slice();
    if (how === "zeros" && draws > 2) return new Float32Array(size);
    return how === "repeat" ? (first.slice(0, size) as Float32Array) : read;
  };
  return searchPools(device, jobOf(hunt), () => {}, forever).then(
    () => "no complaint",
    (reason: Error) => reason.message,
  );
}

const held = ({ backend }: Device) => ({
  tensors: memory().numTensors,
  data: backend.numDataIds(),
  bytes: backend.memory().numBytesInGPU,
});

/** Searches again and again; what the device holds after the first and after the last. */
async function repeatSearch(device: Device, hunt: Hunt, runs: number) {
  const counts: ReturnType<typeof held>[] = [];
  for (let run = 0; run < runs; run++) {
    await searchPools(device, jobOf(hunt), () => {}, forever);
    if (run === 0 || run === runs - 1) counts.push(held(device));
  }
  return counts;
}

/** Cancels a search at its first report; what it says, and what the device holds before and after. */
async function cancelSearch(device: Device, hunt: Hunt) {
  const controller = new AbortController();
  await searchPools(device, { ...jobOf(hunt), to: 1 }, () => {}, forever);
  const before = held(device);
  let reports = 0;
  const report = () => {
    reports++;
    controller.abort();
  };
  const outcome = await searchPools(device, jobOf(hunt), report, controller.signal).then(
    () => "an answer",
    (reason: Error) => reason.name,
  );
  await device.settle();
  return { outcome, reports, before, after: held(device) };
}

/** Checks a ticket on the dense network by WebGL. */
async function checkTicket({ network, parent, rule }: Hunt, points: number) {
  const wiring = wire(network);
  const ticket = ticketAt(wiring, parent, scan(wiring, parent, { name: rule }), parent.poolSize);
  const document = { target: network, domain: "cube" as const };
  const run = { document, wiring, target: targetSlopes(wiring), parent, ticket };
  const inputs = Float64Array.from(
    { length: points * wiring.dimension },
    (_, at) => ((at * 7919) % (2 * points)) / points - 1,
  );
  const engine = createEngine(() => "always");
  const check = await engine.check(run, inputs, { signal: forever });
  engine.dispose();
  return check;
}

let opened: Promise<Device> | undefined;
const open = () => (opened ??= openDevice(true));

export const searches = {
  checkTicket,
  compareSearch: async (hunt: Hunt) => compareSearch(await open(), hunt),
  cancelSearch: async (hunt: Hunt) => cancelSearch(await open(), hunt),
  repeatSearch: async (hunt: Hunt, runs: number) => repeatSearch(await open(), hunt, runs),
  breakSearch: async (hunt: Hunt, how: Breakage) => breakSearch(await open(), hunt, how),
  /** As after a long idle time: the device is closed, and the next search opens another. */
  async close() {
    const device = await open();
    device.close();
    opened = undefined;
    return device.backend.gpgpu.gl.isContextLost();
  },
};
Object.assign(window, { searches });
