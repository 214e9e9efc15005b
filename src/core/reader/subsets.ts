import { LATTICE } from "../random/random";
import { ownIn, readRow, rowLength } from "./address";
import { Halves, MOST_PRODUCTS } from "./halves";
import { type Log, LogWriter } from "./log";
import type { Pool } from "./nearest";

/** Usable neurons of a pool: those that fire on positive inputs, the first 30 at most. */
export interface Usable {
  readonly neurons: readonly number[];
  /** Their in-weights. */
  readonly ins: readonly number[];
}

export function usableOf(seed: number, layer: number, input: number, poolSize: number): Usable {
  const neurons: number[] = [];
  const ins: number[] = [];
  for (let t = 0; t < poolSize && neurons.length < MOST_PRODUCTS; t++) {
    const a = ownIn(seed, layer, input, t);
    if (a <= 0) continue;
    neurons.push(t);
    ins.push(a);
  }
  return { neurons, ins };
}

/** Products a·b of the usable neurons of a pool, one row a neuron, one column a unit. */
export function productsOf(seed: number, pool: Pool, { neurons, ins }: Usable): Float64Array[] {
  const { layer, input, column } = pool;
  const row = new Int32Array(rowLength(column.length));
  return neurons.map((neuron, at) => {
    readRow(seed, layer, input, neuron, column.length, row);
    return column.map((_, unit) => ins[at] * (((row[unit] >>> 8) - 0x800000) * LATTICE));
  });
}

/** How a search for subsets goes on. */
export interface SubsetOptions {
  /** The best at every width on the way, and not at the last one alone. */
  readonly everyWidth?: boolean;
  /** Error at which a slot's search stops, at the first width that reaches it; the best is found when absent. */
  readonly enough?: number;
}

/** Work between two pauses. */
const STEP = 1 << 18;

/**
 * Searches the first `poolSize` neurons of a pool for all its units by subset sums of any size; yields `slotWork` for each of
 * them, some at a time. Entries of the log stand at the last neuron of their subset's prefix.
 */
export function* subsetSteps(
  seed: number,
  pool: Pool,
  poolSize: number,
  { everyWidth = false, enough = 0 }: SubsetOptions,
  slotWork: number,
): Generator<number, Log> {
  const usable = usableOf(seed, pool.layer, pool.input, poolSize);
  const { neurons } = usable;
  const products = productsOf(seed, pool, usable);
  const halves = new Halves(neurons.length);
  const log = new LogWriter();
  let work = 0;
  for (let unit = 0; unit < pool.column.length; unit++) {
    halves.start(pool.column[unit]);
    if (everyWidth || enough > 0) {
      for (let at = 0; at < neurons.length && halves.error > enough; at++)
        if (halves.searchWith(products[at][unit]))
          log.push(neurons[at], unit, halves.members, halves.slope);
    } else {
      for (const row of products) halves.add(row[unit]);
      halves.search();
      if (halves.members !== 0)
        log.push(neurons.at(-1) as number, unit, halves.members, halves.slope);
    }
    work += slotWork;
    if (work < STEP) continue;
    yield work;
    work = 0;
  }
  yield work;
  return log.end();
}
