/** One layer's weights, row by row: `units` rows of `inputs` numbers. */
export interface Matrix {
  readonly inputs: number;
  readonly units: number;
  readonly weights: Float64Array;
}

/**
 * A target network of real size, f(x) = W_ℓ σ(… σ(W_1 x)) with ReLU σ and no biases, on inputs in [0, 1]. Weights lie in
 * [−1, 1]; each layer has as many inputs as the one before has units.
 */
export interface Target {
  readonly layers: readonly Matrix[];
}

/** Largest sizes; the address fields hold them with room to spare. */
export const LIMITS = {
  inputs: 1024,
  units: 1024,
  layers: 6,
  outputs: 16,
  poolSize: 1 << 24,
} as const;

export const inputsOf = (target: Target): number => target.layers[0]?.inputs ?? 0;
export const outputsOf = (target: Target): number => target.layers.at(-1)?.units ?? 0;

/** Widths of all layers from the inputs to the outputs. */
export const widthsOf = (target: Target): number[] => [
  inputsOf(target),
  ...target.layers.map(({ units }) => units),
];

export const weightCount = (target: Target): number =>
  target.layers.reduce((sum, { inputs, units }) => sum + inputs * units, 0);

/** Number of pools: one for each input of each layer, shared by the layer's units; numbered layer by layer. */
export const poolCount = (target: Target): number =>
  target.layers.reduce((sum, { inputs }) => sum + inputs, 0);

/** The layer and input of the pool numbered `index`. */
export function poolAt(target: Target, index: number): { layer: number; input: number } {
  let layer = 0;
  let input = index;
  while (input >= target.layers[layer].inputs) input -= target.layers[layer++].inputs;
  return { layer, input };
}

/** The weights of one input to all units of a layer. */
export function columnOf({ inputs, units, weights }: Matrix, input: number): Float64Array {
  const column = new Float64Array(units);
  for (let unit = 0; unit < units; unit++) column[unit] = weights[unit * inputs + input];
  return column;
}
