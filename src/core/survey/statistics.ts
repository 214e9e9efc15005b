/** Quantile of ascending numbers, linear between neighbours: the number at position p (n − 1). NaN for none. */
export function quantile(sorted: ArrayLike<number>, probability: number): number {
  const position = probability * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1] ?? low;
  return low + (position - below) * (high - low);
}

/** How many of the ascending numbers are at most `limit`. */
export function countUpTo(sorted: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Points of the normal distribution: 95 % within ±`TWO_SIDED`, 95 % above −`ONE_SIDED`. */
export const TWO_SIDED = 1.959963984540054;
export const ONE_SIDED = 1.6448536269514722;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Wilson's score interval of a binomial probability after `successes` in `count` trials (Wilson 1927); [0, 1] for none. */
export function wilson(successes: number, count: number, z = TWO_SIDED): Interval {
  if (count === 0) return { low: 0, high: 1 };
  const share = successes / count;
  const square = (z * z) / count;
  const centre = share + square / 2;
  const half = z * Math.sqrt((share * (1 - share)) / count + square / (4 * count));
  const bound = (value: number) => Math.min(1, Math.max(0, value / (1 + square)));
  // At the ends of the scale the two terms cancel exactly, but not in float64.
  return {
    low: successes === 0 ? 0 : bound(centre - half),
    high: successes === count ? 1 : bound(centre + half),
  };
}

/** The smallest measured width that is enough, or why none can be named. */
export type ObservedWidth =
  | { readonly width: number }
  | { readonly none: "too few seeds"; readonly needed: number }
  | { readonly none: "not reached" };

/**
 * The smallest width from which on, at every measured width, the one-sided 95 % Wilson bound of the success rate is at
 * least 1 − `failureProbability`; errors ascend. Even without a failure fewer than 3/δ seeds cannot show it (the rule of three).
 */
export function observedWidth(
  columns: readonly { readonly width: number; readonly errors: ArrayLike<number> }[],
  tolerance: number,
  failureProbability: number,
): ObservedWidth {
  const needed = Math.ceil(3 / failureProbability - 1e-9);
  if (!columns.some(({ errors }) => errors.length >= needed))
    return { none: "too few seeds", needed };
  const enough = (errors: ArrayLike<number>) =>
    errors.length >= needed &&
    wilson(countUpTo(errors, tolerance), errors.length, ONE_SIDED).low >= 1 - failureProbability;
  const first = columns[columns.findLastIndex(({ errors }) => !enough(errors)) + 1];
  return first ? { width: first.width } : { none: "not reached" };
}
