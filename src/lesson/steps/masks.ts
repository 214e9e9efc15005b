import { formatCount } from "../../ui/number";
import { formatValue } from "../../views/plot/format";
import { STEP_NOTES } from "../../words/en/presenter";
import { STEP_WORDS } from "../../words/en/steps";
import { TWO_TURNS, TWO_TURNS_BY_PRODUCT } from "../documents";
import { errorOf, errorOfNothing, errorSaid } from "../readings";
import type { Step } from "../step";

export const rules: Step = {
  id: "rules",
  title: STEP_WORDS.rules.title,
  opens: () => [STEP_WORDS.rules.pair],
  says: () => [
    {
      as: "derived",
      text: STEP_WORDS.rules.product,
    },
  ],
  formulas: ["product"],
  task: STEP_WORDS.rules.task,
  near: STEP_WORDS.rules.near,
  hands: ["rule", "width"],
  note: STEP_NOTES.rules,
  minutes: 2.5,
  setting: { document: TWO_TURNS },
  look: "stage",
  predict: {
    question: (run) => STEP_WORDS.rules.question(errorSaid(run), formatCount(run.ticket.poolSize)),
    scale: { kind: "log", min: 0.0001, max: 1 },
    start: 0.08,
    format: formatValue,
    reveal: { document: TWO_TURNS_BY_PRODUCT },
    truth: errorOf,
    moral: (run) => STEP_WORDS.rules.moral(formatCount(run.ticket.poolSize)),
  },
  sources: ["malach"],
};

const USABLE = 20;

export const sums: Step = {
  id: "sums",
  title: STEP_WORDS.sums.title,
  says: () => [
    STEP_WORDS.sums.subsets(USABLE, formatCount(2 ** USABLE)),
    {
      as: "proved",
      text: STEP_WORDS.sums.theorem,
    },
  ],
  formulas: ["subset"],
  task: STEP_WORDS.sums.task,
  hands: ["rule", "width"],
  note: STEP_NOTES.sums,
  minutes: 2.5,
  setting: { document: TWO_TURNS_BY_PRODUCT },
  look: "stage",
  figure: "three-rules",
  sources: ["pensia", "natale"],
};

export const oneParent: Step = {
  id: "one-parent",
  title: STEP_WORDS.oneParent.title,
  says: () => [
    STEP_WORDS.oneParent.same,
    {
      as: "proved",
      text: STEP_WORDS.oneParent.order,
    },
  ],
  formulas: [],
  task: STEP_WORDS.oneParent.task,
  note: STEP_NOTES.oneParent,
  minutes: 1.5,
  setting: { document: TWO_TURNS_BY_PRODUCT },
  look: "stage",
  figure: "three-masks",
  sources: ["malach", "pensia"],
};

export const control: Step = {
  id: "control",
  title: STEP_WORDS.control.title,
  opens: () => [STEP_WORDS.control.same],
  says: () => [STEP_WORDS.control.random],
  formulas: [],
  task: STEP_WORDS.control.task,
  hands: ["next-draw"],
  note: STEP_NOTES.control,
  minutes: 2.5,
  setting: { document: TWO_TURNS_BY_PRODUCT },
  look: "stage",
  predict: {
    question: (run) => STEP_WORDS.control.question(errorSaid(run)),
    scale: { kind: "log", min: 0.001, max: 10 },
    start: 0.05,
    format: formatValue,
    reveal: { document: TWO_TURNS_BY_PRODUCT, mask: "next" },
    truth: errorOf,
    moral: (run) => STEP_WORDS.control.moral(formatValue(errorOfNothing(run))),
  },
  sources: [],
};
