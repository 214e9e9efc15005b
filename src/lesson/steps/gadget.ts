import { keptEdges } from "../../core/ticket";
import { formatCount } from "../../ui/number";
import { formatTick, formatValue } from "../../views/plot/format";
import {
  NEAR,
  ONE_WEIGHT,
  ONE_WEIGHT_MARKED,
  ONE_WEIGHT_UNMARKED,
  SOUGHT,
  TWO_TURNS,
} from "../documents";
import { countNear, slopeErrors } from "../readings";
import type { Step } from "../step";

export const twoNeurons: Step = {
  id: "two-neurons",
  title: "One weight from two random neurons",
  says: (run) => [
    `Nobody writes the parent by hand. Each neuron of a pool has an in-weight a and an out-weight b, drawn evenly from −1 to 1. Here the pool has ${formatCount(run.ticket.poolSize)} neurons, each a dot below.`,
    `The pair rule keeps the neuron nearest to (w, 1) for x > 0, and the one nearest to (−w, −1) for x < 0. Their slopes are off by at most ${formatValue(slopeErrors(run).at(-1) ?? 0)}.`,
  ],
  formulas: ["gadget"],
  task: "Drag the width k of the pool down and up, and see which two dots are kept.",
  setting: { document: ONE_WEIGHT, weight: 0 },
  look: "weight",
  sources: ["malach"],
};

export const pool: Step = {
  id: "pool",
  title: "A pool for every weight",
  says: ({ wiring, ticket, size }) => [
    `This target has ${wiring.weights.length} weights, a bias being the weight of a constant input 1. So the parent has ${wiring.weights.length} pools of ${formatCount(ticket.poolSize)} neurons.`,
    "First the wires go that run between a pool and the wrong unit. Then pool after pool is searched, two neurons are kept, and the rest is deleted.",
    {
      as: "seen",
      text: `Of ${formatCount(size.weights)} weights ${formatCount(keptEdges(ticket).length)} stay.`,
    },
  ],
  formulas: [],
  task: "Press → to follow the search of the first pool, or Play.",
  setting: { document: TWO_TURNS, moment: "search" },
  look: "stage",
  sources: ["malach"],
};

export const both: Step = {
  id: "both",
  title: "Both weights must land",
  says: () => [
    "For a slope within about ε the pair rule needs a neuron with its in-weight within ε of w, and its out-weight within ε of 1. One has the chance ε, the other ε/2, both ε²/2, for w clear of 0 and 1. So a pool needs about 1/ε² neurons, and not 1/ε.",
    {
      as: "derived",
      text: "With k as below, both neurons of a weight |w| ≤ 1 come that near with probability 1 − δ.",
    },
  ],
  formulas: ["box", "pool"],
  task: "Answer the question, then count the dots inside the upper right box.",
  setting: { document: ONE_WEIGHT_UNMARKED, weight: 0 },
  look: "weight",
  predict: {
    question: ({ ticket }) =>
      `Of ${formatCount(ticket.poolSize)} neurons, how many lie within ${NEAR} of (${SOUGHT}, 1) in both weights?`,
    scale: { kind: "linear", min: 0, max: 200, step: 1, integer: true },
    start: 100,
    format: formatCount,
    reveal: { document: ONE_WEIGHT_MARKED, weight: 0 },
    truth: (run) => countNear(run, NEAR).both,
    moral: (run) => {
      const { poolSize } = run.ticket;
      return `On average ${formatTick((poolSize * NEAR * NEAR) / 2)} of so many do. With the right in-weight alone there are ${formatCount(countNear(run, NEAR).one)} here, and ${formatCount(poolSize * NEAR)} on average.`;
    },
  },
  sources: ["malach"],
};
