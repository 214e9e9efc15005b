import type { SweepRow } from "../../core/survey/sweep";
import { LEFT_OUT } from "../../words/en/rows";

/** Why a line, or the rest of a source, is left out. `saidOf` says it. */
export type Reason =
  | {
      readonly why:
        | "unreadable"
        | "neither"
        | "seed"
        | "rule"
        | "maxSubset"
        | "widths"
        | "exact"
        | "experiment"
        | "damaged"
        | "other"
        | "listed"
        | "long"
        | "empty"
        | "binary"
        | "rows"
        | "links"
        | "lines";
    }
  | { readonly why: "column"; readonly column: Column }
  | { readonly why: "disagrees"; readonly seed: number }
  | { readonly why: "endless"; readonly line: number };

export type Column = "errors" | "certificates" | "kept" | "parentWeights";

/** A row and the link of its experiment, where it names one. */
export interface NamedRow {
  readonly row: SweepRow;
  readonly experiment?: string;
  /** What stands for true or false in a language that is not known: it has counted as false. */
  readonly unsure?: string;
}

/** A reason as a sentence goes on with it. */
export function saidOf(reason: Reason): string {
  if (reason.why === "column") return LEFT_OUT.column(reason.column);
  if (reason.why === "disagrees") return LEFT_OUT.disagrees(reason.seed);
  return reason.why === "endless" ? LEFT_OUT.endless(reason.line) : LEFT_OUT[reason.why];
}
