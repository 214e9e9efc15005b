import { formatCount } from "../../ui/number";
import { STEP_NOTES } from "../../words/en/presenter";
import { STEP_WORDS } from "../../words/en/steps";
import { TWO_TURNS } from "../documents";
import type { Step } from "../step";

export const start: Step = {
  id: "start",
  title: STEP_WORDS.start.title,
  says: ({ size }) => [
    STEP_WORDS.start.trained,
    STEP_WORDS.start.stronger,
    STEP_WORDS.start.untrained(formatCount(size.weights)),
  ],
  formulas: [],
  task: STEP_WORDS.start.task,
  near: STEP_WORDS.start.near,
  hands: ["target"],
  note: STEP_NOTES.start,
  minutes: 1.5,
  setting: { document: TWO_TURNS, moment: "whole" },
  look: "stage",
  sources: ["frankle"],
};

export const claim: Step = {
  id: "claim",
  title: STEP_WORDS.claim.title,
  says: () => [
    STEP_WORDS.claim.conjecture,
    {
      as: "proved",
      text: STEP_WORDS.claim.theorem,
    },
  ],
  formulas: ["claim"],
  task: STEP_WORDS.claim.task,
  note: STEP_NOTES.claim,
  minutes: 2,
  setting: { document: TWO_TURNS, moment: "whole" },
  look: "stage",
  sources: ["zhou", "ramanujan", "malach"],
};
