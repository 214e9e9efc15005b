import type { Task } from "../../task/task";
import { featuresOf, keepNeuron, normalSteps, randomLayer } from "../features/first-layer";
import {
  FEATURE_FIELDS,
  type FeatureOptions,
  featureDefaults,
  needsValues,
  tally,
} from "../features/options";
import { EXACT, subsetSteps, weighted } from "../features/subset";
import { findingOf } from "../finding";
import { scoresOf, stillOf } from "../measure";
import type { Finding, Method, Watch } from "../method";

function* steps(
  task: Task,
  { neurons }: FeatureOptions,
  seed: number,
  watch?: Watch,
): Generator<number, Finding> {
  const layer = randomLayer(task.inputs, neurons, seed);
  let spent = 0;
  const add = (work: number): void => {
    spent += work;
  };
  const features = featuresOf(layer, task.train);
  const normal = yield* tally(normalSteps(features, task.train), add);
  const subset = yield* tally(subsetSteps(weighted(normal, layer.weights[1])), add);
  for (const j of subset.neurons) keepNeuron(layer, j);
  const net = { ...layer, gain: subset.scale };
  const scores = scoresOf(task, net);
  watch?.(stillOf(task, net, scores.train.loss, spent));
  return findingOf(net, scores, spent);
}

/**
 * Keeps or cuts whole neurons of a random layer, whose weights stay; the sum gets its best factor. What Theorem 3.2 of Malach
 * et al. is about: to come near even to one neuron it needs very many.
 */
export const neuronPruning: Method<FeatureOptions> = {
  name: "neuron-pruning",
  knows: "data",
  trains: false,
  fields: FEATURE_FIELDS,
  defaults: featureDefaults,
  refuses: needsValues,
  work({ train }, { neurons }) {
    const products = (neurons * (neurons + 3) * train.count) / 2;
    const search = neurons <= EXACT ? (1 << neurons) * neurons : 6 * neurons * neurons;
    return products + search;
  },
  steps,
};
