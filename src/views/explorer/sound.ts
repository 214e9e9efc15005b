import { range, scaleLog } from "d3";
import { formatCount } from "../../ui/number";
import { EXPLORER } from "../../words/en/explorer";
import { formatValue } from "../plot/format";
import type { Sound } from "../plot/Listen";
import type { Series } from "./series";

/** Even steps of a sweep over the logarithm of the width. */
const STEPS = 250;

/** A series' median line at even steps from its narrowest width to its widest. */
export function mediansAlong({ columns }: Pick<Series, "columns">): number[] {
  const widths = columns.map(({ width }) => width);
  const medians = columns.map(({ median }) => median);
  const [from, to] = [widths[0], widths[widths.length - 1]];
  if (columns.length < 2) return [medians[0], medians[0]];
  const medianAt = scaleLog(widths, medians).clamp(true);
  return range(STEPS + 1).map((i) => medianAt(from * (to / from) ** (i / STEPS)));
}

/** The median lines one after the other, and what there is to hear, in words. */
export function soundOf(series: readonly Series[], tolerance: number): Sound | null {
  const heard = series.filter(({ columns }) => columns.length > 0);
  if (heard.length === 0) return null;
  const parts = heard.map(({ name, columns }) => {
    const [first, last] = [columns[0], columns[columns.length - 1]];
    return EXPLORER.errors.heardRule(
      name,
      formatValue(first.median),
      formatCount(first.width),
      formatValue(last.median),
      formatCount(last.width),
    );
  });
  return {
    words: EXPLORER.errors.heard(parts.join("; ")),
    sweeps: () => heard.map((each) => ({ errors: mediansAlong(each), tolerance })),
  };
}
