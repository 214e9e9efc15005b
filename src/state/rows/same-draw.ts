import { joinRows, type SweepRow } from "../../core/survey/sweep";

const digitsOf = (value: number): number => value.toExponential().replace(/e.*|[-.]/g, "").length;
/** Spreadsheets save the digits that they show. */
const FEWEST_DIGITS = 5;

/** Whether two numbers are one, of which a spreadsheet may have kept fewer digits. */
function sameNumber(x: number, y: number): boolean {
  if (x === y) return true;
  const digits = Math.min(digitsOf(x), digitsOf(y));
  return digits >= FEWEST_DIGITS && x.toPrecision(digits) === y.toPrecision(digits);
}

/** Whether two rows of one draw agree where both have a width. */
export const agree = (row: SweepRow, other: SweepRow): boolean =>
  row.exact !== other.exact ||
  row.widths.every((width, i) => {
    const at = other.widths.indexOf(width);
    return at < 0 || sameNumber(row.errors[i], other.errors[at]);
  });

/** Whether a row says more than another of the same draw: exact errors, or more of their digits. */
function saysMore(row: SweepRow, other: SweepRow): boolean {
  if (row.exact !== other.exact) return row.exact;
  return row.widths.some((width, i) => {
    const at = other.widths.indexOf(width);
    const differs = at >= 0 && row.errors[i] !== other.errors[at];
    return differs && digitsOf(row.errors[i]) > digitsOf(other.errors[at]);
  });
}

export const coveredBy = (row: SweepRow, other: SweepRow): boolean =>
  row.widths.every((width) => other.widths.includes(width));

/** What is known of a draw by two rows that agree; the one that says more has the word. */
export function combine(earlier: SweepRow, row: SweepRow): SweepRow {
  const [first, second] = saysMore(row, earlier) ? [row, earlier] : [earlier, row];
  return coveredBy(second, first) ? first : joinRows(first, second);
}
