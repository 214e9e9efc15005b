import { type Found, recordsOf } from "../../../core/construct/nearest";
import { layoutPools, type RandomParentSpec } from "../../../core/construct/parent";
import type { Records } from "../../../core/construct/rules/rule";
import type { Wiring } from "../../../core/network/wiring";
import { pause } from "../../threads/pause";
import { CHUNK, type Draw, drawBounds, type Field, type Job, MOST_JOBS, TEXELS } from "./bounds";
import type { Device } from "./device";
import type { BoundedNearest } from "./distance";
import { type Review, startReview } from "./review";

export interface SearchJob {
  readonly wiring: Wiring;
  readonly parent: RandomParentSpec;
  readonly rule: BoundedNearest;
  /** Pools `from ≤ index < to`. */
  readonly from: number;
  readonly to: number;
}

/** Milliseconds that the draws between two waits should take: longer ones hold up the page's own drawing. */
const DRAWING = 10;
/** Longest stretch of core's work before waiting messages are let in. */
const SLICE = 8;
const FEWEST = 64;
const MOST = 16 * TEXELS;

/** Chunks that each device draws in about that time, as far as known. */
const paces = new WeakMap<Device, number>();

/** Some draws one after the other, and when the device was done with them. */
interface Batch {
  readonly draws: { readonly draw: Draw; readonly first: number; readonly count: number }[];
  readonly count: number;
  readonly asked: number;
  readonly settled: Promise<number>;
}

/** Asks for `count` chunks of all jobs' chunks, from `first` on. */
function startBatch(
  device: Device,
  field: Field,
  jobs: readonly Job[],
  first: number,
  count: number,
): Batch {
  const chunks = Math.ceil(field.poolSize / CHUNK);
  const end = first + count;
  const draws: Batch["draws"] = [];
  const asked = performance.now();
  try {
    for (let at = first; at < end; ) {
      const job = Math.floor(at / chunks);
      const texels = Math.min(TEXELS, end - at, (job + MOST_JOBS) * chunks - at);
      const some = jobs.slice(job, job + MOST_JOBS);
      const draw = drawBounds(device.backend, field, some, at - job * chunks, texels);
      draws.push({ draw, first: at, count: texels });
      at += texels;
    }
  } catch (reason) {
    for (const { draw } of draws) draw.discard();
    throw reason;
  }
  const settled = device.settle().then(() => performance.now());
  // Whoever waits for it hears of a failure; a cancelled search waits no more.
  settled.catch(() => {});
  return { draws, count, asked, settled };
}

/**
 * The records of every slot of some pools, in slot order and equal to core's: the device bounds every chunk, core searches
 * those that may hold a record. Throws when the context is lost or when core finds otherwise than the device.
 */
export async function searchPools(
  device: Device,
  { wiring, parent, rule, from, to }: SearchJob,
  report: (neurons: number) => void,
  signal: AbortSignal,
): Promise<Records[]> {
  const { seed, poolSize } = parent;
  const twoBlocks = parent.pools === "shared";
  const { slowShifts } = device;
  const field: Field = { rule: rule.name, seed, poolSize, twoBlocks, slowShifts };
  const jobs = layoutPools(wiring, parent)
    .slice(from, to)
    .flatMap((pool) => pool.weights.map((weight): Job => ({ pool, weight })));
  const chunks = Math.ceil(poolSize / CHUNK);
  const total = jobs.length * chunks;
  const records: Records[] = [];
  let review: Review | undefined;
  let found: Found[] = [];
  let sifted = 0;

  async function sift({ draws }: Batch): Promise<void> {
    let since = performance.now();
    for (const { draw, first, count } of draws) {
      const texels = draw.collect();
      for (let t = 0; t < count; t++) {
        const index = Math.floor((first + t) / chunks);
        const chunk = first + t - index * chunks;
        const { pool, weight } = jobs[index];
        review ??= startReview(parent, rule, jobs[index], index);
        // A draw that did not happen leaves an older one's texels: the last of them would be found out.
        review.take(chunk, texels, 4 * t, t === count - 1);
        if (chunk === chunks - 1) {
          found.push(...review.found());
          review = undefined;
          if (weight === pool.weights.at(-1)) {
            records.push(...recordsOf(parent, rule, pool, [found]));
            found = [];
          }
        }
        sifted = index * poolSize + Math.min((chunk + 1) * CHUNK, poolSize);
        if (performance.now() - since < SLICE) continue;
        report(sifted);
        await pause();
        signal.throwIfAborted();
        since = performance.now();
      }
    }
    report(sifted);
  }

  let size = paces.get(device) ?? FEWEST;
  let drawn = 0;
  let settledAt = 0;
  const start = (): Batch | undefined => {
    if (drawn === total) return undefined;
    const batch = startBatch(device, field, jobs, drawn, Math.min(size, total - drawn));
    drawn += Math.min(size, total - drawn);
    return batch;
  };
  let current = start();
  let next: Batch | undefined;
  try {
    while (current) {
      // The device draws the next batch while core sifts this one.
      next = start();
      const begun = Math.max(current.asked, settledAt);
      settledAt = await current.settled;
      const fitting = (current.count * DRAWING) / Math.max(1, settledAt - begun);
      size = Math.round(Math.max(FEWEST, size / 2, Math.min(fitting, 2 * size, MOST)));
      paces.set(device, size);
      signal.throwIfAborted();
      await sift(current);
      current = next;
      next = undefined;
    }
  } finally {
    for (const batch of [current, next]) for (const { draw } of batch?.draws ?? []) draw.discard();
  }
  device.confirm();
  return records;
}
