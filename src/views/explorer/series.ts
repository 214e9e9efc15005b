import type { RuleSpec } from "../../core/construct/prune";
import { type Column, columnSteps } from "../../core/survey/columns";
import { ruleKey, ruleOf, type SweepRow } from "../../core/survey/sweep";
import { RULES } from "../../words/en/rules";

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

export function nameOf({ name, maxSubset = "all" }: RuleSpec): string {
  return name === "subset-sum" && maxSubset !== "all" ? RULES.subsetOf(maxSubset) : RULES[name];
}

/** The name where there is little room. */
export function shortName(rule: RuleSpec): string {
  if (rule.name !== "subset-sum") return nameOf(rule);
  return rule.maxSubset === undefined || rule.maxSubset === "all"
    ? RULES.subset
    : `q = ${rule.maxSubset}`;
}

/** The order in which rules stand in menus and legends; subset sums without a limit come last. */
const ORDER = ["pair", "product", "subset-sum:1", "subset-sum:2", "subset-sum:3", "subset-sum:4"];

const rankOf = (key: string): number => {
  const rank = ORDER.indexOf(key);
  return rank < 0 ? ORDER.length : rank;
};

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
  for (const [key, group] of [...groups].sort(([x], [y]) => rankOf(x) - rankOf(y))) {
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
