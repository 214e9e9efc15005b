import type { RuleSpec } from "../core/construct/rules/rule";
import type { SweepRow, SweepSpec } from "../core/survey/sweep";
import type { Asking } from "./asking";

export interface SweepAsking extends Asking {
  /** Called twice for most draws: with a few widths first, with all of them later; the later row replaces the earlier. Progress is in neurons read and their like. */
  readonly onRow: (row: SweepRow) => void;
  /** Draws that are left out because they are known: how a sweep that was cancelled goes on. */
  readonly isKnown?: (rule: RuleSpec, seed: number) => boolean;
}

export interface Slicer {
  /** Runs steps on the page's own thread, a slice at a time. */
  inSlices<Result>(steps: Generator<number, Result>, signal: AbortSignal): Promise<Result>;
}

/** The part of the engine that measures many draws. */
export interface Sweeper extends Slicer {
  /** Resolves when every row is there; a later sweep ends an earlier one, which rejects with AbortError. */
  sweep(spec: SweepSpec, options: SweepAsking): Promise<void>;
}
