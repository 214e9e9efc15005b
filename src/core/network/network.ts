/** One layer of a target network; rows of `weights` are units, columns inputs. */
export interface Layer {
  readonly weights: readonly (readonly number[])[];
  readonly biases?: readonly number[];
}

/** A ReLU network, `f(x) = W_ℓ σ(… σ(W_1 x + b_1) …) + b_ℓ`: ReLU after every layer but the last. */
export interface Network {
  readonly layers: readonly Layer[];
}

/** Where errors are measured: the cube [−1, 1]^d or the unit ball. */
export type Domain = "cube" | "ball";

/** Largest sizes a network may have; they are also the widths of the address fields. */
export const LIMITS = { inputs: 16, depth: 6, width: 32, poolSize: 1 << 24 } as const;

/** Number of real inputs d. */
export const inputCount = (network: Network): number => network.layers[0]?.weights[0]?.length ?? 0;

/** Widths of all layers from the inputs to the output, without constants and carriers. */
export const shapeOf = (network: Network): number[] => [
  inputCount(network),
  ...network.layers.map((layer) => layer.weights.length),
];

/** The outputs of the network itself at one input of d numbers, one a unit of the last layer, in float64. */
export function forward(network: Network, input: readonly number[]): number[] {
  let values: readonly number[] = input;
  network.layers.forEach((layer, depth) => {
    const last = depth === network.layers.length - 1;
    values = layer.weights.map((row, unit) => {
      let sum = layer.biases?.[unit] ?? 0;
      for (let i = 0; i < row.length; i++) sum += row[i] * values[i];
      return last || sum > 0 ? sum : 0;
    });
  });
  return [...values];
}
