import { TARGET } from "../../words/en/target";
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
    unit: TARGET.unit(node.field),
    output: "y",
  })[node.kind];

/** An edge by its layer and ends, counted from one. */
export function edgeName(edge: PlacedEdge, inputs: number): string {
  const layer = edge.layer + 1;
  if (edge.input === null) return TARGET.constantEdge(layer);
  if (edge.input === "bias") return TARGET.biasEdge(layer, place(edge.to, inputs));
  return TARGET.edge(layer, place(edge.from, inputs), place(edge.to, inputs));
}

/** The same for a line of text beside the picture, where the layer can be seen. */
export function edgeNote(edge: PlacedEdge, inputs: number): string {
  if (edge.input === null) return TARGET.constantNote;
  if (edge.input === "bias") return TARGET.biasNote(place(edge.to, inputs));
  return TARGET.edgeNote(place(edge.from, inputs), place(edge.to, inputs));
}

/** One sentence for who cannot see the diagram. */
export const describe = (shape: readonly number[], editable: number): string =>
  TARGET.describe(shape[0] ?? 0, shape.slice(1, -1), editable);
