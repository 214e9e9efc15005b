import { LATTICE } from "../random/random";
import { ownIn, readRow, rowLength } from "./address";
import { type Log, LogWriter } from "./log";

/** Out-weights, usable or not, between two pauses. */
const STEP = 1 << 18;

/** The pool of one input of one layer, and the weights from that input to the layer's units. */
export interface Pool {
  readonly layer: number;
  readonly input: number;
  readonly column: Float64Array;
}

/** What a rule that keeps at most one neuron has found for the units of a pool. */
interface Best {
  /** How near the nearest neuron is; a neuron that is not nearer is not kept. */
  readonly distance: Float64Array;
  readonly empty: Uint8Array;
  readonly log: LogWriter;
}

/** A neuron's words as its out-weight to `unit`, in units of the lattice. */
const steps = (row: Int32Array, unit: number): number => (row[unit] >>> 8) - 0x800000;

/** Product rule: the nearest product to w, the empty gadget first. */
function tryProduct(row: Int32Array, a: number, column: Float64Array, best: Best, t: number): void {
  const { distance } = best;
  // Exact: 24 bits times 24 bits, and powers of two.
  const scaled = a * LATTICE;
  for (let unit = 0; unit < column.length; unit++) {
    const off = Math.abs(scaled * steps(row, unit) - column[unit]);
    if (off >= distance[unit]) continue;
    distance[unit] = off;
    best.log.push(t, unit, t, scaled * steps(row, unit));
  }
}

/** Pair rule: the neuron nearest to (|w|, sgn w), dropped when its slope is no nearer to w than 0 is. */
function tryPair(row: Int32Array, a: number, column: Float64Array, best: Best, t: number): void {
  const { distance, empty } = best;
  for (let unit = 0; unit < column.length; unit++) {
    const weight = column[unit];
    const offIn = Math.abs(a - Math.abs(weight));
    if (offIn >= distance[unit]) continue;
    const b = steps(row, unit) * LATTICE;
    const off = Math.max(offIn, weight < 0 ? b + 1 : 1 - b);
    if (off >= distance[unit]) continue;
    distance[unit] = off;
    const slope = a * b;
    if (Math.abs(slope - weight) < Math.abs(weight)) {
      empty[unit] = 0;
      best.log.push(t, unit, t, slope);
    } else if (!empty[unit]) {
      empty[unit] = 1;
      best.log.push(t, unit, -1, 0);
    }
  }
}

/**
 * Searches the first `poolSize` neurons of a pool for all its units by the pair or the product rule, as the construction
 * on the stage does in the + slot; yields, in each step, how many of the pool's out-weights it has passed.
 */
export function* nearestSteps(
  rule: "pair" | "product",
  seed: number,
  { layer, input, column }: Pool,
  poolSize: number,
): Generator<number, Log> {
  const row = new Int32Array(rowLength(column.length));
  const best: Best = {
    distance:
      rule === "pair"
        ? new Float64Array(column.length).fill(Number.POSITIVE_INFINITY)
        : column.map(Math.abs),
    empty: new Uint8Array(column.length).fill(1),
    log: new LogWriter(),
  };
  let work = 0;
  for (let t = 0; t < poolSize; t++) {
    const a = ownIn(seed, layer, input, t);
    if (a > 0) {
      readRow(seed, layer, input, t, column.length, row);
      if (rule === "pair") tryPair(row, a, column, best, t);
      else tryProduct(row, a, column, best, t);
    }
    work += column.length;
    if (work < STEP) continue;
    yield work;
    work = 0;
  }
  yield work;
  return best.log.end();
}
