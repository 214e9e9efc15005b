import type { Wiring } from "./wiring";

/** One layer as slope pairs: unit j receives Σ_i (v_i > 0 ? positive : negative)[j · inputs + i] · v_i. */
export interface SlopeLayer {
  readonly inputs: number;
  readonly units: number;
  readonly positive: Float64Array;
  readonly negative: Float64Array;
}

/**
 * A network of slope pairs with ReLU between layers: the target (both slopes are the weight), a ticket, or a partly
 * pruned parent whose cross edges are gone. When the first layer has one input more than `dimension`, the last is the constant 1.
 */
export interface SlopeNetwork {
  readonly dimension: number;
  readonly layers: readonly SlopeLayer[];
}

/** Slope matrices of zeros in the shape of a wiring: units × inputs a layer, row after row. */
export const emptySlopes = (wiring: Wiring): SlopeNetwork => ({
  dimension: wiring.dimension,
  layers: wiring.layers.map(({ inputs, units }) => ({
    inputs: inputs.length,
    units: units.length,
    positive: new Float64Array(inputs.length * units.length),
    negative: new Float64Array(inputs.length * units.length),
  })),
});

/** The target itself as a slope network: exact, since carriers hold ½ and ½·b + ½·b = b. */
export function targetSlopes(wiring: Wiring): SlopeNetwork {
  const slopes = emptySlopes(wiring);
  for (const { layer, row, column, value } of wiring.weights) {
    const matrix = slopes.layers[layer];
    if (!matrix) continue;
    matrix.positive[row * matrix.inputs + column] = value;
    matrix.negative[row * matrix.inputs + column] = value;
  }
  return slopes;
}

/** Outputs of every layer at one input of `dimension` numbers, in float64; hidden layers after ReLU, the last without. */
export function evaluateLayers(network: SlopeNetwork, input: ArrayLike<number>): Float64Array[] {
  const first = network.layers[0];
  let values = new Float64Array(first?.inputs ?? network.dimension).fill(1);
  for (let i = 0; i < network.dimension; i++) values[i] = input[i];
  return network.layers.map(({ inputs, units, positive, negative }, depth) => {
    const last = depth === network.layers.length - 1;
    const next = new Float64Array(units);
    for (let j = 0; j < units; j++) {
      let sum = 0;
      for (let i = 0; i < inputs; i++) {
        const value = values[i];
        sum += (value > 0 ? positive : negative)[j * inputs + i] * value;
      }
      next[j] = last || sum > 0 ? sum : 0;
    }
    values = next;
    return next;
  });
}

/** Output at one input of `dimension` numbers, in float64. Networks here have exactly one output. */
export const evaluate = (network: SlopeNetwork, input: ArrayLike<number>): number =>
  evaluateLayers(network, input).at(-1)?.[0] ?? 0;
