import { keptOf } from "../../mask/top-k";
import { STREAM } from "../../random/random";
import type { Task } from "../../task/task";
import { findingOf } from "../finding";
import { glorotWeights } from "../initial";
import { roundOf, scoresOf } from "../measure";
import type { Finding, Method, Watch } from "../method";
import { trainedShape } from "../parents";
import { keepLargestWeights } from "../pruning";
import {
  FILM,
  layerSizes,
  TRAINING_FIELDS,
  type TrainingOptions,
  trainerOf,
  trainingDefaults,
  trainingWork,
  wholeMask,
} from "../training";

type MagnitudeOptions = TrainingOptions & {
  /** Share of the weights that every layer keeps. */
  readonly share: number;
  /** Steps of training after the cut. */
  readonly tune: number;
};

const countsAt = (share: number, sizes: readonly number[]): number[] =>
  sizes.map((size) => keptOf(share, size));

function* steps(
  task: Task,
  options: MagnitudeOptions,
  seed: number,
  watch?: Watch,
): Generator<number, Finding> {
  const trainer = trainerOf(task, options, seed, FILM.one, watch);
  const { shape } = trainer;
  const weights = glorotWeights(shape, seed, STREAM.weights);
  const net = { shape, weights, kept: wholeMask(shape), gain: 1 };
  const whole = roundOf(net, 0, yield* trainer.train(net, { round: 0, part: "ticket" }));
  keepLargestWeights(shape, weights, countsAt(options.share, layerSizes(shape)), net.kept);
  const cut = roundOf(net, 1, scoresOf(task, net));
  const scores = yield* trainer.train(net, { round: 1, part: "ticket" }, { to: options.tune });
  return findingOf(net, scores, trainer.spent(), { rounds: [whole, cut] });
}

/**
 * Trains, cuts the smallest weights at once, and goes on with those that are left (Han et al. 2015). Its rounds are the dense
 * network and the cut one before it goes on.
 */
export const magnitude: Method<MagnitudeOptions> = {
  name: "magnitude",
  knows: "data",
  trains: true,
  fields: {
    ...TRAINING_FIELDS,
    share: { kind: "number", from: 0.01, to: 1, whole: false },
    tune: { kind: "number", from: 0, to: 100_000, whole: true },
  },
  defaults: (task) => ({ ...trainingDefaults(task), share: 0.2, tune: 250 }),
  refuses: () => null,
  work(task, options) {
    const counts = countsAt(options.share, layerSizes(trainedShape(task, options.hidden)));
    const tuning = trainingWork(task, { ...options, steps: options.tune }, counts);
    return trainingWork(task, options) + tuning;
  },
  steps,
};
