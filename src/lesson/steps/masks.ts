import { formatCount } from "../../ui/number";
import { formatValue } from "../../views/plot/format";
import { TWO_TURNS, TWO_TURNS_BY_PRODUCT } from "../documents";
import { errorOf, errorOfNothing, errorSaid } from "../readings";
import type { Step } from "../step";

export const rules: Step = {
  id: "rules",
  title: "Ask for less than both",
  says: () => [
    {
      as: "derived",
      text: "A ReLU does not care on which side a positive factor stands. So only the product ab has to be near w: a curve instead of a box, a chance in the order of ε, and a pool in the order of 1/ε, unless |w| is near 1.",
    },
    {
      as: "proved",
      text: "Sums of several such products need only in the order of log(1/ε) neurons (Pensia et al.). That ticket keeps a constant share of its parent: it is not sparse. Natale et al. trade one for the other.",
    },
  ],
  formulas: ["product", "subset"],
  task: "Answer the question. Then choose Subset sum as the rule, and drag k down to 40.",
  setting: { document: TWO_TURNS },
  look: "stage",
  predict: {
    question: (run) =>
      `The pair rule’s ticket is off by ${errorSaid(run)}. How far off is the product rule’s, from the same ${formatCount(run.ticket.poolSize)} neurons a pool?`,
    scale: { kind: "log", min: 0.0001, max: 1 },
    start: 0.08,
    format: formatValue,
    reveal: { document: TWO_TURNS_BY_PRODUCT },
    truth: errorOf,
    moral: (run) =>
      `Same weights, same number kept at most. This is one draw: “Width & error” measures many of them, for every rule and at widths beyond ${formatCount(run.ticket.poolSize)}.`,
  },
  sources: ["pensia", "natale"],
};

export const oneParent: Step = {
  id: "one-parent",
  title: "One parent, three targets",
  says: () => [
    "The weights are the same, to the last bit, in all three pictures. Only the masks differ.",
    {
      as: "proved",
      text: "In Malach et al. the target is fixed first and the parent drawn after it. For several targets the chances of failure add up. Pensia et al. prove more: one draw serves every target of its class at once.",
    },
  ],
  formulas: [],
  task: "Press a picture: its target comes on stage, and the parent stays.",
  setting: { document: TWO_TURNS_BY_PRODUCT },
  look: "stage",
  figure: "three-masks",
  sources: ["malach", "pensia"],
};

export const control: Step = {
  id: "control",
  title: "A mask belongs to its draw",
  says: () => [
    "Does the mask alone do it? Lay the very same mask on the next draw: it keeps the same places, and other random numbers stand there.",
    "If any mask of this shape would do, the error should stay small.",
  ],
  formulas: [],
  task: "Answer the question. Then switch “Same mask on the next draw” off and on again.",
  setting: { document: TWO_TURNS_BY_PRODUCT },
  look: "stage",
  predict: {
    question: (run) =>
      `This ticket is off by ${errorSaid(run)}. How far off is its mask on the next draw?`,
    scale: { kind: "log", min: 0.001, max: 10 },
    start: 0.05,
    format: formatValue,
    reveal: { document: TWO_TURNS_BY_PRODUCT, mask: "next" },
    truth: errorOf,
    moral: (run) =>
      `A network that answers 0 everywhere is off by ${formatValue(errorOfNothing(run))}. The mask knew these weights and no others.`,
  },
  sources: [],
};
