import type { Normal } from "./first-layer";

/** A set of neurons whose fixed outputs are summed, and the best factor of the sum. */
export interface Subset {
  readonly neurons: readonly number[];
  /** May be negative: it is shown. */
  readonly scale: number;
  /** Mean square error on the samples of the normal equations. */
  readonly error: number;
}

/** Up to as many neurons every subset is tried. */
export const EXACT = 16;
/** A change must lower the error by more than rounding can. */
const LEAST = 1e-12;

/** The normal equations of neurons with their out-weights, which neuron-pruning may not change. */
export function weighted(normal: Normal, outWeights: Float64Array): Normal {
  const { count } = normal;
  const products = normal.products.map(
    (product, i) => product * outWeights[Math.floor(i / count)] * outWeights[i % count],
  );
  const wanted = normal.wanted.map((sum, j) => sum * outWeights[j]);
  return { ...normal, products, wanted };
}

/** A subset under change: its sum's square, its product with what is wanted, and its products with every neuron. */
interface Standing {
  readonly inside: Uint8Array;
  readonly against: Float64Array;
  square: number;
  product: number;
}

const empty = (count: number): Standing => ({
  inside: new Uint8Array(count),
  against: new Float64Array(count),
  square: 0,
  product: 0,
});

function flip(standing: Standing, { count, products, wanted }: Normal, j: number): void {
  const sign = standing.inside[j] === 0 ? 1 : -1;
  standing.square += sign * 2 * standing.against[j] + products[j * count + j];
  standing.product += sign * wanted[j];
  standing.inside[j] ^= 1;
  for (let k = 0; k < count; k++) standing.against[k] += sign * products[j * count + k];
}

/** How much of the wanted square the best factor takes away: the larger, the better the subset. */
const gainOf = (square: number, product: number): number =>
  square > LEAST ? (product * product) / square : 0;

/** The best single flip, or −1; and what it gains. */
function bestFlip(
  { inside, against, square, product }: Standing,
  normal: Normal,
): [number, number] {
  const { count, products, wanted } = normal;
  let best = -1;
  let most = gainOf(square, product) + LEAST * normal.square;
  for (let j = 0; j < count; j++) {
    const sign = inside[j] === 0 ? 1 : -1;
    const after = square + sign * 2 * against[j] + products[j * count + j];
    const gain = gainOf(after, product + sign * wanted[j]);
    if (gain <= most) continue;
    most = gain;
    best = j;
  }
  return [best, most];
}

/** The best flip of two neurons at once, or null. */
function bestPair(
  { inside, against, square, product }: Standing,
  normal: Normal,
): [number, number] | null {
  const { count, products, wanted } = normal;
  let best: [number, number] | null = null;
  let most = gainOf(square, product) + LEAST * normal.square;
  for (let j = 1; j < count; j++) {
    const sj = inside[j] === 0 ? 1 : -1;
    const squareJ = square + sj * 2 * against[j] + products[j * count + j];
    const productJ = product + sj * wanted[j];
    for (let k = 0; k < j; k++) {
      const sk = inside[k] === 0 ? 1 : -1;
      const after =
        squareJ + sk * 2 * (against[k] + sj * products[j * count + k]) + products[k * count + k];
      const sum = productJ + sk * wanted[k];
      // Without a division: most of the pairs are no better.
      if (sum * sum <= most * after || after <= LEAST) continue;
      most = (sum * sum) / after;
      best = [j, k];
    }
  }
  return best;
}

/** Flips one neuron at a time while that helps, then two at once, until neither does. Yields multiply-adds. */
function* climb(standing: Standing, normal: Normal): Generator<number, void> {
  for (;;) {
    const [single] = bestFlip(standing, normal);
    if (single >= 0) {
      flip(standing, normal, single);
      yield 3 * normal.count;
      continue;
    }
    const pair = bestPair(standing, normal);
    yield normal.count * normal.count;
    if (!pair) return;
    for (const j of pair) flip(standing, normal, j);
  }
}

/** Every subset, each one flip from the last (Gray's code). Yields multiply-adds. */
function* tryAll(normal: Normal): Generator<number, Standing> {
  const { count } = normal;
  const walk = empty(count);
  let best = walk.inside.slice();
  let most = 0;
  for (let n = 1; n < 1 << count; n++) {
    flip(walk, normal, 31 - Math.clz32(n & -n));
    const gain = gainOf(walk.square, walk.product);
    if (gain > most + LEAST * normal.square) {
      most = gain;
      best = walk.inside.slice();
    }
    if (n % 4096 === 0) yield 4096 * count;
  }
  const found = empty(count);
  best.forEach((inside, j) => {
    if (inside !== 0) flip(found, normal, j);
  });
  return found;
}

function subsetOf({ inside, square, product }: Standing, normal: Normal): Subset {
  return {
    neurons: [...inside.keys()].filter((j) => inside[j] !== 0),
    scale: square > LEAST ? product / square : 0,
    error: (normal.square - gainOf(square, product)) / normal.samples,
  };
}

/**
 * The subset of neurons whose sum times its best factor is nearest in mean square: the best of all up to `exact` neurons;
 * beyond that one that no flip of one or two neurons improves, the better from two starts, none and all. Yields multiply-adds.
 */
export function* subsetSteps(normal: Normal, exact = EXACT): Generator<number, Subset> {
  if (normal.count <= exact) return subsetOf(yield* tryAll(normal), normal);
  const fromNone = empty(normal.count);
  yield* climb(fromNone, normal);
  const fromAll = empty(normal.count);
  for (let j = 0; j < normal.count; j++) flip(fromAll, normal, j);
  yield normal.count * normal.count;
  yield* climb(fromAll, normal);
  const both = [fromNone, fromAll].map((standing) => subsetOf(standing, normal));
  return both[1].error < both[0].error ? both[1] : both[0];
}
