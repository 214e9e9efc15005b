import { type Bits, bitsWhere } from "../mask/bits";
import { LATTICE } from "../random/random";
import { outTo, ownIn, readRow, rowLength } from "./address";
import { poolAt, poolCount, type Target } from "./target";
import { forEachKept, type Ticket } from "./ticket";

/** Deletions that take a unit from all the neurons of its pools to the kept ones. */
export const STEPS = 4;

/**
 * The neurons below this stay after so many of a unit's deletions, whether kept or not: all of the pool, a quarter of it, …, none.
 */
export const remaining = (poolSize: number, step: number): number =>
  step === STEPS ? 0 : poolSize >> (2 * step);

/**
 * How a ticket comes out of its parent by deletion alone. Frame 0 is the parent without its cross edges. Then layer after
 * layer its units lose their edges one after the other: in each frame another one begins, and each takes `STEPS` frames. A last frame
 * of the layer deletes the in-edges that no unit uses any more.
 */
export interface Film {
  readonly ticket: Ticket;
  /** First frames of the layers' parts; one more at the end, the number of the last frame. */
  readonly starts: readonly number[];
  /** By step below `STEPS` and layer: what every slot delivers after so many deletions. */
  readonly slopes: readonly (readonly Float64Array[])[];
  /** By layer: how many kept neurons lie beyond those that remain, one entry for each unit and step. */
  readonly beyond: readonly Uint32Array[];
}

const PAUSE = 1 << 18;

/** Adds what each remaining and each kept neuron of a pool delivers. */
function* sumPool(film: Film, layer: number, input: number): Generator<number, void> {
  const { ticket, slopes, beyond } = film;
  const { seed, poolSize, network } = ticket;
  const { inputs, units } = network.layers[layer];
  const sums = new Float64Array(units);
  const row = new Int32Array(rowLength(units));
  let work = 0;
  for (let t = 0; t < poolSize; t++) {
    const a = ownIn(seed, layer, input, t);
    work += units;
    if (a > 0) {
      readRow(seed, layer, input, t, units, row);
      const scaled = a * LATTICE;
      for (let unit = 0; unit < units; unit++)
        sums[unit] += scaled * ((row[unit] >>> 8) - 0x800000);
    }
    for (let step = 0; step < STEPS; step++)
      if (remaining(poolSize, step) === t + 1)
        for (let unit = 0; unit < units; unit++)
          slopes[step][layer][unit * inputs + input] = sums[unit];
    if (work < PAUSE) continue;
    yield work;
    work = 0;
  }
  forEachKept(ticket, layer, input, (unit, neuron) => {
    const product = ownIn(seed, layer, input, neuron) * outTo(seed, layer, input, neuron, unit);
    for (let step = 0; step <= STEPS; step++) {
      if (neuron < remaining(poolSize, step)) continue;
      beyond[layer][unit * (STEPS + 1) + step]++;
      if (step < STEPS) slopes[step][layer][unit * inputs + input] += product;
    }
  });
  yield work;
}

/** Sums up what every frame needs; yields the out-weights passed in each step, of Σ k · inputs · units in all. */
export function* filmSteps(ticket: Ticket): Generator<number, Film> {
  const { layers } = ticket.network;
  const starts = [0];
  for (const { units } of layers) starts.push((starts.at(-1) ?? 0) + units + STEPS);
  const film: Film = {
    ticket,
    starts,
    slopes: Array.from({ length: STEPS }, () =>
      layers.map(({ weights }) => new Float64Array(weights.length)),
    ),
    beyond: layers.map(({ units }) => new Uint32Array(units * (STEPS + 1))),
  };
  for (let pool = 0; pool < poolCount(ticket.network); pool++) {
    const { layer, input } = poolAt(ticket.network, pool);
    yield* sumPool(film, layer, input);
  }
  return film;
}

/** The number of the last frame, which is the ticket. */
export const lastFrame = ({ starts }: Film): number => starts[starts.length - 1];

/** How many deletions a unit has had at a frame: 0 before its turn, `STEPS` once it is locked. */
export const stepAt = ({ starts }: Film, frame: number, layer: number, unit: number): number =>
  Math.max(0, Math.min(STEPS, frame - starts[layer] - unit));

/** Whether the unused in-edges of a layer are deleted. */
const trimmed = ({ starts }: Film, frame: number, layer: number): boolean =>
  frame >= starts[layer + 1];

/** The layer in work at a frame; the last one at the end. */
export function layerAt({ starts }: Film, frame: number): number {
  let layer = 0;
  while (layer < starts.length - 2 && frame >= starts[layer + 1]) layer++;
  return layer;
}

/** What is left at a frame as a network of the target's shape: it computes what the masked parent does there. */
export function networkAt(film: Film, frame: number): Target {
  const layers = film.ticket.network.layers.map((matrix, layer) => {
    const { inputs, units } = matrix;
    const weights = new Float64Array(inputs * units);
    for (let unit = 0; unit < units; unit++) {
      const step = stepAt(film, frame, layer, unit);
      const from = step === STEPS ? matrix.weights : film.slopes[step][layer];
      weights.set(from.subarray(unit * inputs, (unit + 1) * inputs), unit * inputs);
    }
    return { inputs, units, weights };
  });
  return { layers };
}

/** Edges left at a frame; `kept` are those of the ticket (`keptCount`), by layer. */
export function edgesAt(film: Film, frame: number, keptIns: readonly number[]): number {
  const { ticket, beyond } = film;
  const { poolSize, network } = ticket;
  let edges = 0;
  network.layers.forEach(({ inputs, units }, layer) => {
    edges += trimmed(film, frame, layer) ? keptIns[layer] : poolSize * inputs;
    for (let unit = 0; unit < units; unit++) {
      const step = stepAt(film, frame, layer, unit);
      edges += remaining(poolSize, step) * inputs + beyond[layer][unit * (STEPS + 1) + step];
    }
  });
  return edges;
}

/** One pool's part of a mask: an in-edge a neuron, and out-edges neuron by neuron, one a unit. */
export interface PoolMask {
  readonly ins: Bits;
  readonly outs: Bits;
}

/** The mask of one pool at a frame; over the frames it only loses bits. */
export function poolMaskAt(film: Film, frame: number, layer: number, input: number): PoolMask {
  const { poolSize, network } = film.ticket;
  const { units } = network.layers[layer];
  const kept = new Set<number>();
  const used = new Set<number>();
  forEachKept(film.ticket, layer, input, (unit, neuron) => {
    kept.add(neuron * units + unit);
    used.add(neuron);
  });
  const left = Array.from({ length: units }, (_, unit) =>
    remaining(poolSize, stepAt(film, frame, layer, unit)),
  );
  return {
    ins: bitsWhere(poolSize, (neuron) => !trimmed(film, frame, layer) || used.has(neuron)),
    outs: bitsWhere(
      poolSize * units,
      (edge) => Math.floor(edge / units) < left[edge % units] || kept.has(edge),
    ),
  };
}
