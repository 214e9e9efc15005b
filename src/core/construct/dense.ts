import type { Wiring } from "../network/wiring";
import { STREAM, streamKey, threefry, uniform } from "../random/random";
import {
  counterOf,
  inWord,
  isListed,
  layoutPools,
  outWord,
  type ParentSpec,
  type Pool,
  parentSize,
  poolSizeOf,
} from "./parent";
import { finish } from "./prune";
import type { Edge } from "./ticket";
import type { Mask } from "./trace";

/** Multiplications of the largest dense frame that is evaluated. */
export const DENSE_LIMIT = 2e9;

/** Multiplications of a dense forward pass of the whole parent at `points` inputs. */
export const denseCost = (wiring: Wiring, spec: ParentSpec, points: number): number =>
  parentSize(wiring, spec).weights * points;

/** Neurons whose weights are generated at once. */
const BLOCK = 64;
/** Multiplications between two pauses: about a millisecond. */
const PAUSE = 1 << 20;

/** One column of in-edges or out-edges of a pool: those of neurons below `limit` are there, and those of the neurons in `kept`. */
interface Column {
  readonly index: number;
  readonly word: number;
  readonly limit: number;
  readonly kept: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

/** In-edges and out-edges of a pool that the mask leaves somewhere. */
function columnsOf(
  wiring: Wiring,
  spec: ParentSpec,
  pool: Pool,
  mask: Mask,
  kept: ReadonlyMap<number, ReadonlySet<number>>,
): { into: Column[]; out: Column[] } {
  const { inputs = [], units = [] } = wiring.layers[pool.layer] ?? {};
  const alive = mask.alive[pool.index] ?? 0;
  const cross = isListed(spec) ? 0 : (mask.cross[pool.layer] ?? 0);
  const column = (index: number, word: number, own: boolean): Column =>
    own
      ? { index, word, limit: alive, kept: kept.get(word) ?? NONE }
      : { index, word, limit: cross, kept: NONE };
  const present = ({ limit, kept: neurons }: Column) => limit > 0 || neurons.size > 0;
  return {
    into: inputs
      .map((input, i) => column(i, inWord(pool, input), input === pool.input))
      .filter(present),
    out: units
      .map((unit, j) =>
        column(
          j,
          outWord(pool, unit),
          pool.weights.some((weight) => weight.unit === unit),
        ),
      )
      .filter(present),
  };
}

/** Writes the weights of one column for `count` neurons from `start` on, zero where the mask has deleted the edge. */
function readColumn(
  spec: ParentSpec,
  pool: Pool,
  { word, limit, kept }: Column,
  start: number,
  count: number,
  out: Float64Array,
): void {
  const words = new Uint32Array(2);
  const counter = counterOf(pool.layer, pool.input, pool.unit, word);
  out.fill(0);
  for (let t = 0; t < count; t++) {
    const neuron = start + t;
    if (neuron >= limit && !kept.has(neuron)) continue;
    if (isListed(spec)) out[t] = spec.listed[neuron]?.[word] ?? 0;
    else {
      threefry(spec.seed, streamKey(STREAM.parent), neuron, counter, words);
      out[t] = uniform(words[word & 1]);
    }
  }
}

type Four<T> = readonly [T, T, T, T];

/** sum += x₀·v₀ + x₁·v₁ + x₂·v₂ + x₃·v₃ at every point: four at once spare three of four loads and stores of the sum. */
function addFour(
  sum: Float64Array,
  [v0, v1, v2, v3]: Four<Float64Array>,
  x: Float64Array,
  at: number,
): void {
  const x0 = x[at];
  const x1 = x[at + 1];
  const x2 = x[at + 2];
  const x3 = x[at + 3];
  if (x0 === 0 && x1 === 0 && x2 === 0 && x3 === 0) return;
  for (let p = 0; p < sum.length; p++)
    sum[p] += x0 * v0[p] + x1 * v1[p] + (x2 * v2[p] + x3 * v3[p]);
}

/** hidden = σ(Σ xᵢ·vᵢ) at every point, two sources at a time. */
function fire(hidden: Float64Array, sources: readonly Float64Array[], x: Float64Array): void {
  hidden.fill(0);
  for (let i = 0; i < x.length; i += 2) {
    const v0 = sources[i];
    const v1 = sources[i + 1] ?? v0;
    const x0 = x[i];
    const x1 = x[i + 1] ?? 0;
    for (let p = 0; p < hidden.length; p++) hidden[p] += x0 * v0[p] + x1 * v1[p];
  }
  for (let p = 0; p < hidden.length; p++) if (hidden[p] < 0) hidden[p] = 0;
}

/** Adds what one pool sends to the units of its layer; yields the multiplications done since the last pause. */
function* addPool(
  wiring: Wiring,
  spec: ParentSpec,
  pool: Pool,
  mask: Mask,
  kept: readonly Edge[],
  values: readonly Float64Array[],
  sums: readonly Float64Array[],
): Generator<number> {
  const keptByWord = new Map<number, Set<number>>();
  for (const { word, neuron } of kept)
    keptByWord.set(word, (keptByWord.get(word) ?? new Set()).add(neuron));
  const { into, out } = columnsOf(wiring, spec, pool, mask, keptByWord);
  const a = into.map(() => new Float64Array(BLOCK));
  const b = out.map(() => new Float64Array(BLOCK));
  const starts = new Set(kept.map(({ neuron }) => neuron - (neuron % BLOCK)));
  const whole = Math.max(0, ...into.map(({ limit }) => limit));
  for (let start = 0; start < whole; start += BLOCK) starts.add(start);
  const sources = into.map(({ index }) => values[index]);
  const weights = new Float64Array(into.length);
  const points = values[0]?.length ?? 0;
  const row = () => new Float64Array(points);
  const hidden: Four<Float64Array> = [row(), row(), row(), row()];
  let work = 0;
  for (const start of [...starts].sort((x, y) => x - y)) {
    const count = Math.min(BLOCK, poolSizeOf(spec) - start);
    for (const [i, column] of into.entries()) readColumn(spec, pool, column, start, count, a[i]);
    for (const [j, column] of out.entries()) readColumn(spec, pool, column, start, count, b[j]);
    // Weights beyond `count` in the last block are zero.
    for (let t = 0; t < count; t += 4) {
      for (let lane = 0; lane < 4; lane++) {
        for (let i = 0; i < into.length; i++) weights[i] = a[i][t + lane];
        fire(hidden[lane], sources, weights);
      }
      for (let j = 0; j < out.length; j++) {
        addFour(sums[out[j].index], hidden, b[j], t);
      }
      work += 4 * points * (into.length + out.length);
      if (work < PAUSE) continue;
      yield work;
      work = 0;
    }
  }
  yield work;
}

/** The same as `denseLayers`, in steps of about a million multiplications; yields their number, so that a caller can pause. */
export function* denseSteps(
  wiring: Wiring,
  spec: ParentSpec,
  mask: Mask,
  kept: readonly Edge[],
  inputs: Float64Array,
): Generator<number, Float64Array[][]> {
  const pools = layoutPools(wiring, spec);
  const { dimension } = wiring;
  const points = inputs.length / dimension;
  const layers: Float64Array[][] = [];
  let values = (wiring.layers[0]?.inputs ?? []).map((_, i) =>
    Float64Array.from({ length: points }, (_, p) =>
      i < dimension ? inputs[p * dimension + i] : 1,
    ),
  );
  for (const [layer, { units }] of wiring.layers.entries()) {
    const sums = units.map(() => new Float64Array(points));
    for (const pool of pools.filter((candidate) => candidate.layer === layer)) {
      const ofPool = kept.filter((edge) => edge.pool.index === pool.index);
      yield* addPool(wiring, spec, pool, mask, ofPool, values, sums);
    }
    layers.push(sums);
    values = sums.map((unit) => unit.map((sum) => (sum > 0 ? sum : 0)));
  }
  return layers;
}

/**
 * The masked parent `M ⊙ G` of depth 2ℓ as the dense network that it is, cross edges included, in float64: sums of every
 * target unit before its ReLU, by layer, unit and point. `inputs` holds `dimension` numbers a point; `kept` are the edges
 * that the ticket keeps where the mask has deleted their pool. Weights come from their addresses and are never stored.
 */
export const denseLayers = (
  wiring: Wiring,
  spec: ParentSpec,
  mask: Mask,
  kept: readonly Edge[],
  inputs: Float64Array,
): Float64Array[][] => finish(denseSteps(wiring, spec, mask, kept, inputs));

/** The output of the masked dense parent at every point; see `denseLayers`. */
export const denseOutputs = (
  wiring: Wiring,
  spec: ParentSpec,
  mask: Mask,
  kept: readonly Edge[],
  inputs: Float64Array,
): Float64Array => denseLayers(wiring, spec, mask, kept, inputs).at(-1)?.[0] ?? new Float64Array();
