import { inLocale } from "../locale";

/** What happens in a frame of the film; layers are counted from 1. */
export const FILM = inLocale({
  whole: (neurons: string, weights: string) =>
    `The whole random parent: ${neurons} neurons, ${weights} weights, none trained.`,
  wholeListed: (neurons: string, weights: string) =>
    `The whole random parent: ${neurons} neurons, ${weights} weights, as listed.`,
  cut: (layer: number) =>
    `Layer ${layer}: cut the cross wires that belong to no weight of the target.`,
  cutWeights: (layer: number) =>
    `Layer ${layer}: its cross wires are gone; every pool now serves one weight.`,
  cutInputs: (layer: number) =>
    `Layer ${layer}: its cross wires are gone; every pool now serves one input.`,
  positive: "positive",
  negative: "negative",
  best: (
    pool: string,
    weight: string,
    half: string,
    count: number,
    neurons: string,
    error: string,
  ) =>
    `Search ${pool} neurons for ${weight} on ${half} inputs: ${neurons} ${count === 1 ? "is" : "are"} the best so far, off by ${error}.`,
  noneYet: (pool: string, weight: string, half: string) =>
    `Search ${pool} neurons for ${weight} on ${half} inputs: nothing to keep yet.`,
  choose: (pool: string, weight: string, half: string) =>
    `Choose from ${pool} neurons for ${weight} on ${half} inputs.`,
  wasBest: (weight: string, half: string, count: number, neurons: string, error: string) =>
    `On the draw that the mask comes from, for ${weight} on ${half} inputs: ${neurons} ${count === 1 ? "was" : "were"} the best so far, off by ${error}.`,
  wasNone: (weight: string, half: string) =>
    `On the draw that the mask comes from, for ${weight} on ${half} inputs: nothing to keep.`,
  keep: (neurons: string, slope: string, weight: string) =>
    `Keep ${neurons}: slope ${slope} for ${weight}.`,
  keepNothing: (weight: string) => `Keep nothing for ${weight}: slope 0.`,
  keepRandom: (neurons: string, slope: string, weight: string) =>
    `At random, keep ${neurons}: slope ${slope} for ${weight}.`,
  keepRandomNothing: (weight: string) => `At random, keep nothing for ${weight}: slope 0.`,
  prune: (left: string, of: string) =>
    `Delete the rest of the pool: ${left} of ${of} undecided neurons left.`,
  done: (kept: string, of: string) => `Done: ${kept} of ${of} weights are left.`,
  result: (error: string, verdict: string) => `Largest error ${error}, ${verdict}.`,
  layerDone: (layer: number) => `Layer ${layer} is done: only its gadgets are left.`,
  neuron: (index: string) => `neuron ${index}`,
  neurons: (indices: string) => `neurons ${indices}`,
  manyNeurons: (count: number) => `${count} neurons`,
  spoken: (frame: number, of: number, sentence: string) => `Frame ${frame} of ${of}. ${sentence}`,
  crossWires: "cross wires",
  weights: (count: number) => `${count} weights`,
  layer: (layer: number) => `layer ${layer}`,
  computing: "computing…",
});
