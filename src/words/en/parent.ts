import { inLocale } from "../locale";

const edges = (count: number, said: string) => (count === 1 ? "1 edge" : `${said} edges`);
const neurons = (count: number, said: string) => (count === 1 ? "1 neuron" : `${said} neurons`);

/** What is said of the random parent; numbers come written, and as they are where they decide between one and many. */
export const PARENT = inLocale({
  name: "Random parent network",
  pools: "Pools of the parent",
  slope: "slope a·b",
  constant: "the constant input",
  input: (name: string) => `input ${name}`,
  carrier: (index: number) => `carrier ${index}`,
  output: "the output",
  unit: (index: number) => `unit ${index}`,
  weight: (value: string, from: string, to: string) => `${value}, ${from} to ${to}`,
  pool: (weight: string, size: number, all: string, kept: number, left: string) =>
    `Pool of weight ${weight}: ${neurons(size, all)}, ${edges(kept, left)} kept`,
  sharedPool: (
    source: string,
    weights: string,
    size: number,
    all: string,
    kept: number,
    left: string,
  ) =>
    `Shared pool of ${source}, weights ${weights}: ${neurons(size, all)}, ${edges(kept, left)} kept`,
  left: (kept: string, all: string) => `${kept} of ${all} weights are left.`,
  willStay: (kept: string, all: string) => `${kept} of ${all} weights will stay.`,
  keptSoFar: (kept: string, all: string, end: string) =>
    `${kept} of ${all} weights kept so far, ${end} in the end.`,
  everyNeuron: "every neuron drawn",
  someNeurons: (stride: string) => `1 in ${stride} neurons drawn`,
});

/** What happens in the pool in work, in a few words. */
export const ACTION = inLocale({
  none: "none",
  pruned: "pruned",
  untouched: (left: string) => `${left} untouched`,
  untouchedOf: (left: string, of: string) => `${left} of ${of} untouched`,
  keep: (what: string) => `keep ${what}`,
  best: (what: string) => `best: ${what}`,
  neurons: (count: number, slope: string) => `${count} neurons: ${slope}`,
});

/** The way from the whole network to where the drawing is. */
export const ZOOM = inLocale({
  name: "Zoom",
  in: "Zoom in",
  out: "Zoom out",
  whole: "whole network",
  layer: (layer: number) => `layer ${layer}`,
  pool: (of: string) => `pool of ${of}`,
  neuron: (neuron: string) => `neuron ${neuron}`,
});
