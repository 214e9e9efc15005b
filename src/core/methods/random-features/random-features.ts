import type { Task } from "../../task/task";
import { featuresOf, type Normal, normalSteps, randomLayer } from "../features/first-layer";
import {
  FEATURE_FIELDS,
  type FeatureOptions,
  featureDefaults,
  needsValues,
  tally,
} from "../features/options";
import { ridgeSteps } from "../features/ridge";
import { findingOf } from "../finding";
import { scoresOf, stillOf } from "../measure";
import type { Finding, Method, Watch } from "../method";
import type { MaskedNet } from "../net";

/** Strengths of the ridge; the one with the least validation loss is taken. */
const RIDGES = [1e-10, 1e-8, 1e-6, 1e-4, 1e-2];

/** The layer with all its neurons and fitted out-weights, for every ridge that can be solved. */
function* fitted(layer: MaskedNet, normal: Normal): Generator<number, MaskedNet[]> {
  const nets: MaskedNet[] = [];
  for (const ridge of RIDGES) {
    const solved = yield* ridgeSteps(normal, ridge);
    if (!solved) continue;
    const out = new Float64Array(solved.length + 1);
    out.set(solved);
    nets.push({ ...layer, weights: [layer.weights[0], out] });
  }
  return nets;
}

function* steps(
  task: Task,
  { neurons }: FeatureOptions,
  seed: number,
  watch?: Watch,
): Generator<number, Finding> {
  const layer = randomLayer(task.inputs, neurons, seed);
  layer.kept[0].fill(1);
  layer.kept[1].fill(1, 0, neurons);
  let spent = 0;
  const add = (work: number): void => {
    spent += work;
  };
  const features = featuresOf(layer, task.train);
  const normal = yield* tally(normalSteps(features, task.train), add);
  const nets = yield* tally(fitted(layer, normal), add);
  const tried = nets.map((net) => ({ net, scores: scoresOf(task, net) }));
  const { net, scores } = tried.reduce((best, one) =>
    one.scores.validation.loss < best.scores.validation.loss ? one : best,
  );
  watch?.(stillOf(task, net, scores.train.loss, spent));
  return findingOf(net, scores, spent);
}

/** Trains the out-weights of a random layer alone, by ridge regression (Rahimi & Recht 2008); cuts nothing. */
export const randomFeatures: Method<FeatureOptions> = {
  name: "random-features",
  knows: "data",
  trains: true,
  fields: FEATURE_FIELDS,
  defaults: featureDefaults,
  refuses: needsValues,
  work({ train }, { neurons }) {
    const products = (neurons * (neurons + 3) * train.count) / 2;
    const solving = (RIDGES.length * neurons * neurons * (neurons + 6)) / 6;
    return products + solving;
  },
  steps,
};
