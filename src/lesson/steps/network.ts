import { formatCount } from "../../ui/number";
import { formatValue } from "../../views/plot/format";
import { ASSUMED, SAWTOOTH, THREE_LAYERS } from "../documents";
import { errorOf, medianSlopeError } from "../readings";
import type { Step } from "../step";

export const errors: Step = {
  id: "errors",
  title: "Errors travel",
  says: ({ wiring }) => [
    `Each of the ${wiring.layers.length} layers hands on the errors before it, times its own slopes, and adds new ones. Here ŵ is the slope that a gadget delivers, and M bounds what comes in. At the output the sum is the certificate: the error is never more.`,
    {
      as: "proved",
      text: "With ‖W‖₂ ≤ 1 in every layer, as the paper assumes, the target stretches no error: each of ℓ layers may cause a share of ε that falls as 1/ℓ.",
    },
  ],
  formulas: ["travel"],
  task: "Answer the question. Then see below the stage, in “Share of the certificate”, which weights the bound comes from.",
  setting: { document: SAWTOOTH, moment: "whole" },
  look: "stage",
  predict: {
    question: (run) =>
      `Half of the ${formatCount(run.ticket.kept.length)} slopes in this ticket are off by less than ${formatValue(medianSlopeError(run))}. How far off is its output, where it is worst?`,
    scale: { kind: "log", min: 0.0001, max: 1 },
    start: 0.005,
    format: formatValue,
    reveal: { document: SAWTOOTH },
    truth: errorOf,
    moral: (run, truth) =>
      `That is ${formatValue(truth / medianSlopeError(run))} times the median slope error. The certificate, which has to think of the worst case, says at most ${formatValue(run.error?.certificate ?? 0)}.`,
  },
  sources: ["malach"],
};

export const depth: Step = {
  id: "depth",
  title: "Why twice the depth",
  says: ({ wiring, size }) => [
    "A wire of the target is one weight. What stands for it in the parent is a neuron, with one wire in and one wire out.",
    `So each of the target’s ${wiring.layers.length} layers becomes two: a wide one with the pools, and one with the target’s own units. The parent has depth ${size.depth}.`,
    {
      as: "proved",
      text: "The factor 2 belongs to this construction: another one, of Burkholz, does with depth ℓ + 1.",
    },
  ],
  formulas: [],
  task: "Choose a wire of the target, and find its pool between the two columns of units that it joins.",
  setting: { document: THREE_LAYERS },
  look: "stage",
  sources: ["malach", "burkholz"],
};

export const width: Step = {
  id: "width",
  title: "How wide is wide enough",
  says: () => [
    "One weight asks for about 1/ε² neurons. A network asks that all weights succeed at once, and that their errors together stay below ε. Every lemma on the way costs a factor, and the product is still a polynomial.",
    {
      as: "derived",
      text: "For s inputs a unit, n units a layer and ℓ layers, the paper’s chain of lemmas gives this k, rounded up, with constants of our own derivation.",
    },
  ],
  formulas: ["chain"],
  task: "Below, 60 draws are measured at every width. Find the k from which on most of them are within ε.",
  setting: {
    document: ASSUMED,
    explore: { rules: ["pair"], seeds: 60, from: 16, to: 4096 },
  },
  look: "explorer",
  figure: "widths",
  sources: ["malach"],
};
