import { STREAM } from "../../random/random";
import type { Samples } from "../../task/task";
import { randomWeights } from "../initial";
import { outputsOf } from "../measure";
import type { MaskedNet, NetShape } from "../net";

/** Names of the methods that work on one random layer of neurons. */
export type FeatureName = "neuron-pruning" | "random-features" | "weight-pruning";

/** Most neurons that such a method may have. */
export const MOST_NEURONS = 2048;

/**
 * One layer of N neurons and an output, all weights from U[−1, 1), with nothing kept. Nested: the first N neurons are the same
 * whatever comes after them, and the three methods of Theorem 3.2 get the same ones.
 */
export function randomLayer(inputs: number, neurons: number, seed: number): MaskedNet {
  const shape: NetShape = { widths: [inputs, neurons, 1], constant: "weight" };
  const weights = randomWeights(shape, "uniform", seed, STREAM.weights);
  return { shape, weights, kept: weights.map(({ length }) => new Uint8Array(length)), gain: 1 };
}

/** Keeps neuron `j` of a random layer with all its edges. */
export function keepNeuron({ shape, kept }: MaskedNet, j: number): void {
  const rows = shape.widths[0] + 1;
  kept[0].fill(1, j * rows, (j + 1) * rows);
  kept[1][j] = 1;
}

/** What every neuron of a layer makes of samples, before its out-weight: neuron by neuron, a row of samples each. */
export function featuresOf({ shape, weights }: MaskedNet, samples: Samples): Float64Array {
  const [inputs, neurons] = shape.widths;
  const layer: NetShape = { widths: [inputs, neurons], constant: "weight" };
  const kept = [new Uint8Array(weights[0].length).fill(1)];
  const values = outputsOf({ shape: layer, weights: [weights[0]], kept, gain: 1 }, samples.points);
  for (let i = 0; i < values.length; i++) if (!(values[i] > 0)) values[i] = 0;
  return values;
}

/** Inner products of features with each other (N × N) and with what is wanted (N). */
export interface Normal {
  readonly count: number;
  readonly products: Float64Array;
  readonly wanted: Float64Array;
  /** Of what is wanted with itself. */
  readonly square: number;
  readonly samples: number;
}

/** The normal equations of features on samples. Yields multiply-adds. */
export function* normalSteps(
  features: Float64Array,
  { wanted, count: samples }: Samples,
): Generator<number, Normal> {
  const count = features.length / samples;
  const products = new Float64Array(count * count);
  const projected = new Float64Array(count);
  for (let j = 0; j < count; j++) {
    const a = j * samples;
    for (let k = 0; k <= j; k++) {
      const b = k * samples;
      let sum = 0;
      for (let s = 0; s < samples; s++) sum += features[a + s] * features[b + s];
      products[j * count + k] = sum;
      products[k * count + j] = sum;
    }
    let sum = 0;
    for (let s = 0; s < samples; s++) sum += features[a + s] * wanted[s];
    projected[j] = sum;
    yield (j + 2) * samples;
  }
  const square = wanted.reduce((sum, y) => sum + y * y, 0);
  return { count, products, wanted: projected, square, samples };
}
