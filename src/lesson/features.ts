import { inWord, layoutPools, weightAt } from "../core/construct/parent";
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
