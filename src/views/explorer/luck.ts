import { byLuck, errorAt } from "../../core/statistics";
import type { Series } from "./series";

/** The draws of one rule at one width, the luckiest first. */
export interface Luck {
  readonly seeds: readonly number[];
  readonly errors: readonly number[];
}

export function luckOf({ rows }: Series, width: number): Luck {
  const sorted = byLuck(rows, width);
  return {
    seeds: sorted.map(({ seed }) => seed),
    errors: sorted.map((row) => errorAt(row, width) ?? Number.NaN),
  };
}

/** Errors counted in even steps of the log axis: `counts[i]` lie between `edges[i]` and `edges[i + 1]`; zeros count as the least. */
export interface Histogram {
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

export function histogramOf(errors: readonly number[], bins: number): Histogram {
  const positive = errors.filter((error) => error > 0);
  if (positive.length === 0) return { edges: [], counts: [] };
  const low = positive.reduce((least, error) => Math.min(least, error));
  const high = positive.reduce((most, error) => Math.max(most, error));
  const ratio = high > low ? high / low : 2;
  const edges = Array.from({ length: bins + 1 }, (_, i) => low * ratio ** (i / bins));
  const counts = new Array<number>(bins).fill(0);
  for (const error of errors) {
    const at = error > low ? Math.floor((Math.log(error / low) / Math.log(ratio)) * bins) : 0;
    counts[Math.min(bins - 1, at)]++;
  }
  return { edges, counts };
}

/** The rank nearest to a place along `count` draws side by side. */
export const rankAt = (fraction: number, count: number): number =>
  Math.max(0, Math.min(count - 1, Math.floor(fraction * count)));
