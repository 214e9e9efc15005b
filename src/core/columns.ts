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

function columnOf(rows: readonly SweepRow[], width: number): Column {
  const found: { readonly error: number; readonly owner: number }[] = [];
  const kept: number[] = [];
  let parentWeights = 0;
  rows.forEach((row, owner) => {
    const at = row.widths.indexOf(width);
    if (at < 0) return;
    found.push({ error: row.errors[at], owner });
    kept.push(row.kept[at]);
    parentWeights = row.parentWeights[at];
  });
  found.sort((x, y) => x.error - y.error || x.owner - y.owner);
  const errors = Float64Array.from(found, ({ error }) => error);
  return {
    width,
    errors,
    owners: Int32Array.from(found, ({ owner }) => owner),
    median: quantile(errors, 0.5),
    low: quantile(errors, 0.1),
    high: quantile(errors, 0.9),
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
