import { isListed, poolSizeOf } from "../../core/construct/parent";
import type { Experiment } from "../../core/experiment/experiment";
import { LIMITS, type Network } from "../../core/network/network";
import { slotKey, slotKeys } from "./slot-keys";

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

function targetMisfit({ layers }: Network): string | undefined {
  const inputs = layers[0]?.weights[0]?.length ?? 0;
  if (inputs > LIMITS.inputs)
    return `target.layers[0].weights[0] must be a list of 1 to ${LIMITS.inputs} weights, one for each input`;
  let width = inputs;
  for (const [depth, { weights, biases }] of layers.entries()) {
    const path = `target.layers[${depth}]`;
    for (const [unit, row] of weights.entries())
      if (row.length !== width)
        return `${path}.weights[${unit}] must have ${plural(width, "weight")}, one for each ${depth === 0 ? "input" : "unit of the layer before"}`;
    if (biases && biases.length !== weights.length)
      return `${path}.biases must have ${plural(weights.length, "number")}, one for each unit`;
    width = weights.length;
  }
  if (width !== 1)
    return `target.layers[${layers.length - 1}].weights must have exactly one row: the network has one output`;
  return undefined;
}

function pickMisfit({ target, parent, picks = [] }: Experiment): string | undefined {
  if (picks.length === 0) return undefined;
  const slots = slotKeys(target);
  const poolSize = poolSizeOf(parent);
  const seen = new Set<string>();
  for (const [index, pick] of picks.entries()) {
    const path = `picks[${index}]`;
    const key = slotKey(pick);
    if (!slots.has(key))
      return `${path} must name a slot of the target by layer, unit, input and sign`;
    if (seen.has(key)) return `${path} must name a slot that no other pick names`;
    seen.add(key);
    const outside = pick.neurons.findIndex((neuron) => neuron >= poolSize);
    if (outside >= 0)
      return `${path}.neurons[${outside}] must be an index below the pool size, ${poolSize}`;
  }
  return undefined;
}

/** What is wrong between entries that are each valid on their own, as a clause that names the field; undefined if nothing is. */
export function misfit(document: Experiment): string | undefined {
  const { target, parent } = document;
  const wrong = targetMisfit(target);
  if (wrong) return wrong;
  if (isListed(parent) && poolSizeOf(parent) > parent.listed.length)
    return `parent.poolSize must be at most ${parent.listed.length}, the number of listed pairs`;
  return pickMisfit(document);
}
