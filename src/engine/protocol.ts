import type { PrefixSums } from "../core/construct/film";
import type { FoundPart } from "../core/construct/nearest";
import type { ParentSpec, RandomParentSpec } from "../core/construct/parent";
import type { Records, RuleName, RuleSpec } from "../core/construct/rules/rule";
import type { Edge } from "../core/construct/ticket";
import type { Mask } from "../core/construct/trace";
import type { SupError } from "../core/error/error";
import type { Experiment } from "../core/experiment/experiment";
import type { Domain, Network } from "../core/network/network";
import type { SlopeNetwork } from "../core/network/slopes";
import type { Wiring } from "../core/network/wiring";
import type { Draw, SweepRow } from "../core/survey/sweep";
import type { FinderKinds } from "./finders/kinds";
import type { ReaderKinds } from "./reader/kinds";

/** A draw that has not been searched yet. */
export interface SweepPoint {
  readonly rule: RuleSpec;
  readonly seed: number;
}

/** Sums of every target unit before its ReLU, by layer, unit and point, of the masked dense parent. */
interface DenseFrame {
  ask: {
    target: Network;
    parent: ParentSpec;
    mask: Mask;
    kept: readonly Edge[];
    inputs: Float64Array;
    /** Whether a WebGL renderer without a GPU will do. */
    software: boolean;
  };
  answer: { layers: readonly (readonly ArrayLike<number>[])[]; programs: number };
}

/** What can be asked of a worker, and what it answers; all plain data. */
export interface Kinds extends FinderKinds, ReaderKinds {
  /** Records of the slots of the pools `from ≤ index < to`, in slot order. */
  search: {
    ask: {
      target: Network;
      parent: ParentSpec;
      rule: RuleSpec;
      from: number;
      to: number;
      /** Whether a WebGL renderer without a GPU will do. */
      software: boolean;
    };
    answer: readonly Records[];
  };
  /** What the neurons `start ≤ t < end` of some pools leave to decide, by pool and slot; `beaten` likewise. */
  part: {
    ask: {
      target: Network;
      parent: RandomParentSpec;
      rule: RuleName;
      from: number;
      to: number;
      start: number;
      end: number;
      beaten: readonly (readonly number[])[];
    };
    answer: readonly (readonly FoundPart[])[];
  };
  sums: { ask: { target: Network; parent: ParentSpec }; answer: PrefixSums };
  error: {
    ask: { target: SlopeNetwork; ticket: SlopeNetwork; wiring: Wiring; domain: Domain };
    answer: SupError;
  };
  /** For a point the row of its `first` widths and the draw's other tickets; for a draw the row of all of its widths. */
  sweep: {
    ask: {
      document: Experiment;
      widths: readonly number[];
      first: readonly number[];
      jobs: readonly (SweepPoint | Draw)[];
    };
    answer: readonly { row: SweepRow; rest: Draw | null }[];
  };
  dense: DenseFrame;
  /** A frame of a finished ticket; a kind of its own, so that it ends no frame of the film. */
  check: DenseFrame;
}

export type Kind = keyof Kinds;
export type Ask<K extends Kind> = Kinds[K]["ask"];
export type Answer<K extends Kind> = Kinds[K]["answer"];

/** The newest request of a kind wins: it ends the one before. */
export type Request =
  | { [K in Kind]: { id: number; kind: K; ask: Ask<K> } }[Kind]
  | { id: number; kind: "cancel" };

export type Reply =
  | { id: number; state: "partial"; done: number }
  | { id: number; state: "done"; answer: Answer<Kind> }
  | { id: number; state: "failed"; reason: string };

/** Computes an answer without blocking its thread: it pauses often, reports, and throws when the signal is aborted. */
export type Compute = <K extends Kind>(
  kind: K,
  ask: Ask<K>,
  report: (done: number) => void,
  signal: AbortSignal,
) => Promise<Answer<K>>;
