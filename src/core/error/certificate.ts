import type { Domain } from "../network/network";
import { type SlopeNetwork, targetSlopes } from "../network/slopes";
import type { Wiring } from "../network/wiring";
import { magnitudes } from "./difference";

/** Bounds by layer: rows are units, columns inputs, as in the layers' slope matrices. */
export interface Deviation {
  /** Size |P| of the delivered slopes. */
  readonly sizes: readonly Float64Array[];
  /** Slope errors Δ, of the worse half-line where both count. */
  readonly errors: readonly Float64Array[];
}

/** How far a ticket's slopes are from the weights: both half-lines for real inputs, x > 0 for all others. */
export function deviationOf(target: SlopeNetwork, ticket: SlopeNetwork): Deviation {
  const sizes: Float64Array[] = [];
  const errors: Float64Array[] = [];
  target.layers.forEach((wanted, depth) => {
    const delivered = ticket.layers[depth];
    sizes.push(delivered.positive.map(Math.abs));
    errors.push(
      delivered.positive.map((slope, at) => {
        const weight = wanted.positive[at];
        const above = Math.abs(slope - weight);
        if (depth > 0 || at % wanted.inputs >= target.dimension) return above;
        return Math.max(above, Math.abs(delivered.negative[at] - weight));
      }),
    );
  });
  return { sizes, errors };
}

/** Sum over the cube's inputs or norm over the ball's, with the constant input apart: it is no coordinate of the domain. */
function firstSum(row: Float64Array, dimension: number, domain: Domain): number {
  let real = 0;
  for (const entry of row.subarray(0, dimension))
    real += domain === "cube" ? Math.abs(entry) : entry * entry;
  return (domain === "cube" ? real : Math.sqrt(real)) + (row[dimension] ?? 0);
}

/** Upper bounds M of what the target's units of every layer can hold; for the first layer's inputs 1. */
export function reachOf(target: SlopeNetwork, domain: Domain): Float64Array[] {
  let before = new Float64Array(target.layers[0]?.inputs ?? 0).fill(1);
  return target.layers.map(({ inputs, units, positive }, depth) => {
    const here = before;
    before = new Float64Array(units);
    for (let j = 0; j < units; j++) {
      const row = positive.subarray(j * inputs, (j + 1) * inputs);
      before[j] =
        depth === 0
          ? Math.max(0, firstSum(row, target.dimension, domain))
          : row.reduce((sum, weight, i) => sum + Math.max(0, weight) * here[i], 0);
    }
    return here;
  });
}

/**
 * The bound itself, from the first layer on: e_1 = Σ|Δ| on the cube or ‖Δ‖₂ on the ball, the constant input apart,
 * then e_{l,j} = Σ_i |P_{l,ji}| e_{l−1,i} + Δ_{l,ji} M_{l−1,i}. In units of the output.
 */
export function propagate(
  target: SlopeNetwork,
  reach: readonly Float64Array[],
  { sizes, errors }: Deviation,
  domain: Domain,
): number {
  let error = new Float64Array(0);
  target.layers.forEach(({ inputs, units }, depth) => {
    const size = sizes[depth];
    const slack = errors[depth];
    const held = reach[depth];
    const next = new Float64Array(units);
    for (let j = 0; j < units; j++) {
      const start = j * inputs;
      let sum = 0;
      if (depth === 0)
        sum = firstSum(slack.subarray(start, start + inputs), target.dimension, domain);
      else
        for (let i = 0; i < inputs; i++)
          sum += size[start + i] * error[i] + slack[start + i] * held[i];
      next[j] = sum;
    }
    error = next;
  });
  return error[0] ?? 0;
}

/** Covers the rounding of the bound itself. */
const ROUND_UP = 1 + 1e-12;
const UNIT_ROUNDOFF = 2 ** -53;

/** What two forward passes in float64 can be off together by rounding. */
function roundingOf(target: SlopeNetwork, ticket: SlopeNetwork): number {
  const operations = target.layers.reduce((sum, { inputs }) => sum + inputs + 2, 0);
  const reached = [target, ticket].reduce(
    (sum, net) => sum + (magnitudes(net).at(-1)?.[0] ?? 0),
    0,
  );
  return 2 * operations * UNIT_ROUNDOFF * reached;
}

/**
 * An upper bound of |target − ticket| on the whole domain, from the delivered slopes alone, in units of the output.
 * Rounded up, so that no error measured in float64 exceeds it; 0 when all slopes agree. Derived layer by layer from
 * P t − w v = P (t − v) + (P − w) v; loose by a factor of 3 to 8 on small networks.
 */
export function certificate(wiring: Wiring, ticket: SlopeNetwork, domain: Domain): number {
  const target = targetSlopes(wiring);
  const deviation = deviationOf(target, ticket);
  if (deviation.errors.every((layer) => layer.every((error) => error === 0))) return 0;
  const bound = propagate(target, reachOf(target, domain), deviation, domain);
  return bound * ROUND_UP + roundingOf(target, ticket);
}
