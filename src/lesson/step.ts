import type { Experiment } from "../core/experiment/experiment";
import type { OtherMask, Run } from "../state/run/run";
import type { LessonStep } from "../state/view/lesson-steps";
import type { Scale } from "../ui/scale";
import type { Moment } from "./moment";
import type { SourceName } from "./sources";
import type { FormulaName } from "./tex";

/** What a sentence rests on: a theorem of a paper, a derivation of this project, a number on this page, or nothing yet. */
export type Standing = "proved" | "derived" | "seen" | "open";

export type Sentence = string | { readonly as: Standing; readonly text: string };

/** What the explorer measures: draws from seed 0 on, at doublings of the width. */
export interface Exploration {
  /** Keys of rules. */
  readonly rules: readonly string[];
  readonly seeds: number;
  readonly from: number;
  readonly to: number;
}

/** What a step puts on the stage. */
export interface Setting {
  readonly document: Experiment;
  /** Where the film stands; absent: at its end. */
  readonly moment?: Moment;
  /** Index in `Wiring.weights` of the weight under the microscope. */
  readonly weight?: number;
  readonly mask?: OtherMask;
  /** What the explorer opens with; absent: it is closed. */
  readonly explore?: Exploration;
}

/** A question to be answered before its answer is computed on the stage. */
export interface Prediction {
  readonly question: (run: Run) => string;
  readonly scale: Scale;
  /** Where the slider stands before it is moved. */
  readonly start: number;
  readonly format: (value: number) => string;
  /** What shows the answer. */
  readonly reveal: Setting;
  /** The answer, from the run of the revealed setting; null while it is being computed. */
  readonly truth: (run: Run) => number | null;
  /** What the answer teaches, with numbers of the same run. */
  readonly moral: (run: Run, truth: number) => string;
}

/** A picture of the lesson's own, computed beside its text. */
export type FigureName = "box" | "three-masks" | "three-rules" | "whole-neurons" | "widths";

/** A control of the page that a step brings along where the page's own may be out of sight. */
export type HandName = "target" | "weight" | "width" | "rule" | "wire" | "shares" | "next-draw";

/** One step of the lesson: some sentences, one thing to do, and what is on stage meanwhile. */
export interface Step {
  /** Stands for the step in links: never rename one. */
  readonly id: LessonStep;
  readonly title: string;
  /** What a question needs to be understood, above it; a step without a question has none. */
  readonly opens?: (run: Run) => readonly Sentence[];
  /** What the step teaches: at once, or with the answer of its question. Numbers are those of the run on stage. */
  readonly says: (run: Run) => readonly Sentence[];
  readonly formulas: readonly FormulaName[];
  /** After the answer of the step's question, if it has one. */
  readonly task: string;
  /** The task beside the step's own hands, without keys; absent: the same. */
  readonly near?: string;
  readonly hands?: readonly HandName[];
  /** For the one who presents: what to say, to ask, or to wait for. */
  readonly note: string;
  /** How long it takes before an audience. */
  readonly minutes: number;
  readonly setting: Setting;
  /** The part of the page that the step speaks of. */
  readonly look: "stage" | "weight" | "explorer";
  readonly predict?: Prediction;
  readonly figure?: FigureName;
  readonly sources: readonly SourceName[];
}
