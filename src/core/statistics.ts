import type { SweepRow } from "./sweep";

/** What the draws at one width show, errors in units of the output. There is no mean: subset sums have none worth showing. */
export interface WidthSummary {
  readonly width: number;
  readonly median: number;
  /** 10 % and 90 % quantiles. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** How many draws have an error of at most the tolerance. */
  successes(tolerance: number): number;
}

/** Quantile of ascending numbers, linear between neighbours: the number at position p (n − 1). NaN for none. */
export function quantile(sorted: ArrayLike<number>, probability: number): number {
  const position = probability * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1] ?? low;
  return low + (position - below) * (high - low);
}

/** The error of a row at one width; undefined where it has none. */
export const errorAt = (row: SweepRow, width: number): number | undefined => {
  const index = row.widths.indexOf(width);
  return index < 0 ? undefined : row.errors[index];
};

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

/** Quantiles over the rows that have the width, for each width that any of them has. The rows are of one rule. */
export function summarise(rows: readonly SweepRow[], widths: readonly number[]): WidthSummary[] {
  const errors = new Map(widths.map((width) => [width, [] as number[]]));
  for (const row of rows)
    row.widths.forEach((width, i) => {
      errors.get(width)?.push(row.errors[i]);
    });
  return widths.flatMap((width) => {
    const sorted = Float64Array.from(errors.get(width) ?? []).sort();
    if (sorted.length === 0) return [];
    return {
      width,
      median: quantile(sorted, 0.5),
      low: quantile(sorted, 0.1),
      high: quantile(sorted, 0.9),
      count: sorted.length,
      successes: (tolerance: number) => countUpTo(sorted, tolerance),
    };
  });
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
 * least 1 − `failureProbability`. Even without a failure fewer than 3/δ seeds cannot show it (the rule of three).
 */
export function observedWidth(
  summaries: readonly WidthSummary[],
  tolerance: number,
  failureProbability: number,
): ObservedWidth {
  const needed = Math.ceil(3 / failureProbability - 1e-9);
  if (!summaries.some(({ count }) => count >= needed)) return { none: "too few seeds", needed };
  const enough = (summary: WidthSummary) =>
    summary.count >= needed &&
    wilson(summary.successes(tolerance), summary.count, ONE_SIDED).low >= 1 - failureProbability;
  const lastMiss = summaries.findLastIndex((summary) => !enough(summary));
  const first = summaries[lastMiss + 1];
  return first ? { width: first.width } : { none: "not reached" };
}

/** The rows at one width in ascending order of error, ties by seed: the luckiest first. */
export const byLuck = (rows: readonly SweepRow[], width: number): SweepRow[] =>
  rows
    .flatMap((row) => {
      const error = errorAt(row, width);
      return error === undefined ? [] : [{ row, error }];
    })
    .sort((x, y) => x.error - y.error || x.row.seed - y.row.seed)
    .map(({ row }) => row);
