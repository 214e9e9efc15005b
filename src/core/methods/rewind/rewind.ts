import { STREAM } from "../../random/random";
import type { Task, TaskShape } from "../../task/task";
import { findingOf } from "../finding";
import { glorotWeights } from "../initial";
import { roundOf } from "../measure";
import type { Control, Finding, Method, Refusal, Round, Scores, Watch } from "../method";
import type { MaskedNet } from "../net";
import { randomMaskLike } from "../nulls";
import { trainedShape } from "../parents";
import { afterRound, countsOf, keepLargestWeights } from "../pruning";
import {
  FILM,
  layerSizes,
  TRAINING_FIELDS,
  type Trainer,
  type TrainingOptions,
  trainerOf,
  trainingDefaults,
  trainingWork,
  wholeMask,
} from "../training";

type RewindOptions = TrainingOptions & {
  readonly rounds: number;
  /** Share of what is left that a round drops, half as much in the last layer. */
  readonly drop: number;
  /** The step whose weights decide what is dropped, while a training goes on to `steps`, where it is measured; 0 for the last. */
  readonly pruneAt: number;
  /** The step whose weights every round begins with; 0 for the starting ones. */
  readonly rewindTo: number;
  /** Networks of as many weights that are trained beside every round's. */
  readonly controls: "none" | "reinit" | "all";
};

const CONTROLS: Readonly<Record<RewindOptions["controls"], readonly Control[]>> = {
  none: [],
  reinit: ["reinit"],
  all: ["reinit", "random", "early", "one-shot"],
};

/** The step whose weights decide what is dropped. */
const pruneStep = ({ steps, pruneAt }: RewindOptions): number => pruneAt || steps;

/** The early step of a control: a twentieth of the training. */
const earlyStep = (steps: number): number => Math.floor(steps / 20);

type Weights = readonly Float64Array[];

const copyOf = (weights: Weights): Float64Array[] => weights.map((layer) => layer.slice());

/** What the dense network leaves behind: its weights where rounds begin, at an early step, and where pruning looks. */
interface Past {
  readonly rewound: Weights;
  readonly early: Weights;
  readonly trained: Weights;
}

function* trainDense(
  trainer: Trainer,
  net: MaskedNet,
  options: RewindOptions,
): Generator<number, { past: Past; scores: Scores }> {
  const { steps, rewindTo } = options;
  const seen = new Map<number, Weights>();
  const wanted = new Set([rewindTo, earlyStep(steps), pruneStep(options)]);
  const at = (step: number): void => {
    if (wanted.has(step)) seen.set(step, copyOf(net.weights));
  };
  const scores = yield* trainer.train(net, { round: 0, part: "ticket" }, { at });
  const weightsAt = (step: number) => seen.get(step) as Weights;
  const past = {
    rewound: weightsAt(rewindTo),
    early: weightsAt(earlyStep(steps)),
    trained: weightsAt(pruneStep(options)),
  };
  return { past, scores };
}

/** A control beside a round's ticket, and the step that its weights are from. */
function controlNet(
  control: Control,
  ticket: MaskedNet,
  past: Past,
  { steps, rewindTo }: RewindOptions,
  seed: number,
): { readonly net: MaskedNet; readonly from: number } {
  if (control === "reinit") {
    const weights = glorotWeights(ticket.shape, seed, STREAM.restarts);
    return { net: { ...ticket, weights }, from: 0 };
  }
  if (control === "early")
    return { net: { ...ticket, weights: copyOf(past.early) }, from: earlyStep(steps) };
  if (control === "random") {
    const net = randomMaskLike({ ...ticket, weights: copyOf(past.rewound) }, seed);
    return { net, from: rewindTo };
  }
  const kept = wholeMask(ticket.shape);
  keepLargestWeights(ticket.shape, past.trained, countsOf(ticket), kept);
  return { net: { ...ticket, kept, weights: copyOf(past.rewound) }, from: rewindTo };
}

function* steps(
  task: Task,
  options: RewindOptions,
  seed: number,
  watch?: Watch,
): Generator<number, Finding> {
  const trainer = trainerOf(task, options, seed, FILM.round, watch);
  const { shape } = trainer;
  const { rewindTo, drop } = options;
  let net: MaskedNet = {
    shape,
    weights: glorotWeights(shape, seed, STREAM.weights),
    kept: wholeMask(shape),
    gain: 1,
  };
  const { past, scores: whole } = yield* trainDense(trainer, net, options);
  const rounds: Round[] = [roundOf(net, 0, whole)];
  let trained = past.trained;
  for (let round = 1; round <= options.rounds; round++) {
    const kept = net.kept.map((layer) => layer.slice());
    keepLargestWeights(shape, trained, afterRound(countsOf(net), drop), kept);
    net = { ...net, kept, weights: copyOf(past.rewound) };
    const at = (step: number): void => {
      if (step === pruneStep(options)) trained = copyOf(net.weights);
    };
    const span = { from: rewindTo, at };
    const ticket = yield* trainer.train(net, { round, part: "ticket" }, span);
    const controls: Partial<Record<Control, Scores>> = {};
    for (const part of CONTROLS[options.controls]) {
      const other = controlNet(part, net, past, options, seed);
      controls[part] = yield* trainer.train(other.net, { round, part }, { from: other.from });
    }
    rounds.push(roundOf(net, round, ticket, controls));
  }
  return findingOf(net, rounds[rounds.length - 1].ticket, trainer.spent(), { rounds });
}

const refuses = (_task: TaskShape, options: RewindOptions): Refusal | null =>
  pruneStep(options) > options.steps || options.rewindTo >= pruneStep(options) ? "late step" : null;

function work(task: Task, options: RewindOptions): number {
  const { steps, rewindTo, drop } = options;
  const names = CONTROLS[options.controls];
  let counts = layerSizes(trainedShape(task, options.hidden));
  let sum = trainingWork(task, options);
  for (let round = 1; round <= options.rounds; round++) {
    counts = afterRound(counts, drop);
    for (const part of ["ticket", ...names]) {
      const from = part === "early" ? earlyStep(steps) : part === "reinit" ? 0 : rewindTo;
      sum += trainingWork(task, { ...options, steps: steps - from }, counts);
    }
  }
  return sum;
}

/**
 * Trains, drops the smallest weights of every layer, puts the others back to where they began, and does it again: iterative
 * magnitude pruning with rewinding (Frankle & Carbin 2018; to an early step: Frankle et al. 2019). What is trained after the
 * last cut is the ticket; every round of the way is told with its controls.
 */
export const rewind: Method<RewindOptions> = {
  name: "rewind",
  knows: "data",
  trains: true,
  fields: {
    ...TRAINING_FIELDS,
    rounds: { kind: "number", from: 1, to: 30, whole: true },
    drop: { kind: "number", from: 0.01, to: 0.9, whole: false },
    pruneAt: { kind: "number", from: 0, to: 100_000, whole: true },
    rewindTo: { kind: "number", from: 0, to: 100_000, whole: true },
    controls: { kind: "choice", of: Object.keys(CONTROLS) },
  },
  defaults: (task) => ({
    ...trainingDefaults(task),
    rounds: 7,
    drop: 0.2,
    pruneAt: task.kind === "classes" ? 300 : 0,
    rewindTo: 0,
    controls: "reinit",
  }),
  refuses,
  work,
  steps,
};
