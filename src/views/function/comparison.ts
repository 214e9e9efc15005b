import { interpolate } from "./curve";

/** Two curves at the same inputs, and where they lie furthest apart there. */
export interface Comparison {
  readonly inputs: Float64Array;
  readonly target: Float64Array;
  readonly outputs: Float64Array | null;
  /** |target − outputs|. */
  readonly errors: Float64Array | null;
  readonly largest: { readonly x: number; readonly value: number } | null;
  /** Largest |target|. */
  readonly size: number;
}

export function compare(
  inputs: Float64Array,
  target: Float64Array,
  outputs: Float64Array | null,
): Comparison {
  const errors = outputs && target.map((value, i) => Math.abs(value - outputs[i]));
  const worst = errors ? errors.indexOf(errors.reduce((x, y) => Math.max(x, y), 0)) : -1;
  return {
    inputs,
    target,
    outputs,
    errors,
    largest: errors && worst >= 0 ? { x: inputs[worst], value: errors[worst] } : null,
    size: target.reduce((size, value) => Math.max(size, Math.abs(value)), 0),
  };
}

export interface Reading {
  readonly x: number;
  readonly target: number;
  readonly output: number | null;
}

export const readAt = ({ inputs, target, outputs }: Comparison, x: number): Reading => ({
  x,
  target: interpolate(inputs, target, x),
  output: outputs && interpolate(inputs, outputs, x),
});
