import { formatCount } from "../../ui/number";
import { BY_HAND, TWO_TURNS } from "../documents";
import { errorSaid } from "../readings";
import type { Step } from "../step";

export const start: Step = {
  id: "start",
  title: "A ticket in a trained network",
  says: ({ size }) => [
    "In 2018 Frankle and Carbin trained a network, deleted its smallest weights, set the others back to their first random values, and trained these alone. They did as well: a winning ticket, of less than 10–20 % of the size.",
    "That ticket still has to be trained. This lesson is about a stronger claim.",
    `The network in the middle has ${formatCount(size.weights)} random weights. Nobody will train it.`,
  ],
  formulas: [],
  task: "Look at the three parts of the stage: a small target, a huge random parent, and what the two compute.",
  setting: { document: TWO_TURNS, moment: "whole" },
  look: "stage",
  sources: ["frankle"],
};

export const claim: Step = {
  id: "claim",
  title: "Only delete",
  says: () => [
    "Ramanujan et al. found parts of large random networks that work without any training, and conjectured that wide enough ones always hold some.",
    {
      as: "proved",
      text: "For every ReLU network f* of bounded weights, and bounded inputs, a random network G of twice the depth that is wide enough has, with high probability, a mask M under which it is within ε of f*.",
    },
  ],
  formulas: ["claim"],
  task: "Press Play. Weights are only deleted; the curve on the right is what the rest computes at that moment.",
  setting: { document: TWO_TURNS, moment: "whole" },
  look: "stage",
  sources: ["ramanujan", "malach"],
};

export const identity: Step = {
  id: "identity",
  title: "A weight is two half-lines",
  says: (run) => [
    "A ReLU σ passes what is positive and stops the rest. So every number is a difference of two ReLUs, and a wire of weight w is two neurons: one works for x > 0, one for x < 0.",
    `Here the two are written by hand, as pairs of in- and out-weight: (0.8, 1) and (−0.8, −1). The ticket is off by ${errorSaid(run)}.`,
  ],
  formulas: ["identity", "halves"],
  task: "Change the target’s one weight: focus its wire and press ↑ or ↓. The two neurons stay as they are, and the error grows.",
  setting: { document: BY_HAND, weight: 0 },
  look: "weight",
  sources: ["malach"],
};
