import type { Experiment } from "../../core/experiment/experiment";
import { joinRows, ruleKey, ruleOf, type SweepRow } from "../../core/survey/sweep";
import { decodeLink } from "../link/link";
import { createLineReader } from "./sweep-text";

/** A line that is not used, and why; `line` counts from 1. Without a line it is the rest of the source. */
export interface Skipped {
  readonly source: string;
  readonly line?: number;
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
  /** The first of those that are not used, and how many there are. */
  readonly skipped: readonly Skipped[];
  readonly skippedCount: number;
}

/** Bounds of what one pool takes: any file may be dropped on the page. */
export const POOL_LIMITS = {
  /** Ten thousand draws of six rules. */
  rows: 60_000,
  links: 1_000,
  skipped: 10_000,
  /** Letters of a line; a row of all widths has some four thousand. */
  line: 100_000,
  /** How many of the skipped are named. */
  named: 100,
} as const;

/** Rows of one experiment from any number of sources. */
export interface Pool {
  /**
   * Reads the next piece of a source, which may end within a line; `last` closes the source. Yields the letters read, and
   * returns whether more of this source is wanted.
   */
  read(source: string, piece: string, last: boolean): Generator<number, boolean>;
  pooled(): Pooled;
}

/** What errors depend on besides the draw: rows of documents that agree in it belong in one plot. */
function subjectOf({ target, parent, domain }: Experiment): string {
  return JSON.stringify([target, "pools" in parent ? parent.pools : null, domain]);
}

interface Named {
  readonly document: Experiment;
  readonly subject: string;
}

/** Each experiment's link stands in many rows. */
function linkReader(): (link: string) => Named | null {
  const known = new Map<string, Named | null>();
  return (link) => {
    let named = known.get(link);
    if (named === undefined) {
      const opened = link.includes("#1") ? decodeLink(link) : null;
      const sound = opened && opened.ignored.length === 0 ? opened.document : null;
      named = sound && { document: sound, subject: subjectOf(sound) };
      known.set(link, named);
    }
    return named;
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
 * Pools rows as the `sweep` command and this page write them (JSON a line, CSV), and links. A draw that comes twice counts
 * once; of an exact and a sampled error the exact one. What is not a row, belongs to another experiment than the first one
 * named or disagrees with an earlier row is skipped.
 */
export function createPool(): Pool {
  const open = linkReader();
  const rows = new Map<string, SweepRow>();
  const draws = new Map<string, Experiment>();
  const skipped: Skipped[] = [];
  let skippedCount = 0;
  let experiment: Named | null = null;
  let duplicates = 0;
  /** Of the source that is being read. */
  let reader = createLineReader();
  let line = 0;
  let rest = "";

  /** Why a line's experiment does not belong here; null when it does. */
  function misfit(named: Named | null): string | null {
    if (!named) return "its link is damaged";
    experiment ??= named;
    return named.subject === experiment.subject ? null : "it is of another experiment";
  }

  function addRow(row: SweepRow, link: string | undefined): string | null {
    const reason = link === undefined ? null : misfit(open(link));
    if (reason) return reason;
    const key = `${ruleKey(ruleOf(row))} ${row.seed}`;
    const earlier = rows.get(key);
    if (earlier && !agree(earlier, row)) return `it disagrees with another row of seed ${row.seed}`;
    if (earlier && coveredBy(row, earlier)) duplicates++;
    rows.set(key, earlier ? combine(earlier, row) : row);
    return null;
  }

  function addLink(link: string): string | null {
    const named = open(link);
    const reason = misfit(named);
    if (reason || !named) return reason;
    const { document } = named;
    if ("listed" in document.parent) return "its parent has no other draws";
    const key = JSON.stringify([document.rule, document.parent]);
    if (draws.has(key)) duplicates++;
    draws.set(key, document);
    return null;
  }

  function skip(entry: Skipped): void {
    skippedCount++;
    if (skipped.length < POOL_LIMITS.named) skipped.push(entry);
  }

  function take(source: string, text: string): void {
    line++;
    const long = text.length > POOL_LIMITS.line;
    const found = long ? { reason: "it is longer than any row" } : reader(text);
    if (!found) return;
    const reason =
      "reason" in found
        ? found.reason
        : "link" in found
          ? addLink(found.link)
          : addRow(found.row, found.experiment);
    if (reason) skip({ source, line, reason });
  }

  /** Why the rest of a source is left out; null when it is not. */
  function excess(): string | null {
    if (rest.length > POOL_LIMITS.line) return `its line ${line + 1} is longer than any row`;
    if (rows.size >= POOL_LIMITS.rows) return "the page holds no more rows";
    if (draws.size >= POOL_LIMITS.links) return "the page computes no more links";
    return skippedCount >= POOL_LIMITS.skipped ? "too many lines are no rows" : null;
  }

  function close(): void {
    reader = createLineReader();
    line = 0;
    rest = "";
  }

  return {
    *read(source, piece, last) {
      if (line === 0 && rest === "" && piece === "" && last)
        skip({ source, reason: "it is empty" });
      let reason = piece.includes("\0") ? "it is no text" : null;
      const lines = (rest + piece).split(/\r?\n/);
      rest = last ? "" : (lines.pop() ?? "");
      for (let i = 0; i < lines.length && !reason; i++) {
        take(source, lines[i]);
        yield lines[i].length;
        reason = excess();
      }
      reason ??= excess();
      if (reason) skip({ source, reason });
      if (reason || last) close();
      return reason === null;
    },
    pooled: () => ({
      experiment: experiment?.document ?? null,
      rows: [...rows.values()],
      draws: [...draws.values()],
      duplicates,
      skipped,
      skippedCount,
    }),
  };
}
