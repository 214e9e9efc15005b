import type { ParentSpec } from "../../core/construct/parent";
import { readNeurons } from "../../core/construct/parent";
import { gadgets, type Ticket } from "../../core/construct/ticket";
import { evaluate } from "../../core/network/slopes";
import type { Wiring } from "../../core/network/wiring";
import type { DenseCheck } from "../../port/engine";

/** Relative error of one operation: graphics processors may be off by a unit in the last place of a float32. */
export const ROUNDING = { webgl: 2 ** -23, cpu: 2 ** -52 } as const;

/**
 * A bound on what rounding changes in the output of the kept edges for inputs of magnitude up to `reach`, by the standard
 * model (Higham, Accuracy and Stability of Numerical Algorithms, 3.1): a sum of n products is off by at most
 * n·u/(1 − n·u) times the sum of magnitudes, and layers pass on what they are given.
 */
export function roundingBound(
  wiring: Wiring,
  parent: ParentSpec,
  ticket: Ticket,
  reach: number,
  unit: number,
): number {
  const kept = gadgets(ticket);
  const [first] = wiring.layers;
  let magnitudes = first.inputs.map((_, i) => (i < wiring.dimension ? reach : 1));
  let errors = magnitudes.map((magnitude) => unit * magnitude);
  wiring.layers.forEach(({ units }, layer) => {
    const sums = units.map(() => ({ magnitude: 0, error: 0, terms: 0 }));
    for (const { weight, pool, neurons } of kept) {
      if (weight.layer !== layer) continue;
      const sum = sums[weight.row];
      for (const [a, b] of readNeurons(parent, pool, weight.unit, neurons)) {
        sum.magnitude += Math.abs(a * b) * magnitudes[weight.column];
        sum.error += Math.abs(a * b) * errors[weight.column];
        sum.terms++;
      }
    }
    magnitudes = sums.map(({ magnitude }) => magnitude);
    errors = sums.map(({ magnitude, error, terms }) => {
      // Two products make a term.
      const rounded = (terms + 2) * unit;
      return error + (rounded / (1 - rounded)) * (magnitude + error);
    });
  });
  return errors[0];
}

/** Compares outputs of the masked dense parent with the ticket's at the same inputs, `dimension` numbers a point. */
export function compareOutputs(
  { wiring, parent, ticket }: { wiring: Wiring; parent: ParentSpec; ticket: Ticket },
  inputs: Float64Array,
  outputs: ArrayLike<number>,
  backend: DenseCheck["backend"],
): Pick<DenseCheck, "largestDifference" | "tolerance"> {
  const { dimension } = wiring;
  let largestDifference = 0;
  for (let p = 0; p * dimension < inputs.length; p++) {
    const point = inputs.subarray(p * dimension, (p + 1) * dimension);
    const difference = Math.abs(outputs[p] - evaluate(ticket.slopes, point));
    // What is no number is infinitely wrong.
    if (!(difference <= largestDifference))
      largestDifference = difference >= 0 ? difference : Infinity;
  }
  const reach = inputs.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const unit = ROUNDING[backend] + ROUNDING.cpu;
  return { largestDifference, tolerance: roundingBound(wiring, parent, ticket, reach, unit) };
}
