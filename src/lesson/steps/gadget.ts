import { keptEdges } from "../../core/construct/ticket";
import { formatCount } from "../../ui/number";
import { formatTick, formatValue } from "../../views/plot/format";
import { STEP_NOTES } from "../../words/en/presenter";
import { STEP_WORDS } from "../../words/en/steps";
import {
  BY_HAND,
  HALF_BY_HAND,
  NEAR,
  ONE_WEIGHT,
  ONE_WEIGHT_MARKED,
  ONE_WEIGHT_UNMARKED,
  SOUGHT,
  TWO_TURNS,
} from "../documents";
import { countNear, errorOf, ownWeights, slopeErrors, soughtPairs } from "../readings";
import type { Step } from "../step";

export const identity: Step = {
  id: "identity",
  title: STEP_WORDS.identity.title,
  opens: () => [STEP_WORDS.identity.halves, STEP_WORDS.identity.byHand],
  says: () => [STEP_WORDS.identity.each],
  formulas: ["identity", "halves"],
  task: STEP_WORDS.identity.task,
  near: STEP_WORDS.identity.near,
  hands: ["weight"],
  note: STEP_NOTES.identity,
  minutes: 2.5,
  setting: { document: BY_HAND, weight: 0 },
  look: "weight",
  predict: {
    question: () => STEP_WORDS.identity.question,
    scale: { kind: "linear", min: 0, max: 2, step: 0.1 },
    start: 0.7,
    format: formatTick,
    reveal: { document: HALF_BY_HAND, weight: 0 },
    truth: errorOf,
    moral: () => STEP_WORDS.identity.moral,
  },
  sources: ["malach"],
};

export const twoNeurons: Step = {
  id: "two-neurons",
  title: STEP_WORDS.twoNeurons.title,
  says: (run) => [
    STEP_WORDS.twoNeurons.drawn(formatCount(run.ticket.poolSize)),
    STEP_WORDS.twoNeurons.kept(...soughtPairs(run), formatValue(slopeErrors(run).at(-1) ?? 0)),
  ],
  formulas: ["gadget"],
  task: STEP_WORDS.twoNeurons.task,
  near: STEP_WORDS.twoNeurons.near,
  hands: ["width"],
  note: STEP_NOTES.twoNeurons,
  minutes: 2,
  setting: { document: ONE_WEIGHT, weight: 0 },
  look: "weight",
  sources: ["malach"],
};

export const ordinary: Step = {
  id: "ordinary",
  title: STEP_WORDS.ordinary.title,
  says: (run) => [
    STEP_WORDS.ordinary.connected,
    STEP_WORDS.ordinary.name,
    {
      as: "seen",
      text: STEP_WORDS.ordinary.own(formatCount(ownWeights(run)), formatCount(run.size.weights)),
    },
  ],
  formulas: [],
  task: STEP_WORDS.ordinary.task,
  note: STEP_NOTES.ordinary,
  minutes: 2,
  setting: { document: TWO_TURNS, moment: "search" },
  look: "stage",
  sources: ["malach"],
};

export const pool: Step = {
  id: "pool",
  title: STEP_WORDS.pool.title,
  says: ({ wiring, ticket, size }) => [
    STEP_WORDS.pool.pools(wiring.weights.length, formatCount(ticket.poolSize)),
    STEP_WORDS.pool.order,
    {
      as: "seen",
      text: STEP_WORDS.pool.kept(formatCount(size.weights), formatCount(keptEdges(ticket).length)),
    },
  ],
  formulas: [],
  task: STEP_WORDS.pool.task,
  near: STEP_WORDS.pool.near,
  note: STEP_NOTES.pool,
  minutes: 2,
  setting: { document: TWO_TURNS, moment: "search" },
  look: "stage",
  sources: ["malach"],
};

export const both: Step = {
  id: "both",
  title: STEP_WORDS.both.title,
  opens: () => [STEP_WORDS.both.wanted(SOUGHT)],
  says: () => [
    STEP_WORDS.both.chance,
    {
      as: "derived",
      text: STEP_WORDS.both.width,
    },
  ],
  formulas: ["box", "pool"],
  task: STEP_WORDS.both.task,
  note: STEP_NOTES.both,
  minutes: 3,
  setting: { document: ONE_WEIGHT_UNMARKED, weight: 0 },
  look: "weight",
  predict: {
    question: ({ ticket }) => STEP_WORDS.both.question(formatCount(ticket.poolSize), NEAR, SOUGHT),
    scale: { kind: "linear", min: 0, max: 200, step: 1, integer: true },
    start: 100,
    format: formatCount,
    reveal: { document: ONE_WEIGHT_MARKED, weight: 0 },
    truth: (run) => countNear(run, NEAR).both,
    moral: (run) => {
      const { poolSize } = run.ticket;
      return STEP_WORDS.both.moral(
        formatTick((poolSize * NEAR * NEAR) / 2),
        formatCount(countNear(run, NEAR).one),
        formatCount(poolSize * NEAR),
      );
    },
  },
  figure: "box",
  sources: ["malach"],
};
