import { inLocale } from "../locale";

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** What is said of the target, its diagram and its editor; layers and units are counted from 1. */
export const TARGET = inLocale({
  hint: "Drag an edge to change it.",
  touchHint: "Tap an edge to choose it.",
  lower: "A little less",
  higher: "A little more",
  toZero: "Set it to 0",
  keys: "Arrow keys change the weight; Shift finer, Page Up and Page Down coarser; Enter to type; Delete for zero; square brackets for the next edge.",
  fixed: "fixed at ½",
  share: (percent: number) => `${percent} % of certificate`,
  weight: "Weight",
  view: "Show the target as",
  diagram: "Diagram",
  sheet: "Sheet",
  inputs: "inputs",
  units: (layer: number) => `units in layer ${layer + 1}`,
  unitsShort: "units",
  layers: "layers",
  layersTitle: "Layers",
  biases: "Biases",
  biasPlaces: { none: "none", hidden: "hidden", all: "all", some: "some" },
  examples: "Examples",
  random: "Random",
  text: "JSON",
  textTitle: "The target as JSON",
  bias: "bias",
  unit: (unit: number) => `unit ${unit + 1}`,
  layer: (layer: number) => `Layer ${layer + 1}`,
  output: "y",
  describe: (inputs: number, hidden: readonly number[], weights: number) =>
    `Target network: ${plural(inputs, "input")}, ${
      hidden.length === 0
        ? "no hidden layer"
        : hidden.map((width) => plural(width, "unit")).join(", then ")
    }, 1 output; ${plural(weights, "weight")}.`,
  edge: (layer: number, from: string, to: string) => `Layer ${layer}, ${from} to ${to}`,
  biasEdge: (layer: number, to: string) => `Layer ${layer}, bias of ${to}`,
  constantEdge: (layer: number) => `Layer ${layer}, the constant passed on`,
  edgeNote: (from: string, to: string) => `${from} → ${to}`,
  biasNote: (to: string) => `bias of ${to}`,
  constantNote: "the constant",
});
