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

/** The same in few letters, as in "layer 1: input 2 → unit 1". */
export function shortPath(weight: TargetWeight): string {
  const [from, to] = [inputName(weight.layer, weight.input), unitName(weight.unit)];
  const source =
    typeof from === "string"
      ? from.replace("-", " ")
      : `${weight.layer === 0 ? "input" : "unit"} ${from + 1}`;
  const unit = typeof to === "string" ? to.replace("-", " ") : `unit ${to + 1}`;
  return `layer ${weight.layer + 1}: ${source} → ${unit}`;
}

export const weightName = (weight: TargetWeight): string =>
  `weight ${formatSigned(weight.value, 2)} from ${sourceName(weight)} to ${unitWords(weight)}`;

export const neuronWords = ({ neuron, a, b }: Neuron): string =>
  `neuron ${neuron}: a = ${formatNumber(a, 3)}, b = ${formatNumber(b, 3)}, slope a·b = ${formatNumber(a * b, 3)}`;

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

const SOUGHT = { pair: "(±|w|, ±sgn w)", product: "ab = w", "subset-sum": "w" } as const;

/** What the plane shows, in one sentence. */
export function describePlane(
  rule: RuleName,
  poolSize: number,
  slots: readonly GadgetSlot[],
  slotBudget: number | null,
): string {
  const kept = keptNeurons(slots);
  const of = `of ${formatCount(poolSize)} neurons`;
  if (slots.length === 0) return `${formatCount(poolSize)} neurons, none chosen yet.`;
  if (kept.length === 0) return `None ${of} beats keeping nothing for this weight.`;
  const names = kept.map(({ neuron }) => `#${neuron}`).join(" and ");
  const chosen = `${names} ${of} ${kept.length === 1 ? "is" : "are"} nearest to ${SOUGHT[rule]}`;
  if (slotBudget === null) return `${chosen}.`;
  const missed = slots.filter(({ error }) => error > slotBudget).length;
  const verdict = missed === 0 ? "within" : missed === slots.length ? "beyond" : "partly within";
  return `${chosen}, ${verdict} η = ${formatValue(slotBudget)}.`;
}

/** What a search has found so far, in one sentence. */
export function describeSearch(weight: number, sign: Sign, best: readonly Neuron[]): string {
  const slot = `Searching for the slot ${halfLine(sign)}`;
  if (best.length === 0) return `${slot}: nothing beats the empty gadget yet.`;
  const slope = best.reduce((sum, { a, b }) => sum + a * b, 0);
  return `${slot}: best so far ${best.map(({ neuron }) => `#${neuron}`).join(" and ")}, off by ${formatValue(Math.abs(slope - weight))}.`;
}

/** Where the walks end, in one sentence. */
export function describeWalk(slots: readonly GadgetSlot[], slotBudget: number | null): string {
  if (keptNeurons(slots).length === 0)
    return "The walk stays at 0: no sum of steps comes nearer to w than nothing at all.";
  const ends = slots.map(
    ({ sign, neurons, error }) =>
      `${sign === "+" ? "+" : "−"}: ${plural(neurons.length, "step")}, ${formatValue(error)} from w`,
  );
  const budget = slotBudget === null ? "" : `; η = ${formatValue(slotBudget)}`;
  return `Signed steps a·b add up to w (${ends.join("; ")}${budget}).`;
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
