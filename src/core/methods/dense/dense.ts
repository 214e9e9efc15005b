import { STREAM } from "../../random/random";
import type { Task } from "../../task/task";
import { findingOf } from "../finding";
import { glorotWeights } from "../initial";
import type { Finding, Method, Watch } from "../method";
import {
  FILM,
  TRAINING_FIELDS,
  type TrainingOptions,
  trainerOf,
  trainingDefaults,
  trainingWork,
  wholeMask,
} from "../training";

function* steps(
  task: Task,
  options: TrainingOptions,
  seed: number,
  watch?: Watch,
): Generator<number, Finding> {
  const trainer = trainerOf(task, options, seed, FILM.one, watch);
  const { shape } = trainer;
  const weights = glorotWeights(shape, seed, STREAM.weights);
  const net = { shape, weights, kept: wholeMask(shape), gain: 1 };
  const scores = yield* trainer.train(net, { round: 0, part: "ticket" });
  return findingOf(net, scores, trainer.spent());
}

/** Trains all weights and cuts none: what the others are compared with. */
export const dense: Method<TrainingOptions> = {
  name: "dense",
  knows: "data",
  trains: true,
  fields: TRAINING_FIELDS,
  defaults: trainingDefaults,
  refuses: () => null,
  work: trainingWork,
  steps,
};
