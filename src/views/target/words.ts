import type { PlacedEdge, PlacedNode } from "./geometry";

const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
const subscript = (value: number) =>
  [...String(value)].map((digit) => SUBSCRIPTS[Number(digit)]).join("");

/** The letter of an input: x alone, x₁, x₂ … when there are several. */
export const inputLetter = (field: number, inputs: number) =>
  inputs === 1 ? "x" : `x${subscript(field + 1)}`;

const place = (node: PlacedNode, inputs: number) =>
  ({
    input: inputLetter(node.field, inputs),
    one: "1",
    unit: `unit ${node.field + 1}`,
    output: "y",
  })[node.kind];

/** An edge by its layer and ends, counted from one. */
export function edgeName(edge: PlacedEdge, inputs: number): string {
  const layer = `Layer ${edge.layer + 1}`;
  if (edge.input === null) return `${layer}, the constant passed on`;
  if (edge.input === "bias") return `${layer}, bias of ${place(edge.to, inputs)}`;
  return `${layer}, ${place(edge.from, inputs)} to ${place(edge.to, inputs)}`;
}

/** The same for a line of text beside the picture, where the layer can be seen. */
export function edgeNote(edge: PlacedEdge, inputs: number): string {
  if (edge.input === null) return "the constant";
  if (edge.input === "bias") return `bias of ${place(edge.to, inputs)}`;
  return `${place(edge.from, inputs)} → ${place(edge.to, inputs)}`;
}

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** One sentence for who cannot see the diagram. */
export const describe = (shape: readonly number[], editable: number): string => {
  const hidden = shape.slice(1, -1);
  const middle =
    hidden.length === 0
      ? "no hidden layer"
      : hidden.map((width) => plural(width, "unit")).join(", then ");
  return `Target network: ${plural(shape[0] ?? 0, "input")}, ${middle}, 1 output; ${plural(editable, "weight")}.`;
};

export const WORDS = {
  hint: "Drag an edge to change it.",
  keys: "Arrow keys change the weight; Shift finer, Page Up and Page Down coarser; Enter to type; Delete for zero; square brackets for the next edge.",
  fixed: "fixed at ½",
  share: (part: number) => `${Math.round(100 * part)} % of certificate`,
  weight: "Weight",
  view: "Show the target as",
  diagram: "Diagram",
  sheet: "Sheet",
  inputs: "inputs",
  units: (layer: number) => `units in layer ${layer + 1}`,
  layers: "layers",
  layersTitle: "Layers",
  biases: "Biases",
  examples: "Examples",
  random: "Random",
  text: "JSON",
  textTitle: "The target as JSON",
  textHint:
    "A network, a list of matrices, or a whole experiment. With nothing selected, Ctrl C and Ctrl V do the same on the page.",
  useText: "Use this network",
  copyText: "Copy",
  textCopied: "Copied",
  bias: "bias",
  unit: (unit: number) => `unit ${unit + 1}`,
  layer: (layer: number) => `Layer ${layer + 1}`,
  output: "y",
} as const;
