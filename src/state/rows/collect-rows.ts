import { ruleKey } from "../../core/construct/rules/registry";
import type { Experiment } from "../../core/experiment/experiment";
import { ruleOf, type SweepRow } from "../../core/survey/sweep";
import { documentIn } from "../link/link";
import type { FoundLink } from "./links";
import type { NamedRow, Reason } from "./reason";
import { agree, combine, coveredBy } from "./same-draw";
import type { Found } from "./sweep-text";

/** A line that is not used, and why; `line` counts from 1. Without a line it is the rest of the source. */
export interface Skipped {
  readonly source: string;
  readonly line?: number;
  readonly reason: Reason;
}

/** A draw that a link brought, and what stood beside the link: a name, a time, nothing. */
export interface LinkedDraw {
  readonly document: Experiment;
  readonly label: string;
}

/** The rows of many sources as those of one experiment. */
export interface Pooled {
  /** The experiment that the rows name; null where none does. */
  readonly experiment: Experiment | null;
  /** One for each rule and seed. */
  readonly rows: readonly SweepRow[];
  /** Links among the lines: draws of the same experiment that are still to be computed. */
  readonly draws: readonly LinkedDraw[];
  /** How many rows came a second time. */
  readonly duplicates: number;
  /** What stood for true or false in languages that are not known: it has counted as false. */
  readonly unsure: readonly string[];
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

/** How many words of unknown languages are named. */
const MOST_UNSURE = 5;
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
      const sound = documentIn(link);
      named = sound && { document: sound, subject: subjectOf(sound) };
      known.set(link, named);
    }
    return named;
  };
}

/** Rows and links of one experiment, as they are found. */
export interface Collection {
  use(source: string, found: readonly Found[]): void;
  skip(entry: Skipped): void;
  /** Why no more can be taken; null when it can. */
  full(): Reason | null;
  pooled(): Pooled;
}

/**
 * Collects rows and links. A draw that comes twice counts once; of an exact and a sampled error the exact one. What belongs
 * to another experiment than the first one named or disagrees with an earlier row is skipped.
 */
export function createCollection(): Collection {
  const open = linkReader();
  const rows = new Map<string, SweepRow>();
  const draws = new Map<string, LinkedDraw>();
  const unsure = new Set<string>();
  const skipped: Skipped[] = [];
  let skippedCount = 0;
  let experiment: Named | null = null;
  let duplicates = 0;
  /** Why a line's experiment does not belong here; null when it does. */
  function misfit(named: Named | null): Reason | null {
    if (!named) return { why: "damaged" };
    experiment ??= named;
    return named.subject === experiment.subject ? null : { why: "other" };
  }

  function addRow({ row, experiment: link, unsure: word }: NamedRow): Reason | null {
    const reason = link === undefined ? null : misfit(open(link));
    if (reason) return reason;
    const key = `${ruleKey(ruleOf(row))} ${row.seed}`;
    const earlier = rows.get(key);
    if (earlier && !agree(earlier, row)) return { why: "disagrees", seed: row.seed };
    if (earlier && coveredBy(row, earlier)) duplicates++;
    if (word !== undefined && unsure.size < MOST_UNSURE) unsure.add(word);
    rows.set(key, earlier ? combine(earlier, row) : row);
    return null;
  }

  /** Adds the links of one line, each once; returns why some are left out. */
  function addLinks(links: readonly FoundLink[]): Reason[] {
    const here = new Set<string>();
    return links.flatMap(({ document, label }) => {
      const reason = misfit(document && { document, subject: subjectOf(document) });
      if (reason || !document) return reason ?? [];
      if ("listed" in document.parent) return { why: "listed" } as const;
      const key = JSON.stringify([document.rule, document.parent]);
      if (here.has(key)) return [];
      here.add(key);
      if (draws.has(key)) duplicates++;
      else draws.set(key, { document, label });
      return [];
    });
  }

  function skip(entry: Skipped): void {
    skippedCount++;
    if (skipped.length < POOL_LIMITS.named) skipped.push(entry);
  }

  function use(source: string, all: readonly Found[]): void {
    for (const { line: at, found } of all) {
      const reasons =
        "links" in found ? addLinks(found.links) : ["row" in found ? addRow(found) : found];
      for (const reason of reasons) if (reason) skip({ source, line: at, reason });
    }
  }

  return {
    use,
    skip,
    full() {
      if (rows.size >= POOL_LIMITS.rows) return { why: "rows" };
      if (draws.size >= POOL_LIMITS.links) return { why: "links" };
      return skippedCount >= POOL_LIMITS.skipped ? { why: "lines" } : null;
    },
    pooled: () => ({
      experiment: experiment?.document ?? null,
      rows: [...rows.values()],
      draws: [...draws.values()],
      duplicates,
      unsure: [...unsure],
      skipped,
      skippedCount,
    }),
  };
}
