import type { Series } from "./series";

/** The draws of one rule at one width, the luckiest first. */
export interface Luck {
  readonly errors: Float64Array;
  seedAt(rank: number): number;
}

export function luckOf({ rows, columns }: Series, width: number): Luck {
  const column = columns.find((each) => each.width === width);
  return {
    errors: column?.errors ?? new Float64Array(0),
    seedAt: (rank) => rows[column?.owners[rank] ?? -1]?.seed ?? Number.NaN,
  };
}

/** At most `most` ranks in even steps, the first and the last among them. */
export function ranksOf(count: number, most: number): number[] {
  const shown = Math.min(count, most);
  return Array.from({ length: shown }, (_, i) =>
    shown > 1 ? Math.round((i * (count - 1)) / (shown - 1)) : 0,
  );
}

/** Ascending errors counted in even steps of the log axis: `counts[i]` lie between `edges[i]` and `edges[i + 1]`; zeros count as the least. */
export interface Histogram {
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

export function histogramOf(errors: Float64Array, bins: number): Histogram {
  const low = errors.find((error) => error > 0);
  const high = errors.at(-1);
  if (low === undefined || high === undefined) return { edges: [], counts: [] };
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
