import { inWord, layoutPools, weightAt } from "../core/construct/parent";
import type { SlopeNetwork } from "../core/network/slopes";
import { wire } from "../core/network/wiring";

/*
 * What whole random neurons can do at best. These numbers are shown and never enter a ticket, so acos and sin are allowed here.
 */

/** Pivots below this share of the largest are rounding. */
const RANK_LIMIT = 1e-10;

/** E σ(u·x) σ(v·x) for standard normal x: the arc-cosine kernel of degree 1 (Cho & Saul 2009), ½ ‖u‖‖v‖ (sin θ + (π − θ) cos θ) / π. */
export function arcCosine(u: readonly number[], v: readonly number[]): number {
  const dot = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, i) => sum + value * y[i], 0);
  const norms = Math.sqrt(dot(u, u) * dot(v, v));
  if (norms === 0) return 0;
  const cosine = Math.min(1, Math.max(-1, dot(u, v) / norms));
  const angle = Math.acos(cosine);
  return (norms * (Math.sin(angle) + (Math.PI - angle) * cosine)) / (2 * Math.PI);
}

/**
 * The share of σ(target·x), in root mean square over standard normal x, that no weighted sum of σ(u·x), u in `features`,
 * can reach: least squares in closed form, by a pivoted Cholesky decomposition of the features' kernel matrix.
 */
export function shareMissed(
  features: readonly (readonly number[])[],
  target: readonly number[],
): number {
  const count = features.length;
  const vectors = [...features, target];
  /** Squared length of what is left of each vector, the target's last. */
  const left = Float64Array.from(vectors, (u) => arcCosine(u, u));
  const whole = left[count];
  const largest = Math.max(...left);
  const rows: Float64Array[] = [];
  for (let step = 0; step < count; step++) {
    let pivot = 0;
    for (let i = 1; i < count; i++) if (left[i] > left[pivot]) pivot = i;
    const size = left[pivot];
    if (size <= RANK_LIMIT * largest) break;
    const row = Float64Array.from(vectors, (v, i) => {
      let known = 0;
      for (const each of rows) known += each[i] * each[pivot];
      return (arcCosine(vectors[pivot], v) - known) / Math.sqrt(size);
    });
    row.forEach((value, i) => {
      left[i] = Math.max(0, left[i] - value * value);
    });
    left[pivot] = 0;
    rows.push(row);
  }
  return Math.sqrt(left[count] / whole);
}

/** A ReLU that weighs all inputs alike, of norm 1: within the paper's |w| ≤ 1/√d. */
export const evenReLU = (inputs: number): number[] =>
  new Array<number>(inputs).fill(1 / Math.sqrt(inputs));

/** The in-weights, from all `inputs` inputs, of the first `count` neurons of the parent's first pool: none of their wires cut. */
export function wholeNeurons(seed: number, inputs: number, count: number): number[][] {
  const target = { layers: [{ weights: [evenReLU(inputs)] }] };
  const [pool] = layoutPools(wire(target), { seed, pools: "private", poolSize: count });
  const { layer, input, unit } = pool;
  return Array.from({ length: count }, (_, neuron) =>
    Array.from({ length: inputs }, (_, from) =>
      weightAt(seed, { neuron, layer, input, unit, word: inWord(pool, from) }),
    ),
  );
}

/**
 * The most that a ticket can miss of v·σ(w·x), in root mean square over standard normal x, as a share of that ReLU; null
 * for any other target. With slopes off by p on x_i > 0 and n on x_i < 0, what reaches the ReLU is off by Σ g_i(x_i), with
 * E g = (p − n)/√(2π) and E g² = (p² + n²)/2; the ReLU does not stretch it, and Minkowski adds the error of v.
 */
export function mostMissed(target: SlopeNetwork, ticket: SlopeNetwork): number | null {
  const [first, second, ...more] = target.layers;
  const isReLU = first?.units === 1 && second?.units === 1 && more.length === 0;
  if (!isReLU || first.inputs !== target.dimension || second.inputs !== 1) return null;
  const [v, delivered] = [second.positive[0], ticket.layers[1].positive[0]];
  let [mean, variance, norm] = [0, 0, 0];
  first.positive.forEach((w, i) => {
    const p = ticket.layers[0].positive[i] - w;
    const n = ticket.layers[0].negative[i] - w;
    const bias = (p - n) / Math.sqrt(2 * Math.PI);
    mean += bias;
    variance += (p * p + n * n) / 2 - bias * bias;
    norm += w * w;
  });
  const relu = Math.sqrt(norm / 2);
  if (v === 0 || relu === 0) return null;
  const drift = Math.sqrt(variance + mean * mean);
  return (Math.abs(delivered) * drift + Math.abs(delivered - v) * relu) / (Math.abs(v) * relu);
}
