import type { Experiment } from "../core/experiment";
import { joinRows, ruleKey, ruleOf, type SweepRow } from "../core/sweep";
import { decodeLink } from "./link";
import { readLines } from "./sweep-text";

/** A file that was dropped, or a text that was pasted. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

/** A line that is not used, and why; `line` counts from 1. */
export interface Skipped {
  readonly source: string;
  readonly line: number;
  readonly reason: string;
}

/** The rows of many sources as those of one experiment. */
export interface Pooled {
  /** The experiment that the rows name; null where none does. */
  readonly experiment: Experiment | null;
  /** One for each rule and seed. */
  readonly rows: readonly SweepRow[];
  /** Links among the lines: draws of the same experiment that are still to be computed. */
  readonly draws: readonly Experiment[];
  /** How many rows came a second time. */
  readonly duplicates: number;
  readonly skipped: readonly Skipped[];
}

/** What errors depend on besides the draw: rows of documents that agree in it belong in one plot. */
function subjectOf({ target, parent, domain }: Experiment): string {
  return JSON.stringify([target, "pools" in parent ? parent.pools : null, domain]);
}

/** Each experiment's link stands in many rows. */
function linkReader(): (link: string) => Experiment | null {
  const known = new Map<string, Experiment | null>();
  return (link) => {
    let document = known.get(link);
    if (document === undefined) {
      const opened = link.includes("#1") ? decodeLink(link) : null;
      document = opened && opened.ignored.length === 0 ? opened.document : null;
      known.set(link, document);
    }
    return document;
  };
}

/** Whether two rows of one draw agree where both have a width. */
const agree = (row: SweepRow, other: SweepRow): boolean =>
  row.widths.every((width, i) => {
    const at = other.widths.indexOf(width);
    return at < 0 || row.errors[i] === other.errors[at] || row.exact !== other.exact;
  });

const coveredBy = (row: SweepRow, other: SweepRow): boolean =>
  row.widths.every((width) => other.widths.includes(width));

/** What is known of a draw by two rows that agree; exact errors have the word. */
function combine(earlier: SweepRow, row: SweepRow): SweepRow {
  if (coveredBy(row, earlier) && (earlier.exact || !row.exact)) return earlier;
  if (coveredBy(earlier, row) && (row.exact || !earlier.exact)) return row;
  return row.exact ? joinRows(row, earlier) : joinRows(earlier, row);
}

/**
 * Reads rows as the `sweep` command and this page write them (JSON a line, CSV), and links, from any number of sources.
 * A draw that comes twice counts once; of an exact and a sampled error the exact one. What is not a row, belongs to
 * another experiment than `experiment` (the first one named when null) or disagrees with an earlier row is skipped.
 */
export function poolRows(sources: readonly Source[], experiment: Experiment | null): Pooled {
  const read = linkReader();
  const rows = new Map<string, SweepRow>();
  const draws = new Map<string, Experiment>();
  const skipped: Skipped[] = [];
  let subject = experiment && subjectOf(experiment);
  let named = experiment;
  let duplicates = 0;

  /** Why a line's experiment does not belong here; null when it does. */
  function misfit(document: Experiment | null): string | null {
    if (!document) return "its link is damaged";
    named ??= document;
    subject ??= subjectOf(document);
    return subjectOf(document) === subject ? null : "it is of another experiment";
  }

  function addRow(row: SweepRow, link: string | undefined): string | null {
    const reason = link === undefined ? null : misfit(read(link));
    if (reason) return reason;
    const key = `${ruleKey(ruleOf(row))} ${row.seed}`;
    const earlier = rows.get(key);
    if (earlier && !agree(earlier, row)) return `it disagrees with another row of seed ${row.seed}`;
    if (earlier && coveredBy(row, earlier)) duplicates++;
    rows.set(key, earlier ? combine(earlier, row) : row);
    return null;
  }

  function addLink(link: string): string | null {
    const document = read(link);
    const reason = misfit(document);
    if (reason || !document) return reason;
    if ("listed" in document.parent) return "its parent has no other draws";
    draws.set(JSON.stringify([document.rule, document.parent]), document);
    return null;
  }

  for (const { name, text } of sources)
    for (const { line, found } of readLines(text)) {
      const reason =
        "reason" in found
          ? found.reason
          : "link" in found
            ? addLink(found.link)
            : addRow(found.row, found.experiment);
      if (reason) skipped.push({ source: name, line, reason });
    }
  return {
    experiment: named,
    rows: [...rows.values()],
    draws: [...draws.values()],
    duplicates,
    skipped,
  };
}
