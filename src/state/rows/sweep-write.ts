import type { SweepRow } from "../../core/survey/sweep";

/** Columns of a table with one line for each point. The link comes last: many programs take a line that begins with # for a note. */
const COLUMNS = [
  "rule",
  "maxSubset",
  "seed",
  "width",
  "error",
  "exact",
  "certificate",
  "kept",
  "parentWeights",
  "experiment",
];

const pointsOf = (row: SweepRow, experiment: string): string =>
  row.widths
    .map((width, i) =>
      [
        row.rule,
        row.maxSubset ?? "",
        row.seed,
        width,
        row.errors[i],
        row.exact,
        row.certificates[i],
        row.kept[i],
        row.parentWeights[i],
        experiment,
      ].join(","),
    )
    .join("\n");

/** Rows that become bytes at once. */
const BATCH = 200;

/** A file of one piece of text for each row, below a head. Yields the rows written. */
function* fileSteps(
  head: string,
  rows: readonly SweepRow[],
  textOf: (row: SweepRow) => string,
  type: string,
): Generator<number, Blob> {
  const parts = [new Blob([head])];
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    parts.push(new Blob([batch.map((row) => `${textOf(row)}\n`).join("")]));
    yield batch.length;
  }
  return new Blob(parts, { type });
}

/** A table: `note` in lines that begin with #, the names of the columns, one line for each point. */
export const tableSteps = (
  rows: readonly SweepRow[],
  experiment: string,
  note: readonly string[],
): Generator<number, Blob> =>
  fileSteps(
    [...note.map((line) => `# ${line}\n`), `${COLUMNS.join(",")}\n`].join(""),
    rows,
    (row) => pointsOf(row, experiment),
    "text/csv",
  );

/** One line of JSON a row, each with its experiment, as the `sweep` command writes them. */
export const lineSteps = (rows: readonly SweepRow[], experiment: string): Generator<number, Blob> =>
  fileSteps("", rows, (row) => JSON.stringify({ experiment, ...row }), "application/x-ndjson");
