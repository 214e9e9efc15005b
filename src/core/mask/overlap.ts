import { type Bits, countBits, countCommon, type Mask } from "./bits";

/** How much two masks of one layer have in common, beside what chance would give them. */
export interface Overlap {
  /** Weights of the layer. */
  readonly of: number;
  /** Kept by the one mask, by the other, and by both. */
  readonly first: number;
  readonly second: number;
  readonly common: number;
  /** Mean and standard deviation of `common` were the places of both drawn at random (the hypergeometric distribution). */
  readonly mean: number;
  readonly deviation: number;
}

/** What two random sets of `first` and `second` of `of` places have in common: its mean and variance. */
export function chanceOverlap(
  of: number,
  first: number,
  second: number,
): { readonly mean: number; readonly variance: number } {
  const mean = (first * second) / of;
  const variance = of > 1 ? (mean * (of - first) * (of - second)) / (of * (of - 1)) : 0;
  return { mean, variance };
}

function layerOverlap(bits: Bits, other: Bits): Overlap {
  const [first, second] = [countBits(bits), countBits(other)];
  const { mean, variance } = chanceOverlap(bits.length, first, second);
  const common = countCommon(bits, other);
  return { of: bits.length, first, second, common, mean, deviation: Math.sqrt(variance) };
}

/** The overlap of two masks of one network, layer by layer. */
export const overlapOf = (mask: Mask, other: Mask): Overlap[] =>
  mask.map((bits, layer) => layerOverlap(bits, other[layer]));
