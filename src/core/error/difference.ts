import type { SlopeNetwork } from "../network/slopes";

/** A value of |target − ticket| and the input at which it is attained. */
export interface ErrorAt {
  readonly value: number;
  readonly at: readonly number[];
}

/** The same numbers as `evaluate` to the last bit, in float64, without allocating at every input. */
export function evaluator({
  dimension,
  layers,
}: SlopeNetwork): (input: ArrayLike<number>) => number {
  const constants = new Float64Array(layers[0]?.inputs ?? dimension).fill(1);
  const outputs = layers.map(({ units }) => new Float64Array(units));
  return (input) => {
    for (let i = 0; i < dimension; i++) constants[i] = input[i];
    let values = constants;
    for (let depth = 0; depth < layers.length; depth++) {
      const { inputs, units, positive, negative } = layers[depth];
      const next = outputs[depth];
      const last = depth === layers.length - 1;
      for (let j = 0; j < units; j++) {
        let sum = 0;
        for (let i = 0; i < inputs; i++) {
          const value = values[i];
          sum += (value > 0 ? positive : negative)[j * inputs + i] * value;
        }
        next[j] = last || sum > 0 ? sum : 0;
      }
      values = next;
    }
    return values[0] ?? 0;
  };
}

/** |target − ticket| at one input, in float64. */
export function difference(
  target: SlopeNetwork,
  ticket: SlopeNetwork,
): (input: ArrayLike<number>) => number {
  const wanted = evaluator(target);
  const delivered = evaluator(ticket);
  return (input) => Math.abs(wanted(input) - delivered(input));
}

/**
 * What every unit can reach at most on the cube, by layer: μ_j = Σ_i max(|P_ji|, |N_ji|) μ_i from μ = 1.
 * Rounding errors of a forward pass are a small multiple of 2⁻⁵³ μ.
 */
export function magnitudes({ layers }: SlopeNetwork): Float64Array[] {
  let reached = new Float64Array(layers[0]?.inputs ?? 0).fill(1);
  return layers.map(({ inputs, units, positive, negative }) => {
    const next = new Float64Array(units);
    for (let at = 0; at < inputs * units; at++) {
      const slope = Math.max(Math.abs(positive[at]), Math.abs(negative[at]));
      const unit = Math.floor(at / inputs);
      next[unit] += slope * reached[at % inputs];
    }
    reached = next;
    return next;
  });
}
