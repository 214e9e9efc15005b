import { SHARED, type TargetWeight, type Wiring } from "../network/wiring";
import { STREAM, streamKey, threefry, threefryRun, uniform } from "../random/random";

/** Weight pairs (a, b) written out: the same list serves every weight of the target. */
export type ListedPairs = readonly (readonly [number, number])[];

export interface RandomParentSpec {
  readonly seed: number;
  readonly pools: "private" | "shared";
  readonly poolSize: number;
}
export interface ListedParentSpec {
  readonly listed: ListedPairs;
  /** How many of the listed pairs are in the pool; all when absent. */
  readonly poolSize?: number;
}
export type ParentSpec = RandomParentSpec | ListedParentSpec;

/** Whether the parent's weight pairs are written out instead of drawn. */
export const isListed = (spec: ParentSpec): spec is ListedParentSpec => "listed" in spec;

/** Number k of neurons in each pool. */
export const poolSizeOf = (spec: ParentSpec): number =>
  isListed(spec) ? (spec.poolSize ?? spec.listed.length) : spec.poolSize;

/** A group of k random neurons with one in-edge each from `input` and the out-edges that the target's `weights` may keep. */
export interface Pool {
  readonly index: number;
  readonly layer: number;
  /** Address fields; `unit` is `SHARED` when all units of the layer choose from this pool. */
  readonly input: number;
  readonly unit: number;
  readonly column: number;
  readonly weights: readonly TargetWeight[];
}

/**
 * The pools of a parent, in the order in which they are pruned and numbered: private ones follow the target's weights
 * (layer, unit, input); shared ones are ordered by (layer, input).
 */
export function layoutPools(wiring: Wiring, spec: ParentSpec): Pool[] {
  if (isListed(spec) || spec.pools === "private")
    return wiring.weights.map((weight) => ({
      index: weight.index,
      layer: weight.layer,
      input: weight.input,
      unit: weight.unit,
      column: weight.column,
      weights: [weight],
    }));
  const pools: Pool[] = [];
  wiring.layers.forEach(({ inputs }, layer) => {
    inputs.forEach((input, column) => {
      const weights = wiring.weights.filter((w) => w.layer === layer && w.input === input);
      if (weights.length > 0)
        pools.push({ index: pools.length, layer, input, unit: SHARED, column, weights });
    });
  });
  return pools;
}

/** Where one random weight lives: Threefry's counter words and which of the two result words it is. */
export interface Address {
  readonly neuron: number;
  readonly layer: number;
  readonly input: number;
  readonly unit: number;
  readonly word: number;
}

const IN_EDGE = 0;
const OUT_EDGE = 1;
const CROSS_IN = 128;
const CROSS_OUT = 192;

/** Carriers and the constant (fields 62 and 63) count as 32 and 33 among the words of a neuron. */
const ordinal = (field: number): number => (field > SHARED ? field - 30 : field);

/** The word of a neuron's in-edge from the source `input`: its own, or one of the cross edges that are always pruned. */
export const inWord = (pool: Pool, input: number): number =>
  input === pool.input ? IN_EDGE : CROSS_IN + ordinal(input);

/** The word of a neuron's out-edge to the unit `unit`. */
export function outWord(pool: Pool, unit: number): number {
  if (pool.unit === SHARED) return OUT_EDGE + ordinal(unit);
  return unit === pool.unit ? OUT_EDGE : CROSS_OUT + ordinal(unit);
}

/** Second counter word: layer 3 bits, input 6, unit 6, block 7; fixed fields, never dense indices. The first is the neuron. */
export const counterOf = (layer: number, input: number, unit: number, word: number): number =>
  (layer << 19) | (input << 13) | (unit << 7) | (word >> 1);

const words = new Uint32Array(2);

/** The random weight at an address, on the lattice of multiples of 2⁻²³ in [−1, 1). */
export function weightAt(seed: number, { neuron, layer, input, unit, word }: Address): number {
  threefry(seed, streamKey(STREAM.parent), neuron, counterOf(layer, input, unit, word), words);
  return uniform(words[word & 1]);
}

/** The weight at an address of any parent; of a listed one only the words of a neuron's own two edges are there. */
export const weightOf = (spec: ParentSpec, address: Address): number =>
  isListed(spec) ? spec.listed[address.neuron][address.word] : weightAt(spec.seed, address);

/** Most neurons read at once: long enough to amortise a call, short enough to stay in the cache. */
export const CHUNK = 4096;
const block = new Int32Array(2 * CHUNK);

/**
 * Writes the in-weights `a` and the out-weights `b` to one unit for `count` neurons of a pool from `start` on; both arrays
 * hold at least `count` numbers. `unit` is an address field. The same bits as `weightAt` for each neuron.
 */
export function readPool(
  spec: ParentSpec,
  pool: Pool,
  unit: number,
  start: number,
  count: number,
  a: Float64Array,
  b: Float64Array,
): void {
  if (isListed(spec)) {
    for (let t = 0; t < count; t++) {
      const pair = spec.listed[start + t];
      a[t] = pair[0];
      b[t] = pair[1];
    }
    return;
  }
  const key1 = streamKey(STREAM.parent);
  const word = outWord(pool, unit);
  const inCounter = counterOf(pool.layer, pool.input, pool.unit, IN_EDGE);
  const outCounter = counterOf(pool.layer, pool.input, pool.unit, word);
  for (let from = 0; from < count; from += CHUNK) {
    const run = Math.min(CHUNK, count - from);
    threefryRun(spec.seed, key1, start + from, inCounter, run, block);
    copyUniforms(block, 0, a, from, run);
    if (outCounter !== inCounter)
      threefryRun(spec.seed, key1, start + from, outCounter, run, block);
    copyUniforms(block, word & 1, b, from, run);
  }
}

/** Every second word of `block` from `first` on, as weights from `to[at]` on. */
function copyUniforms(
  block: Int32Array,
  first: number,
  to: Float64Array,
  at: number,
  count: number,
): void {
  for (let t = 0; t < count; t++) to[at + t] = uniform(block[first + 2 * t]);
}

/** The two weights (a, b) of single neurons of a pool, in the order asked for. */
export function readNeurons(
  spec: ParentSpec,
  pool: Pool,
  unit: number,
  neurons: readonly number[],
): [number, number][] {
  const a = new Float64Array(1);
  const b = new Float64Array(1);
  return neurons.map((neuron) => {
    readPool(spec, pool, unit, neuron, 1, a, b);
    return [a[0], b[0]];
  });
}

/** Dense sizes of the parent of depth 2ℓ: widths of all layers from the inputs on, and the number of weights between them. */
export interface ParentSize {
  readonly depth: number;
  readonly widths: readonly number[];
  readonly neurons: number;
  readonly weights: number;
}

/** Σ_l K_l · (n_{l−1} + n_l) weights with K_l the width of pool layer l; listed pools have no cross edges. */
export function parentSize(wiring: Wiring, spec: ParentSpec): ParentSize {
  const pools = layoutPools(wiring, spec);
  const poolSize = poolSizeOf(spec);
  const widths: number[] = [wiring.layers[0]?.inputs.length ?? 0];
  let neurons = 0;
  let weights = 0;
  wiring.layers.forEach(({ inputs, units }, layer) => {
    const poolLayer = poolSize * pools.filter((pool) => pool.layer === layer).length;
    widths.push(poolLayer, units.length);
    neurons += poolLayer;
    weights += poolLayer * (isListed(spec) ? 2 : inputs.length + units.length);
  });
  return { depth: 2 * wiring.layers.length, widths, neurons, weights };
}

/** Which dense matrix of a layer an entry is in: `in` is K_l × inputs, `out` is units × K_l. */
export type Side = "in" | "out";

/**
 * The address of an entry of the dense parent, with pool neurons numbered pool by pool: the only translation
 * between addresses and matrices. `row` and `column` count in the matrix named by `layer` and `side`; a RangeError when it
 * has no such entry.
 */
export function locate(
  wiring: Wiring,
  pools: readonly Pool[],
  poolSize: number,
  layer: number,
  side: Side,
  row: number,
  column: number,
): Address {
  const first = pools.findIndex((pool) => pool.layer === layer);
  const wide = side === "in" ? row : column;
  const pool = pools[first + Math.floor(wide / poolSize)];
  const wired = wiring.layers[layer];
  if (pool?.layer !== layer || !wired) throw new RangeError("no such entry of the parent");
  const word = side === "in" ? inWord(pool, wired.inputs[column]) : outWord(pool, wired.units[row]);
  return { neuron: wide % poolSize, layer, input: pool.input, unit: pool.unit, word };
}
