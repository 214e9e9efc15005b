import type { Layer, Network } from "../../core/network/network";
import { WEIGHT_LIMIT } from "../document/limits";
import { checkActivations, type Dense, found, type Source, type Tensor } from "./source";
import { Unreadable, type Why } from "./why";

type Matrix = readonly (readonly number[])[];

interface Checked {
  readonly weights: { readonly rows: Matrix; readonly at: string };
  readonly biases?: { readonly values: readonly number[]; readonly at: string };
}

function numbers({ value, at }: Tensor): number[] {
  if (!Array.isArray(value)) throw new Unreadable({ why: "row", at, found: found(value) });
  value.forEach((entry, index) => {
    if (typeof entry !== "number" || !(Math.abs(entry) <= WEIGHT_LIMIT))
      throw new Unreadable({
        why: "number",
        at: `${at}[${index}]`,
        found: found(entry),
        most: WEIGHT_LIMIT,
      });
  });
  return value;
}

function matrix({ value, at }: Tensor): Matrix {
  if (!Array.isArray(value) || value.length === 0)
    throw new Unreadable({ why: "rows", at, found: found(value) });
  return value.map((row, index) => numbers({ value: row, at: `${at}[${index}]` }));
}

function checked({ weights, biases }: Dense): Checked {
  return {
    weights: { rows: matrix(weights), at: weights.at },
    ...(biases && { biases: { values: biasesOf(biases), at: biases.at } }),
  };
}

/** A single bias may stand for itself. */
const biasesOf = ({ value, at }: Tensor): number[] =>
  numbers({ value: typeof value === "number" ? [value] : value, at });

/** What does not fit where rows are units, each of as many weights as the layer before has units. */
function unitsMisfit(layers: readonly Checked[]): Why | null {
  let width = layers[0].weights.rows[0].length;
  for (const [index, { weights, biases }] of layers.entries()) {
    const wrong = weights.rows.findIndex((row) => row.length !== width);
    const count = weights.rows[wrong]?.length;
    const at = `${weights.at}[${wrong}]`;
    if (wrong >= 0)
      return { why: index === 0 || wrong > 0 ? "ragged" : "inputs", at, count, want: width };
    width = weights.rows.length;
    if (biases && biases.values.length !== width)
      return { why: "biases", at: biases.at, count: biases.values.length, want: width };
  }
  const last = layers[layers.length - 1].weights;
  return width === 1 ? null : { why: "output", at: last.at, count: width };
}

/** What does not fit where rows are inputs: one for each unit of the layer before, each of one weight a unit. */
function inputsMisfit(layers: readonly Checked[]): Why | null {
  let width = layers[0].weights.rows.length;
  for (const { weights, biases } of layers) {
    const { rows, at } = weights;
    const units = rows[0].length;
    const wrong = rows.findIndex((row) => row.length !== units);
    if (wrong >= 0)
      return { why: "ragged", at: `${at}[${wrong}]`, count: rows[wrong].length, want: units };
    if (rows.length !== width) return { why: "received", at, count: rows.length, want: width };
    width = units;
    if (biases && biases.values.length !== width)
      return { why: "biases", at: biases.at, count: biases.values.length, want: width };
  }
  const last = layers[layers.length - 1].weights;
  return width === 1 ? null : { why: "outputs", at: last.at, count: width };
}

const turned = (rows: Matrix): Matrix => rows[0].map((_, unit) => rows.map((row) => row[unit]));

const layerOf = ({ weights, biases }: Checked, rows: Matrix = weights.rows): Layer => ({
  weights: rows,
  ...(biases && { biases: biases.values }),
});

/** Whether rows may be inputs: matrices alone are the page's own format, in which they are units. */
const isOpen = ({ rows }: Source, layers: readonly Checked[]): boolean =>
  rows === "inputs" || (rows === undefined && layers.some(({ biases }) => biases));

/**
 * The network of a source, checked: finite numbers within the limit, shapes that fit one behind the other. A network has one
 * output, so that at most one way to read its matrices fits; `transposed` says that it was the one with a row for each input.
 */
export function networkOf(source: Source): { network: Network; transposed: boolean } {
  checkActivations(source);
  const layers = source.layers.map(checked);
  if (layers.length === 0) return { network: { layers: [] }, transposed: false };
  const byUnits = source.rows === "inputs" ? undefined : unitsMisfit(layers);
  if (byUnits === null)
    return { network: { layers: layers.map((l) => layerOf(l)) }, transposed: false };
  const byInputs = isOpen(source, layers) ? inputsMisfit(layers) : byUnits;
  if (byInputs) throw new Unreadable(byUnits ?? byInputs);
  return {
    network: { layers: layers.map((layer) => layerOf(layer, turned(layer.weights.rows))) },
    transposed: true,
  };
}
