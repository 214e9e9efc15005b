import { inputCount, type Network } from "./network";

/**
 * Address fields of sources and units. Real inputs and units carry their own index; the constant input
 * and the two carriers have fixed fields, so that adding a unit or a bias moves no other address.
 */
export const CONSTANT = 63;
export const CARRIERS = [62, 63] as const;
/** The unit field of a pool that all units of its layer share. */
export const SHARED = 61;

/** What a carrier holds, and the weight that passes it on: neither sits at ±1, the edge of the support. */
export const CARRIED = 0.5;

export type Sign = "+" | "-";

/** Fields of a layer's sources and of its units, in matrix order. */
export interface WiredLayer {
  readonly inputs: readonly number[];
  readonly units: readonly number[];
}

/** One weight of the target's shape, with its place in the layer's matrix and in the addresses. */
export interface TargetWeight {
  readonly index: number;
  readonly layer: number;
  /** Address fields. */
  readonly input: number;
  readonly unit: number;
  /** Column and row in the layer's matrix of wired inputs and units. */
  readonly column: number;
  readonly row: number;
  readonly value: number;
  /** The half-lines on which the input can be: the − slot of a non-negative input never fires and is dropped. */
  readonly signs: readonly Sign[];
}

export interface Wiring {
  /** Real inputs d. */
  readonly dimension: number;
  readonly layers: readonly WiredLayer[];
  /** Ordered by layer, unit, input. */
  readonly weights: readonly TargetWeight[];
}

const BOTH: readonly Sign[] = ["+", "-"];
const POSITIVE: readonly Sign[] = ["+"];

/**
 * The target with its constant input and carriers spelled out as ordinary sources and units.
 * A bias of the first layer is a weight on the constant input. A bias b of a later layer is the weight b on both of two
 * carriers that hold ½ each; they exist only as far as a later layer has `biases`, whatever the values.
 */
export function wire(network: Network): Wiring {
  const { layers } = network;
  const dimension = inputCount(network);
  const lastBiased = layers.findLastIndex((layer) => layer.biases !== undefined);
  const wired: WiredLayer[] = [];
  const weights: TargetWeight[] = [];
  layers.forEach((layer, depth) => {
    const plainInputs = (layer.weights[0] ?? []).map((_, i) => i);
    const extra = depth > lastBiased ? [] : depth === 0 ? [CONSTANT] : CARRIERS;
    const inputs = [...plainInputs, ...extra];
    const carries = depth < lastBiased;
    const units = [...layer.weights.keys(), ...(carries ? CARRIERS : [])];
    wired.push({ inputs, units });
    units.forEach((unit, row) => {
      const carrier = row >= layer.weights.length;
      inputs.forEach((input, column) => {
        const plain = column < plainInputs.length;
        if (plain && carrier) return;
        if (!plain && !carrier && layer.biases === undefined) return;
        const value = carrier
          ? CARRIED
          : plain
            ? layer.weights[row][column]
            : (layer.biases?.[row] as number);
        const signs = depth === 0 && plain ? BOTH : POSITIVE;
        weights.push({
          index: weights.length,
          layer: depth,
          input,
          unit,
          column,
          row,
          value,
          signs,
        });
      });
    });
  });
  return { dimension, layers: wired, weights };
}

/** The published name of a source: its number, `"constant"` or `"carrier-0"`, `"carrier-1"`. */
export const inputName = (layer: number, field: number): number | string =>
  field < SHARED ? field : layer === 0 ? "constant" : `carrier-${field - CARRIERS[0]}`;

/** The published name of a unit: its number or `"carrier-0"`, `"carrier-1"`. */
export const unitName = (field: number): number | string =>
  field < SHARED ? field : `carrier-${field - CARRIERS[0]}`;
