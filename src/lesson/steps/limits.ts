import { formatCount } from "../../ui/number";
import { STEP_NOTES } from "../../words/en/presenter";
import { STEP_WORDS } from "../../words/en/steps";
import { ONE_RELU, TWO_TURNS_BY_PRODUCT } from "../documents";
import type { Step } from "../step";

export const neurons: Step = {
  id: "neurons",
  title: STEP_WORDS.neurons.title,
  says: () => [
    STEP_WORDS.neurons.weaker,
    {
      as: "proved",
      text: STEP_WORDS.neurons.features,
    },
  ],
  formulas: [],
  task: STEP_WORDS.neurons.task,
  note: STEP_NOTES.neurons,
  minutes: 1.5,
  setting: { document: ONE_RELU },
  look: "stage",
  figure: "whole-neurons",
  sources: ["malach", "yehudai", "cho"],
};

export const open: Step = {
  id: "open",
  title: STEP_WORDS.open.title,
  says: ({ wiring, size }) => [
    {
      as: "open",
      text: STEP_WORDS.open.algorithm,
    },
    STEP_WORDS.open.size(formatCount(size.weights), wiring.weights.length),
    STEP_WORDS.open.express,
  ],
  formulas: [],
  task: STEP_WORDS.open.task,
  note: STEP_NOTES.open,
  minutes: 2,
  setting: { document: TWO_TURNS_BY_PRODUCT },
  look: "stage",
  sources: ["malach", "ramanujan"],
};
