import type { Matrix, Target } from "./target";

/** Covers the rounding of the bound itself. */
const ROUND_UP = 1 + 1e-12;
const UNIT_ROUNDOFF = 2 ** -53;

/** Upper bounds of what the units of every layer can hold; the inputs, which lie in [0, 1], are the first. */
function reachOf({ layers }: Target): Float64Array[] {
  let before: Float64Array = new Float64Array(layers[0]?.inputs ?? 0).fill(1);
  return layers.map((matrix) => {
    const here = before;
    before = sums(matrix, (weight, input) => Math.max(weight, 0) * here[input]);
    return here;
  });
}

/** A sum over the inputs of each unit. */
function sums(
  { inputs, units, weights }: Matrix,
  term: (weight: number, input: number, at: number) => number,
): Float64Array {
  const result = new Float64Array(units);
  for (let unit = 0, at = 0; unit < units; unit++)
    for (let input = 0; input < inputs; input++, at++) result[unit] += term(weights[at], input, at);
  return result;
}

/** Σ |w| · |before| layer by layer: what no partial sum of a forward pass exceeds. */
const magnitudes = ({ layers }: Target): Float64Array =>
  layers.reduce<Float64Array>(
    (held, matrix) => sums(matrix, (weight, input) => Math.abs(weight) * held[input]),
    new Float64Array(layers[0]?.inputs ?? 0).fill(1),
  );

/**
 * Upper bounds of |target − ticket| on [0, 1]^d, one an output: the stage's certificate for inputs that are never negative.
 * With the delivered slopes ŵ, e_1 = max(Σ (ŵ − w)⁺, Σ (w − ŵ)⁺) and e_{l,j} = Σ_i |ŵ_{l,ji}| e_{l−1,i} + |ŵ − w|_{l,ji} M_{l−1,i},
 * M_{l,j} = Σ_i max(w_{l,ji}, 0) M_{l−1,i}. Rounded up, so that no error measured in float64 exceeds it.
 */
export function certificate(target: Target, ticket: Target): Float64Array {
  const reach = reachOf(target);
  let error: Float64Array = new Float64Array(0);
  target.layers.forEach((wanted, depth) => {
    const given = ticket.layers[depth];
    const off = (weight: number, at: number) => given.weights[at] - weight;
    if (depth === 0) {
      const above = sums(wanted, (weight, _, at) => Math.max(off(weight, at), 0));
      const below = sums(wanted, (weight, _, at) => Math.max(-off(weight, at), 0));
      error = above.map((sum, unit) => Math.max(sum, below[unit]));
    } else {
      const before = error;
      const held = reach[depth];
      error = sums(
        wanted,
        (weight, input, at) =>
          Math.abs(given.weights[at]) * before[input] + Math.abs(off(weight, at)) * held[input],
      );
    }
  });
  if (error.every((bound) => bound === 0)) return error;
  const operations = target.layers.reduce((sum, { inputs }) => sum + inputs + 2, 0);
  const [one, other] = [magnitudes(target), magnitudes(ticket)];
  return error.map(
    (bound, output) =>
      bound * ROUND_UP + 2 * operations * UNIT_ROUNDOFF * (one[output] + other[output]),
  );
}

/** Mean and largest slope error |ŵ − w| over all weights of the network. */
export function slopeErrors(target: Target, ticket: Target): { mean: number; largest: number } {
  let sum = 0;
  let largest = 0;
  let count = 0;
  target.layers.forEach(({ weights }, layer) => {
    const given = ticket.layers[layer].weights;
    for (let at = 0; at < weights.length; at++) {
      const error = Math.abs(given[at] - weights[at]);
      sum += error;
      largest = Math.max(largest, error);
    }
    count += weights.length;
  });
  return { mean: sum / count, largest };
}
