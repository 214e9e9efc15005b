import { formatCount } from "../../ui/number";
import { ONE_RELU, TWO_TURNS_BY_PRODUCT } from "../documents";
import { errorSaid } from "../readings";
import type { Step } from "../step";

export const neurons: Step = {
  id: "neurons",
  title: "Whole neurons are not enough",
  says: (run) => [
    `On stage single weights are deleted, and the ticket is within ${errorSaid(run)} of one ReLU. A rule that deletes whole neurons is weaker: one that stays keeps all of its random in-weights.`,
    {
      as: "proved",
      text: "With depth two, that competes with the best predictor on random features (Malach et al.). And random features need exponentially many neurons in the dimension, or huge weights, for even one ReLU (Yehudai, Shamir).",
    },
  ],
  formulas: [],
  task: "Read the table: the more inputs, the more of one ReLU is out of reach for the same number of whole neurons.",
  setting: { document: ONE_RELU },
  look: "stage",
  figure: "whole-neurons",
  sources: ["malach", "yehudai", "cho"],
};

export const open: Step = {
  id: "open",
  title: "What this does not say",
  says: ({ wiring, size }) => [
    {
      as: "open",
      text: "How to find a mask from data: this page knows the target’s weights, and in the worst case no fast way is expected. Edge-popup (Ramanujan et al.) searches by gradients, without a promise.",
    },
    `The parent is far larger than the target, here ${formatCount(size.weights)} weights for ${wiring.weights.length}. Inputs and weights are bounded: pair and product reach no |w| > 1.`,
    "The theorem speaks of what a network can express. It says nothing about how a network learns or generalises.",
  ],
  formulas: [],
  task: "Leave the lesson: your own experiment comes back. Or stay, and take this one apart.",
  setting: { document: TWO_TURNS_BY_PRODUCT },
  look: "stage",
  sources: ["malach", "ramanujan"],
};
