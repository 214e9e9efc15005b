import { RULE_SPECS, ruleKey } from "../../core/construct/rules/registry";
import type { RuleSpec } from "../../core/construct/rules/rule";
import { type Column, columnSteps } from "../../core/survey/columns";
import { ruleOf, type SweepRow } from "../../core/survey/sweep";
import { RULE_WORDS } from "../../words/en/rules";

/** All measured draws of one rule. */
export interface Series {
  readonly key: string;
  readonly rule: RuleSpec;
  readonly name: string;
  /** By seed; the row of a draw in work may lack some of the widths. */
  readonly rows: readonly SweepRow[];
  /** By width, ascending. */
  readonly columns: readonly Column[];
  /** How many of the rows have the supremum itself at every width. */
  readonly exact: number;
}

export const nameOf = ({ name, maxSubset = "all" }: RuleSpec): string =>
  RULE_WORDS[name].full(maxSubset);

/** The name where there is little room. */
export const shortName = ({ name, maxSubset = "all" }: RuleSpec): string =>
  RULE_WORDS[name].short(maxSubset);

/** The order in which rules stand in menus and legends. */
const ORDER = RULE_SPECS.map(ruleKey);

/** Rows of any order, sorted into series. Yields the draws looked at. */
export function* seriesSteps(rows: Iterable<SweepRow>): Generator<number, Series[]> {
  const groups = new Map<string, SweepRow[]>();
  for (const row of rows) {
    const key = ruleKey(ruleOf(row));
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
    yield 1;
  }
  const series: Series[] = [];
  for (const [key, group] of [...groups].sort(([x], [y]) => ORDER.indexOf(x) - ORDER.indexOf(y))) {
    const sorted = group.sort((x, y) => x.seed - y.seed);
    const rule = ruleOf(sorted[0]);
    const columns = yield* columnSteps(sorted);
    const exact = sorted.reduce((count, row) => count + (row.exact ? 1 : 0), 0);
    series.push({ key, rule, name: nameOf(rule), rows: sorted, columns, exact });
  }
  return series;
}

/** The measured width nearest to `width` by ratio; null when nothing is measured. */
export function nearestWidth(columns: readonly Column[], width: number): number | null {
  const distance = (to: number) => Math.abs(Math.log(to / width));
  return columns.reduce<number | null>(
    (best, column) =>
      best === null || distance(column.width) < distance(best) ? column.width : best,
    null,
  );
}
