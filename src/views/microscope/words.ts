import type { RuleName } from "../../core/rules/rule";
import { inputName, type Sign, type TargetWeight, unitName } from "../../core/wiring";
import { formatCount, formatNumber, formatSigned } from "../../ui/number";
import { formatTick, formatValue } from "../plot/format";
import { type GadgetSlot, keptNeurons, type Neuron } from "./gadget";

/** Where a weight leads from, in words: units and inputs are counted from 1 on screen. */
export function sourceName({ layer, input }: TargetWeight): string {
  const name = inputName(layer, input);
  if (name === "constant") return "the constant 1";
  if (typeof name === "string") return name.replace("-", " ");
  return layer === 0 ? `input ${name + 1}` : `unit ${name + 1} of layer ${layer}`;
}

export function unitWords({ layer, unit }: TargetWeight): string {
  const name = unitName(unit);
  return `${typeof name === "string" ? name.replace("-", " ") : `unit ${name + 1}`} of layer ${layer + 1}`;
}

/** What a weight is multiplied by in a formula: a bias by the constant 1. */
export const inputLetter = ({ layer, input }: TargetWeight): "x" | "1" =>
  inputName(layer, input) === "constant" ? "1" : "x";

export const weightName = (weight: TargetWeight): string =>
  `weight ${formatSigned(weight.value, 2)} from ${sourceName(weight)} to ${unitWords(weight)}`;

export const neuronWords = ({ neuron, a, b }: Neuron): string =>
  `neuron ${neuron}: a = ${formatNumber(a, 3)}, b = ${formatNumber(b, 3)}, slope a·b = ${formatNumber(a * b, 3)}`;

const SOUGHT = { pair: "(±|w|, ±sgn w)", product: "ab = w", "subset-sum": "w" } as const;

/** A weight's pool: how many neurons it has, how many of them are drawn, and how they were chosen when not from this pool by the rule. */
export interface PoolWords {
  readonly size: number;
  readonly drawn: number;
  readonly foreign: string | null;
}

/** What the plane shows, in a sentence or two. */
export function describePlane(
  rule: RuleName,
  { size, drawn, foreign }: PoolWords,
  slots: readonly GadgetSlot[],
  slotBudget: number | null,
): string {
  const kept = keptNeurons(slots);
  const of = `of ${formatCount(size)} neurons`;
  const part =
    drawn < size ? ` The first ${formatCount(drawn)} of ${formatCount(size)} neurons drawn.` : "";
  if (slots.length === 0) return `${formatCount(size)} neurons, none chosen yet.${part}`;
  if (kept.length === 0)
    return foreign
      ? `Nothing is kept for this weight, as ${foreign}.${part}`
      : `None ${of} beats keeping nothing for this weight.${part}`;
  const names = kept.map(({ neuron }) => `#${formatCount(neuron)}`).join(" and ");
  const be = kept.length === 1 ? "is" : "are";
  const chosen = foreign
    ? `${names}, ${foreign}, ${be} kept`
    : `${names} ${of} ${be} nearest to ${SOUGHT[rule]}`;
  if (slotBudget === null) return `${chosen}.${part}`;
  return `${chosen}; ${verdictOn(slots, slotBudget)}.${part}`;
}

/** Whether slots keep within their budget, in three words. */
function verdictOn(slots: readonly GadgetSlot[], slotBudget: number): string {
  const missed = slots.filter(({ error }) => error > slotBudget).length;
  const verdict = missed === 0 ? "within" : missed === slots.length ? "above" : "one above";
  return `${verdict} η = ${formatValue(slotBudget)}`;
}

/** Names of some neurons. */
export const neuronNames = (neurons: readonly { readonly neuron: number }[]): string =>
  neurons.length === 0
    ? "nothing"
    : neurons.map(({ neuron }) => `#${formatCount(neuron)}`).join(", ");

/** What is chosen by hand so far, and what the rule would have chosen in its place. */
export function describeHand(mine: readonly GadgetSlot[], rules: readonly GadgetSlot[]): string {
  if (mine.length === 0) return "Choose a neuron: click one, or walk to one and press Enter.";
  return mine
    .map(({ sign, neurons }) => {
      const rule = rules.find((slot) => slot.sign === sign);
      return `${sign === "+" ? "+" : "−"} slot: yours ${neuronNames(neurons)}, the rule’s ${neuronNames(rule?.neurons ?? [])}.`;
    })
    .join(" ");
}

/** What a search has found so far, in one sentence. */
export function describeSearch(weight: number, sign: Sign, best: readonly Neuron[]): string {
  const slot = `Searching for the slot ${halfLine(sign)}`;
  if (best.length === 0) return `${slot}: nothing beats the empty gadget yet.`;
  const slope = best.reduce((sum, { a, b }) => sum + a * b, 0);
  return `${slot}: best so far ${best.map(({ neuron }) => `#${formatCount(neuron)}`).join(" and ")}, off by ${formatValue(Math.abs(slope - weight))}.`;
}

/** Where the walks end, in one sentence. */
export function describeWalk(slots: readonly GadgetSlot[], slotBudget: number | null): string {
  if (slots.length === 0) return "No step is chosen yet.";
  const kept = keptNeurons(slots).length;
  if (kept === 0) return "Nothing is kept: the walk stays at 0.";
  const counts = slots.map(({ neurons }) => neurons.length).join(" and ");
  const steps = `${counts} signed step${kept === 1 ? "" : "s"} a·b from 0 towards w`;
  return `${steps}${slotBudget === null ? "" : `; ${verdictOn(slots, slotBudget)}`}.`;
}

export const halfLine = (sign: Sign): string => (sign === "+" ? "x > 0" : "x < 0");

/** How what the pool delivers now compares with the line it stands for, in one sentence. */
export function describeGadget(
  { value, signs }: TargetWeight,
  present: Readonly<Record<Sign, number>> | null,
): string {
  const wanted = `wanted ${formatTick(value)}.`;
  if (!present) return `Cross wires still mix every pool; ${wanted}`;
  const parts = signs.map(
    (sign) => `slope ${formatNumber(present[sign], 3)} where ${halfLine(sign)}`,
  );
  return `${parts.join(", ")}; ${wanted}`;
}
