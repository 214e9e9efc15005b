import { inLocale } from "../locale";

/** What is said of the neurons of a pool that the drawing is near to. */
export const ZOOMED = inLocale({
  read: "Neurons of the pool",
  one: "One neuron of the pool",
  kept: "kept",
  pruned: "pruned",
  undecided: "not decided yet",
  neuron: (neuron: string, fate: string) => `${neuron}, ${fate}`,
  slope: (slope: string) => `slope a·b = ${slope}`,
  slopeWhere: (slope: string, half: string) => `slope a·b = ${slope} where ${half}`,
  slopeNever: (slope: string) => `slope a·b = ${slope}, but it never fires`,
  wanted: (fate: string, weight: string) => `${fate} · wanted ${weight}`,
  place: (layer: number, from: string, to: string, neuron: string, of: string) =>
    `layer ${layer} · ${from} to ${to} · neuron ${neuron} of ${of}`,
  seed: (seed: number) => `seed ${seed}`,
});
