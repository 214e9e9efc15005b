import type { Found } from "../../../core/construct/nearest";
import { type RandomParentSpec, readPool } from "../../../core/construct/parent";
import type { Sign } from "../../../core/network/wiring";
import { STREAM, streamKey, threefry } from "../../../core/random/random";
import { CHUNK, type Job } from "./bounds";
import type { BoundedNearest } from "./distance";
import { distanceWithin } from "./distance";

/** Core's own search of one slot, over the chunks that it was given. */
interface Slot {
  readonly sign: Sign;
  /** Where the sign's distance is in a texel; its count comes two channels later. */
  readonly channel: 0 | 1;
  readonly neurons: number[];
  nearest: number;
  usable: number;
}

/** One chunk in so many is searched by core as well, whatever its bound. */
const AUDIT = 256;

const words = new Uint32Array(2);

/** Chosen by address, so that the same search is audited in the same places everywhere. */
function isAudited(seed: number, job: number, chunk: number): boolean {
  threefry(seed, streamKey(STREAM.samples), chunk, job, words);
  return words[0] % AUDIT === 0;
}

const a = new Float64Array(CHUNK);
const b = new Float64Array(CHUNK);

/** Searches the chunk in `a` and `b` for a slot; throws when the device, by its texel, has found something else there. */
function searchChunk(
  rule: BoundedNearest,
  weight: number,
  slot: Slot,
  start: number,
  count: number,
  [least, most]: readonly [number, number],
  usable: number,
): void {
  let found = Number.POSITIVE_INFINITY;
  let counted = 0;
  for (let t = 0; t < count; t++) {
    if (!(slot.sign === "+" ? a[t] > 0 : a[t] < 0)) continue;
    counted++;
    const distance = rule.distance(weight, slot.sign, a[t], b[t]);
    if (distance < found) found = distance;
    if (distance >= slot.nearest) continue;
    slot.nearest = distance;
    slot.neurons.push(start + t);
  }
  if (counted !== usable || found < least || (counted > 0 && found > most))
    throw new Error("the device's search differs from core's");
}

/** Goes through what the device says of a pool for one weight, and lets core search what may hold a record. */
export interface Review {
  /** Takes the texel at `at` of a draw, chunk after chunk; core searches the chunk in any case when `audit` is set. */
  take(chunk: number, texels: Float32Array, at: number, audit: boolean): void;
  /** By slot. */
  found(): Found[];
}

/** `index` is the job's own among the jobs of the search. */
export function startReview(
  parent: RandomParentSpec,
  rule: BoundedNearest,
  { pool, weight: { value, unit, signs } }: Job,
  index: number,
): Review {
  const slots = signs.map((sign): Slot => {
    const channel = sign === "+" ? 0 : 1;
    return { sign, channel, neurons: [], nearest: rule.within(value), usable: 0 };
  });
  return {
    take(chunk, texels, at, audit) {
      const start = chunk * CHUNK;
      const count = Math.min(CHUNK, parent.poolSize - start);
      const within = slots.map(({ channel }) =>
        distanceWithin(rule.name, value, texels[at + channel]),
      );
      // A wrong answer would hardly have a sign for every neuron; a right one lacks them only where an in-weight is zero.
      const odd = texels[at + 2] + texels[at + 3] !== count;
      const hopeful = slots.some(({ nearest }, s) => within[s][0] < nearest);
      const searched = hopeful || odd || audit || isAudited(parent.seed, index, chunk);
      if (searched) readPool(parent, pool, unit, start, count, a, b);
      for (const [s, slot] of slots.entries()) {
        const usable = texels[at + 2 + slot.channel];
        slot.usable += usable;
        if (searched) searchChunk(rule, value, slot, start, count, within[s], usable);
      }
    },
    found: () => slots.map(({ neurons, usable }) => ({ neurons, usable })),
  };
}
