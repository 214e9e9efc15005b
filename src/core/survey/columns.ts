import { countUpTo, quantile } from "./statistics";
import type { SweepRow } from "./sweep";

/** The draws of one rule at one width. There is no mean: subset sums have none worth showing. */
export interface Column {
  readonly width: number;
  /** Errors in units of the output, the luckiest draw's first. */
  readonly errors: Float64Array;
  /** Whose errors they are: indices of rows. Equal errors stand in the order of their rows. */
  readonly owners: Int32Array;
  readonly median: number;
  /** 10 % and 90 % quantiles. */
  readonly low: number;
  readonly high: number;
  /** Edges kept, the median of the draws, and weights of the parent. */
  readonly kept: number;
  readonly parentWeights: number;
}

/** How many draws of a column have an error of at most `tolerance`. */
export const successes = ({ errors }: Pick<Column, "errors">, tolerance: number): number =>
  countUpTo(errors, tolerance);

/** Sorts the errors of rows; equal ones keep the order of their rows. */
function rank(
  errors: readonly number[],
  rows: readonly number[],
): Pick<Column, "errors" | "owners"> {
  const sorted = Float64Array.from(errors).sort();
  const owners = new Int32Array(sorted.length);
  // How many of the errors that end at a place have theirs: the last rows take the last places.
  const placed = new Int32Array(sorted.length + 1);
  for (let i = errors.length - 1; i >= 0; i--) {
    const end = countUpTo(sorted, errors[i]);
    placed[end]++;
    owners[end - placed[end]] = rows[i];
  }
  return { errors: sorted, owners };
}

function columnOf(rows: readonly SweepRow[], width: number): Column {
  const errors: number[] = [];
  const owners: number[] = [];
  const kept: number[] = [];
  let parentWeights = 0;
  rows.forEach((row, owner) => {
    const at = row.widths.indexOf(width);
    if (at < 0) return;
    errors.push(row.errors[at]);
    owners.push(owner);
    kept.push(row.kept[at]);
    parentWeights = row.parentWeights[at];
  });
  const ranked = rank(errors, owners);
  return {
    width,
    ...ranked,
    median: quantile(ranked.errors, 0.5),
    low: quantile(ranked.errors, 0.1),
    high: quantile(ranked.errors, 0.9),
    kept: quantile(Float64Array.from(kept).sort(), 0.5),
    parentWeights,
  };
}

/** One column for each width that any of the rows has, ascending. The rows are of one rule. Yields the draws looked at. */
export function* columnSteps(rows: readonly SweepRow[]): Generator<number, Column[]> {
  const widths = new Set<number>();
  for (const row of rows) for (const width of row.widths) widths.add(width);
  yield rows.length;
  const columns: Column[] = [];
  for (const width of [...widths].sort((x, y) => x - y)) {
    columns.push(columnOf(rows, width));
    yield rows.length;
  }
  return columns;
}
