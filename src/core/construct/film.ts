import { emptySlopes, type SlopeNetwork } from "../network/slopes";
import type { TargetWeight, Wiring } from "../network/wiring";
import { CHUNK, type ParentSpec, type Pool, readNeurons, readPool } from "./parent";
import { gadgets, type Ticket } from "./ticket";
import { type Mask, thresholds } from "./trace";

/** Slope pairs of the first n neurons of every weight's pool, for each n that the film stops at. */
export interface PrefixSums {
  readonly thresholds: readonly number[];
  /** By weight index, then in the order of `thresholds`: Σ a·b over a > 0 and over a < 0. */
  readonly positive: readonly Float64Array[];
  readonly negative: readonly Float64Array[];
}

/** Sums a pool's products for one weight up to every threshold; yields the neurons read in each step. */
function* sumPool(
  spec: ParentSpec,
  pool: Pool,
  weight: TargetWeight,
  ascending: readonly number[],
): Generator<number, [Float64Array, Float64Array]> {
  const longest = Math.min(CHUNK, ascending.at(-1) ?? 0);
  const a = new Float64Array(longest);
  const b = new Float64Array(longest);
  const positive = new Float64Array(ascending.length);
  const negative = new Float64Array(ascending.length);
  let p = 0;
  let n = 0;
  let from = 0;
  for (const [index, to] of ascending.entries()) {
    while (from < to) {
      const count = Math.min(CHUNK, to - from);
      readPool(spec, pool, weight.unit, from, count, a, b);
      for (let t = 0; t < count; t++) {
        const product = a[t] * b[t];
        if (a[t] > 0) p += product;
        else n += product;
      }
      from += count;
      yield count;
    }
    positive[index] = p;
    negative[index] = n;
  }
  return [positive.reverse(), negative.reverse()];
}

/** The prefix sums of all pools at width `poolSize`, as a stepwise computation. */
export function* prefixSumSteps(
  spec: ParentSpec,
  pools: readonly Pool[],
  poolSize: number,
): Generator<number, PrefixSums> {
  const stops = thresholds(poolSize);
  const positive: Float64Array[] = [];
  const negative: Float64Array[] = [];
  for (const pool of pools)
    for (const weight of pool.weights) {
      const [p, n] = yield* sumPool(spec, pool, weight, stops.toReversed());
      positive[weight.index] = p;
      negative[weight.index] = n;
    }
  return { thresholds: stops, positive, negative };
}

/**
 * What `M ⊙ G` computes once the cross edges are gone, as slope pairs: without them a whole pool is exactly
 * x ↦ P·σ(x) − N·σ(−x) with P = Σ_{a>0} a·b and N = Σ_{a<0} a·b over the edges still there.
 */
export function slopesAt(
  wiring: Wiring,
  spec: ParentSpec,
  ticket: Ticket,
  sums: PrefixSums,
  mask: Mask,
): SlopeNetwork {
  const slopes = emptySlopes(wiring);
  for (const { weight, pool, neurons } of gadgets(ticket)) {
    const alive = mask.alive[pool.index];
    const matrix = slopes.layers[weight.layer];
    const at = weight.row * matrix.inputs + weight.column;
    const step = sums.thresholds.indexOf(alive);
    let positive = sums.positive[weight.index]?.[step];
    let negative = sums.negative[weight.index]?.[step];
    const beyond = neurons.filter((t) => t >= alive);
    for (const [a, b] of readNeurons(spec, pool, weight.unit, beyond)) {
      if (a > 0) positive += a * b;
      else negative += a * b;
    }
    matrix.positive[at] = positive;
    matrix.negative[at] = negative;
  }
  return slopes;
}
