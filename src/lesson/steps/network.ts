import { formatCount } from "../../ui/number";
import { formatValue } from "../../views/plot/format";
import { STEP_NOTES } from "../../words/en/presenter";
import { STEP_WORDS } from "../../words/en/steps";
import { ASSUMED, SAWTOOTH, THREE_LAYERS, TWO_TURNS } from "../documents";
import { errorOf, errorSaid, medianSlopeError } from "../readings";
import type { Step } from "../step";

const said = (value: number | undefined): string =>
  value === undefined ? "…" : formatValue(value);

export const threeErrors: Step = {
  id: "three-errors",
  title: STEP_WORDS.threeErrors.title,
  says: (run) => [
    STEP_WORDS.threeErrors.found(said(run.error?.sampled.value), errorSaid(run)),
    { as: "derived", text: STEP_WORDS.threeErrors.certified(said(run.error?.certificate)) },
    STEP_WORDS.threeErrors.one,
  ],
  formulas: ["threeErrors"],
  task: STEP_WORDS.threeErrors.task,
  near: STEP_WORDS.threeErrors.near,
  hands: ["width"],
  note: STEP_NOTES.threeErrors,
  minutes: 2,
  setting: { document: TWO_TURNS },
  look: "stage",
  sources: [],
};

export const errors: Step = {
  id: "errors",
  title: STEP_WORDS.errors.title,
  says: ({ wiring }) => [
    { as: "derived", text: STEP_WORDS.errors.travel(wiring.layers.length) },
    {
      as: "proved",
      text: STEP_WORDS.errors.norm,
    },
  ],
  formulas: ["travel"],
  task: STEP_WORDS.errors.task,
  near: STEP_WORDS.errors.near,
  hands: ["shares"],
  note: STEP_NOTES.errors,
  minutes: 2.5,
  setting: { document: SAWTOOTH, moment: "whole" },
  look: "stage",
  predict: {
    question: (run) =>
      STEP_WORDS.errors.question(
        formatCount(run.ticket.kept.length),
        formatValue(medianSlopeError(run)),
      ),
    scale: { kind: "log", min: 0.0001, max: 1 },
    start: 0.005,
    format: formatValue,
    reveal: { document: SAWTOOTH },
    truth: errorOf,
    moral: (run, truth) =>
      STEP_WORDS.errors.moral(
        formatValue(truth / medianSlopeError(run)),
        formatValue(run.error?.certificate ?? 0),
      ),
  },
  sources: ["malach"],
};

export const depth: Step = {
  id: "depth",
  title: STEP_WORDS.depth.title,
  says: ({ wiring, size }) => [
    STEP_WORDS.depth.wire,
    STEP_WORDS.depth.twice(wiring.layers.length, size.depth),
    {
      as: "proved",
      text: STEP_WORDS.depth.other,
    },
  ],
  formulas: [],
  task: STEP_WORDS.depth.task,
  near: STEP_WORDS.depth.near,
  hands: ["wire"],
  note: STEP_NOTES.depth,
  minutes: 1.5,
  setting: { document: THREE_LAYERS },
  look: "stage",
  sources: ["malach", "burkholz"],
};

export const width: Step = {
  id: "width",
  title: STEP_WORDS.width.title,
  says: () => [
    STEP_WORDS.width.chain,
    {
      as: "derived",
      text: STEP_WORDS.width.formula,
    },
  ],
  formulas: ["chain"],
  task: STEP_WORDS.width.task,
  note: STEP_NOTES.width,
  minutes: 3,
  setting: {
    document: ASSUMED,
    explore: { rules: ["pair"], seeds: 60, from: 16, to: 4096 },
  },
  look: "explorer",
  figure: "widths",
  sources: ["malach"],
};
