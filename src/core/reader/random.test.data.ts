import fc from "fast-check";
import { draw } from "../random/random";
import type { Matrix, Target } from "./target";

/** Small targets with weights anywhere in [−1, 1], some of them 0 or ±1. */
export const targets: fc.Arbitrary<Target> = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 4 }),
    fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  )
  .map(([widths, seed]) => targetOf(widths, seed));

/** The same widths and seed give the same weights: the first are 0, 1 and −1, the others random. */
export function targetOf(widths: readonly number[], seed: number): Target {
  let index = 0;
  const layers = widths.slice(1).map(
    (units, depth): Matrix => ({
      inputs: widths[depth],
      units,
      weights: Float64Array.from({ length: widths[depth] * units }, () => {
        const at = index++;
        return at < 3 ? [0, 1, -1][at] : Math.fround(draw(seed, 99, at) * draw(seed, 98, at));
      }),
    }),
  );
  return { layers };
}

/** A target's outputs as the definition reads. */
export function outputsAt({ layers }: Target, input: readonly number[]): number[] {
  let values = [...input];
  for (const [depth, { inputs, units, weights }] of layers.entries()) {
    if (depth > 0) values = values.map((value) => Math.max(value, 0));
    values = Array.from({ length: units }, (_, unit) => {
      let sum = 0;
      for (let i = 0; i < inputs; i++) sum += weights[unit * inputs + i] * values[i];
      return sum;
    });
  }
  return values;
}
