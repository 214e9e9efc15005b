import type { Experiment } from "../../core/experiment/experiment";
import { inputCount, type Layer, LIMITS, type Network } from "../../core/network/network";
import { draw, STREAM } from "../../core/random/random";
import { settlePicks } from "./edit";

/** Every edit takes a valid document and returns a valid one; one that cannot be done returns the same document. */

const STEPS_PER_UNIT = 10_000;

/** An edited weight: within [−1, 1], on the grid that links store exactly. */
export const snapWeight = (value: number): number =>
  Math.round(Math.min(1, Math.max(-1, value)) * STEPS_PER_UNIT) / STEPS_PER_UNIT + 0;

/** The weight that a new edge starts with: always the same one at the same place, and never near 0 or ±1. */
function startingWeight(layer: number, unit: number, input: number): number {
  const value = draw(layer, STREAM.targets, unit * LIMITS.width + input);
  return snapWeight(value < 0 ? 0.6 * value - 0.2 : 0.6 * value + 0.2);
}

/** A row cut or filled up to `count` weights. */
const fitRow = (row: readonly number[], count: number, layer: number, unit: number): number[] =>
  Array.from({ length: count }, (_, input) => row[input] ?? startingWeight(layer, unit, input));

const fitColumns = (layer: Layer, depth: number, inputs: number): Layer => ({
  ...layer,
  weights: layer.weights.map((row, unit) => fitRow(row, inputs, depth, unit)),
});

/** Gadgets made by hand in the layers from `first` to `last` lose their meaning with the shape. */
function reshape(
  document: Experiment,
  layers: readonly Layer[],
  first: number,
  last: number,
): Experiment {
  const { picks, ...rest } = document;
  const kept = picks?.filter(({ layer }) => layer < first || layer > last);
  const next = { ...rest, target: { layers } };
  return settlePicks(kept?.length ? { ...next, picks: kept } : next);
}

const replace = <Item>(items: readonly Item[], index: number, item: Item): Item[] =>
  items.map((old, i) => (i === index ? item : old));

const setLayer = (document: Experiment, depth: number, layer: Layer): Experiment => ({
  ...document,
  target: { layers: replace(document.target.layers, depth, layer) },
});

export function setWeight(
  document: Experiment,
  depth: number,
  unit: number,
  input: number,
  value: number,
): Experiment {
  const layer = document.target.layers[depth];
  const row = layer?.weights[unit];
  if (!layer || !row || row[input] === undefined || Number.isNaN(value)) return document;
  const weights = replace(layer.weights, unit, replace(row, input, snapWeight(value)));
  return setLayer(document, depth, { ...layer, weights });
}

export function setBias(
  document: Experiment,
  depth: number,
  unit: number,
  value: number,
): Experiment {
  const layer = document.target.layers[depth];
  if (layer?.biases?.[unit] === undefined || Number.isNaN(value)) return document;
  return setLayer(document, depth, {
    ...layer,
    biases: replace(layer.biases, unit, snapWeight(value)),
  });
}

const isHidden = ({ layers }: Network, depth: number): boolean =>
  Number.isInteger(depth) && depth >= 0 && depth < layers.length - 1;

export const canAddUnit = (target: Network, depth: number): boolean =>
  isHidden(target, depth) && (target.layers[depth]?.weights.length ?? 0) < LIMITS.width;

/** One more unit at the end of a hidden layer. */
export function addUnit(document: Experiment, depth: number): Experiment {
  const { target } = document;
  if (!canAddUnit(target, depth)) return document;
  const layers = [...target.layers];
  const layer = layers[depth] as Layer;
  const unit = layer.weights.length;
  const inputs = layer.weights[0]?.length ?? 0;
  layers[depth] = {
    weights: [...layer.weights, fitRow([], inputs, depth, unit)],
    ...(layer.biases && { biases: [...layer.biases, 0] }),
  };
  layers[depth + 1] = fitColumns(layers[depth + 1] as Layer, depth + 1, unit + 1);
  return { ...document, target: { layers } };
}

export const canRemoveUnit = (target: Network, depth: number): boolean =>
  isHidden(target, depth) && (target.layers[depth]?.weights.length ?? 0) > 1;

/** Removes one unit of a hidden layer with all its edges. */
export function removeUnit(document: Experiment, depth: number, unit: number): Experiment {
  const { target } = document;
  const layers = [...target.layers];
  const layer = layers[depth];
  const after = layers[depth + 1];
  if (!canRemoveUnit(target, depth) || !layer?.weights[unit] || !after) return document;
  const without = <Item>(items: readonly Item[]): Item[] => items.filter((_, i) => i !== unit);
  layers[depth] = {
    weights: without(layer.weights),
    ...(layer.biases && { biases: without(layer.biases) }),
  };
  layers[depth + 1] = { ...after, weights: after.weights.map(without) };
  return reshape(document, layers, depth, depth + 1);
}

export const canAddLayer = ({ layers }: Network): boolean => layers.length < LIMITS.depth;

const PASSED_ON = 0.9;

/** One more hidden layer before the output. It passes every unit of the layer before on, so the function keeps its form. */
export function addLayer(document: Experiment): Experiment {
  const { layers } = document.target;
  const output = layers.at(-1);
  if (!canAddLayer(document.target) || !output) return document;
  const depth = layers.length - 1;
  const inputs = output.weights[0]?.length ?? 0;
  // Inputs of either sign cannot pass one ReLU each; the first hidden layer starts with weights of its own.
  const weights = Array.from({ length: inputs }, (_, unit) =>
    depth === 0
      ? fitRow([], inputs, depth, unit)
      : Array.from({ length: inputs }, (_, input) => (input === unit ? PASSED_ON : 0)),
  );
  return reshape(document, [...layers.slice(0, -1), { weights }, output], depth, depth + 1);
}

export const canRemoveLayer = ({ layers }: Network): boolean => layers.length > 1;

/** Removes the last hidden layer. */
export function removeLayer(document: Experiment): Experiment {
  const { layers } = document.target;
  const output = layers.at(-1);
  if (!canRemoveLayer(document.target) || !output) return document;
  const depth = layers.length - 2;
  const inputs = layers[depth]?.weights[0]?.length ?? 0;
  const kept = [...layers.slice(0, depth), fitColumns(output, depth, inputs)];
  return reshape(document, kept, depth, depth + 1);
}

/** The number of real inputs, as near as the limits allow. */
export function setInputs(document: Experiment, count: number): Experiment {
  const inputs = Math.min(LIMITS.inputs, Math.max(1, Math.round(count)));
  const first = document.target.layers[0];
  if (!first || !Number.isFinite(inputs) || inputs === inputCount(document.target)) return document;
  return settlePicks(setLayer(document, 0, fitColumns(first, 0, inputs)));
}

export const hasBiases = ({ layers }: Network): boolean =>
  layers.some((layer) => layer.biases !== undefined);

/** Which layers have biases: none, the hidden ones, or all with the output. */
export type BiasPlace = "none" | "hidden" | "all";

/** Puts biases where they are wanted, 0 where there were none, and takes the others away. */
export function placeBiases(document: Experiment, place: BiasPlace): Experiment {
  const { layers } = document.target;
  const next = layers.map(({ weights, biases }, depth): Layer => {
    const wanted = place === "all" || (place === "hidden" && depth < layers.length - 1);
    return wanted ? { weights, biases: biases ?? weights.map(() => 0) } : { weights };
  });
  return settlePicks({ ...document, target: { layers: next } });
}
