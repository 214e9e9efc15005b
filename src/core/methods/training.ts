import type { Task, TaskShape } from "../task/task";
import { type Feed, feedOf } from "./feed";
import { scoresOf, seen } from "./measure";
import type { Field, Frame, Scores, Watch } from "./method";
import { type MaskedNet, matricesOf, type NetShape } from "./net";
import { adam } from "./optimizer";
import { HIDDEN, imageLayers, MOST_LAYERS, MOST_UNITS, trainedShape } from "./parents";

/** How a network is trained: by Adam, at one rate. */
export type TrainingOptions = {
  /** Units of the hidden layers. */
  readonly hidden: readonly number[];
  readonly rate: number;
  readonly steps: number;
  /** Samples a step; 0 for all. */
  readonly batch: number;
};

export const TRAINING_FIELDS: { readonly [Name in keyof TrainingOptions]: Field } = {
  hidden: { kind: "widths", layers: MOST_LAYERS, to: MOST_UNITS },
  rate: { kind: "number", from: 1e-5, to: 1, whole: false },
  steps: { kind: "number", from: 1, to: 100_000, whole: true },
  batch: { kind: "number", from: 0, to: 60_000, whole: true },
};

export function trainingDefaults(task: TaskShape): TrainingOptions {
  const images = task.kind === "classes";
  return {
    hidden: images ? imageLayers(task) : HIDDEN.small,
    rate: images ? 0.0012 : 0.005,
    steps: images ? 600 : 500,
    batch: images ? 60 : 0,
  };
}

/** Where in a run a training takes place: what its frames say of it. */
export type Place = Pick<Frame, "round" | "part">;

/** Which steps of a training to take, all of the run's by default; `at` is shown the steps done before every step and after the last. */
export interface Span {
  readonly from?: number;
  readonly to?: number;
  readonly at?: (step: number) => void;
}

/** One run's trainings: they share samples and options, count their cost together, and tell the same watcher. */
export interface Trainer {
  readonly shape: NetShape;
  /** Multiply-adds spent so far. */
  spent(): number;
  /** Trains the kept weights in place, with fresh moments. */
  train(net: MaskedNet, place: Place, span?: Span): Generator<number, Scores>;
}

/** Every weight kept. */
export const wholeMask = (shape: NetShape): Uint8Array[] =>
  matricesOf(shape).map(({ units, rows }) => new Uint8Array(units * rows).fill(1));

/** Moments of one training that a film shows, beside its first and last. */
export const FILM = { one: 60, round: 6 } as const;

export function trainerOf(
  task: Task,
  options: TrainingOptions,
  seed: number,
  film: number,
  watch?: Watch,
): Trainer {
  const shape = trainedShape(task, options.hidden);
  const feed: Feed = feedOf(task, shape, options.batch, seed);
  let spent = 0;
  return {
    shape,
    spent: () => spent,
    *train(net, place, { from = 0, to = options.steps, at } = {}) {
      const gradients = net.weights.map(({ length }) => new Float64Array(length));
      const descend = adam(net.weights, net.kept);
      for (let step = from; step <= to; step++) {
        const last = step === to;
        const loss = feed.loss(net, step, last ? null : gradients, false);
        if (watch && (last || (step - from) % Math.ceil((to - from) / film) === 0)) {
          const moment = { step, of: to, ...place, loss, multiplyAdds: spent };
          watch({ ...moment, ...seen(task, net, net.weights) });
        }
        at?.(step);
        if (!last) descend(net.weights, gradients, options.rate);
        const work = feed.work(false);
        spent += work;
        yield work;
      }
      return scoresOf(task, net);
    },
  };
}

/** Weights of every layer, biases aside. */
export const layerSizes = (shape: NetShape): number[] =>
  matricesOf(shape).map(({ units, rows }) => units * (shape.constant === "bias" ? rows - 1 : rows));

/** Multiply-adds of a training of so many weights in every layer, and all biases; of all weights by default. */
export function trainingWork(
  task: Task,
  { hidden, steps, batch }: TrainingOptions,
  counts: readonly number[] = layerSizes(trainedShape(task, hidden)),
): number {
  const samples = batch > 0 ? Math.min(batch, task.train.count) : task.train.count;
  const each = matricesOf(trainedShape(task, hidden)).map(
    ({ units }, layer) => (counts[layer] + units) * (layer > 0 ? 3 : 2),
  );
  return (steps + 1) * samples * each.reduce((sum, work) => sum + work, 0);
}
