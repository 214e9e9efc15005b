import type { Sign, TargetWeight, Wiring } from "../network/wiring";
import { nearestSteps, recordsOf } from "./nearest";
import { CHUNK, layoutPools, type ParentSpec, type Pool, poolSizeOf, readPool } from "./parent";
import { searchOf } from "./rules/registry";
import type { Records, RuleSpec, SubsetRule } from "./rules/rule";

/** One choice to make: the pair of neurons (or subset) that delivers `weight` on one half-line. */
export interface Slot {
  readonly index: number;
  readonly weight: TargetWeight;
  readonly sign: Sign;
  readonly pool: Pool;
}

/** Every slot with its running records up to `poolSize`: the best choice at every width is a lookup. */
export interface Scan {
  readonly poolSize: number;
  readonly pools: readonly Pool[];
  readonly slots: readonly Slot[];
  /** By slot index. */
  readonly records: readonly Records[];
}

/** The slots of all pools, pool by pool and in the order in which the film fills them. */
export const layoutSlots = (pools: readonly Pool[]): Slot[] =>
  pools
    .flatMap((pool) =>
      pool.weights.flatMap((weight) => weight.signs.map((sign) => ({ weight, sign, pool }))),
    )
    .map((slot, index) => ({ index, ...slot }));

/** Neurons that `scanPool` reads for a pool of width k: one pass for each unit that chooses from it. */
export const workOf = (pools: readonly Pool[], poolSize: number): number =>
  pools.reduce((sum, pool) => sum + pool.weights.length * poolSize, 0);

/** Most neurons between two pauses of a search for subsets; comparing one of them with what came before may take many. */
const STEP = 16;

/** Searches one pool for subsets, weight by weight. */
function* subsetSteps(
  spec: ParentSpec,
  rule: SubsetRule,
  pool: Pool,
  poolSize: number,
): Generator<number, Records[]> {
  const a = new Float64Array(Math.min(CHUNK, poolSize));
  const b = new Float64Array(Math.min(CHUNK, poolSize));
  const result: Records[] = [];
  for (const { unit, value, signs } of pool.weights) {
    const searches = signs.map((sign) => rule.search(value, sign));
    for (let start = 0; start < poolSize; start += CHUNK) {
      const count = Math.min(CHUNK, poolSize - start);
      readPool(spec, pool, unit, start, count, a, b);
      for (let at = 0; at < count; at += STEP) {
        const some = Math.min(STEP, count - at);
        for (const search of searches)
          for (const _ of search.scan(a.subarray(at), b.subarray(at), start + at, some)) yield 0;
        yield some;
      }
    }
    for (const search of searches) result.push(search.records());
  }
  return result;
}

/**
 * Searches one pool for all slots of it, in steps of at most `CHUNK` neurons; yields the number of neurons read
 * in each step, 0 where one needs several, so that a caller can pause, report progress or stop: no step takes a
 * millisecond. Returns the records in slot order.
 */
export function* scanPool(
  spec: ParentSpec,
  asked: RuleSpec,
  pool: Pool,
  poolSize: number,
): Generator<number, Records[]> {
  const rule = searchOf(asked);
  if (rule.keeps === "several") return yield* subsetSteps(spec, rule, pool, poolSize);
  const found = yield* nearestSteps(spec, rule, pool, 0, poolSize);
  return recordsOf(spec, rule, pool, [found]);
}

/** Searches every pool up to the parent's width; a generator like `scanPool`. */
export function* scanSteps(
  wiring: Wiring,
  spec: ParentSpec,
  rule: RuleSpec,
): Generator<number, Scan> {
  const pools = layoutPools(wiring, spec);
  const poolSize = poolSizeOf(spec);
  const records: Records[] = [];
  for (const pool of pools) records.push(...(yield* scanPool(spec, rule, pool, poolSize)));
  return { poolSize, pools, slots: layoutSlots(pools), records };
}

/** Runs a stepwise computation to its end. */
export function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Searches every pool at once; for parents small enough to need no pause. */
export const scan = (wiring: Wiring, spec: ParentSpec, rule: RuleSpec): Scan =>
  finish(scanSteps(wiring, spec, rule));
