import { STREAM, streamKey, threefry, threefryRun, uniform } from "../random/random";
import { LIMITS, type Target } from "./target";

/**
 * Where one random weight of a parent of real size lives. A pool belongs to one input of one target layer; its neurons
 * are numbered from 0, and every edge of a neuron has a number: its out-edge to unit j is j, its in-edge from input i is
 * 65 536 + i.
 */
export interface Address {
  readonly layer: number;
  readonly input: number;
  readonly neuron: number;
  readonly edge: number;
}

/** Edges from here on come in. */
export const IN_EDGES = 1 << 16;

const key = streamKey(STREAM.reader);

/**
 * Threefry's counter words are `input << 16 | edge >> 1` and `layer << 24 | neuron`, in a stream of their own: the input
 * 16 bits and a pair of edges 16 bits in the one, the layer 8 bits and the neuron 24 bits in the other; fixed fields,
 * never dense indices. A call gives the weights of two edges, the even one first, so that the out-edges of a neuron to
 * all units are one run of the first counter word. Pools are nested: width k means neurons 0 to k − 1.
 */
const first = (input: number, edge: number): number => (input << 16) | (edge >> 1);
const second = (layer: number, neuron: number): number => (layer << 24) | neuron;

const words = new Uint32Array(2);

/** The random weight at an address, on the lattice of multiples of 2⁻²³ in [−1, 1). */
export function weightAt(seed: number, { layer, input, neuron, edge }: Address): number {
  threefry(seed, key, first(input, edge), second(layer, neuron), words);
  return uniform(words[edge & 1]);
}

/** A neuron's in-weight `a` from the input of its own pool. */
export const ownIn = (seed: number, layer: number, input: number, neuron: number): number =>
  weightAt(seed, { layer, input, neuron, edge: IN_EDGES + input });

/** A neuron's out-weight `b` to one unit. */
export const outTo = (
  seed: number,
  layer: number,
  input: number,
  neuron: number,
  unit: number,
): number => weightAt(seed, { layer, input, neuron, edge: unit });

/** Words that hold a neuron's out-weights to `units` units. */
export const rowLength = (units: number): number => 2 * ((units + 1) >> 1);

/**
 * Writes Threefry's words of a neuron's out-edges to units 0 to `units` − 1 to `row[at]` on; `uniform` makes weights of
 * them. At most `rowLength(units)` words are written.
 */
export function readRow(
  seed: number,
  layer: number,
  input: number,
  neuron: number,
  units: number,
  row: Int32Array,
  at = 0,
): void {
  const calls = (units + 1) >> 1;
  threefryRun(seed, key, first(input, 0), second(layer, neuron), calls, row, at);
}

/** Dense sizes of the parent of depth 2ℓ at pool width k: widths of all layers, pool neurons, and weights between layers. */
export interface ParentSize {
  readonly depth: number;
  readonly widths: readonly number[];
  readonly neurons: number;
  readonly weights: number;
}

/** Σ_l K_l · (n_{l−1} + n_l) weights, where pool layer l has K_l = k · n_{l−1} neurons; cross edges included. */
export function parentSize({ layers }: Target, poolSize: number): ParentSize {
  const widths = [layers[0]?.inputs ?? 0];
  let neurons = 0;
  let weights = 0;
  for (const { inputs, units } of layers) {
    widths.push(poolSize * inputs, units);
    neurons += poolSize * inputs;
    weights += poolSize * inputs * (inputs + units);
  }
  return { depth: 2 * layers.length, widths, neurons, weights };
}

/**
 * The address of an entry of the dense parent: the only translation between addresses and matrices. In layer `layer`
 * of the target, `in` is the matrix K_l × n_{l−1} and `out` the matrix n_l × K_l, with pool neurons numbered pool by pool
 * in the order of inputs. A RangeError when the parent has no such entry.
 */
export function locate(
  target: Target,
  poolSize: number,
  layer: number,
  side: "in" | "out",
  row: number,
  column: number,
): Address {
  const wide = side === "in" ? row : column;
  const end = side === "in" ? column : row;
  const matrix = target.layers[layer];
  const ends = matrix && (side === "in" ? matrix.inputs : matrix.units);
  if (!matrix || wide < 0 || wide >= poolSize * matrix.inputs || end < 0 || end >= ends)
    throw new RangeError("no such entry of the parent");
  return {
    layer,
    input: Math.floor(wide / poolSize),
    neuron: wide % poolSize,
    edge: side === "in" ? IN_EDGES + end : end,
  };
}

/** Whether a pool may have this many neurons: as many as its address field can name. */
export const isPoolSize = (size: number): boolean =>
  Number.isInteger(size) && size >= 1 && size <= LIMITS.poolSize;
