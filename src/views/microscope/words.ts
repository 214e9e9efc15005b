import type { RuleName } from "../../core/construct/rules/rule";
import { inputName, type Sign, type TargetWeight, unitName } from "../../core/network/wiring";
import { formatCount, formatNumber, formatSigned } from "../../ui/number";
import { MICROSCOPE } from "../../words/en/microscope";
import { NETWORK } from "../../words/en/network";
import { RULE_WORDS } from "../../words/en/rules";
import { formatTick, formatValue } from "../plot/format";
import { type GadgetSlot, type Halves, keptNeurons, type Neuron } from "./gadget";

const carrier = (name: string): string => NETWORK.carrier(Number(name.split("-")[1]));

/** Where a weight leads from, in words: units and inputs are counted from 1 on screen. */
export function sourceName({ layer, input }: TargetWeight): string {
  const name = inputName(layer, input);
  if (name === "constant") return NETWORK.constant;
  if (typeof name === "string") return carrier(name);
  return layer === 0 ? NETWORK.input(name + 1) : NETWORK.unitOf(NETWORK.unit(name + 1), layer);
}

export function unitWords({ layer, unit }: TargetWeight): string {
  const name = unitName(unit);
  const called = typeof name === "string" ? carrier(name) : NETWORK.unit(name + 1);
  return NETWORK.unitOf(called, layer + 1);
}

/** What a weight is multiplied by in a formula: a bias by the constant 1. */
export const inputLetter = ({ layer, input }: TargetWeight): "x" | "1" =>
  inputName(layer, input) === "constant" ? "1" : "x";

export const weightName = (weight: TargetWeight): string =>
  NETWORK.weight(formatSigned(weight.value, 2), sourceName(weight), unitWords(weight));

export const neuronWords = ({ neuron, a, b }: Neuron): string =>
  NETWORK.neuronIs(neuron, formatNumber(a, 3), formatNumber(b, 3), formatNumber(a * b, 3));

const { pool: POOL, gadget: GADGET, hand: HAND } = MICROSCOPE;

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
  const all = formatCount(size);
  const whole = (sentence: string) =>
    drawn < size ? POOL.part(sentence, formatCount(drawn), all) : sentence;
  if (slots.length === 0) return whole(POOL.undecided(all));
  if (kept.length === 0) return whole(foreign ? POOL.emptyAs(foreign) : POOL.empty(all));
  const names = POOL.and(kept.map(({ neuron }) => `#${formatCount(neuron)}`));
  const chosen = foreign
    ? POOL.foreign(names, foreign, kept.length)
    : POOL.nearest(names, all, RULE_WORDS[rule].sought, kept.length);
  return whole(judged(chosen, slots, slotBudget));
}

/** A sentence, with whether slots keep within their budget where there is one. */
function judged(said: string, slots: readonly GadgetSlot[], slotBudget: number | null): string {
  if (slotBudget === null) return POOL.sentence(said);
  const missed = slots.filter(({ error }) => error > slotBudget).length;
  const verdict = missed === 0 ? POOL.within : missed === slots.length ? POOL.above : POOL.oneAbove;
  return POOL.judged(said, verdict(formatValue(slotBudget)));
}

/** Names of some neurons. */
export const neuronNames = (neurons: readonly { readonly neuron: number }[]): string =>
  neurons.length === 0
    ? HAND.nothing
    : neurons.map(({ neuron }) => `#${formatCount(neuron)}`).join(", ");

/** What is chosen by hand so far, and what the rule would have chosen in its place. */
export function describeHand(mine: readonly GadgetSlot[], rules: readonly GadgetSlot[]): string {
  if (mine.length === 0) return HAND.choose;
  return mine
    .map(({ sign, neurons }) => {
      const rule = rules.find((slot) => slot.sign === sign);
      return HAND.slot(
        sign === "+" ? "+" : "−",
        neuronNames(neurons),
        neuronNames(rule?.neurons ?? []),
      );
    })
    .join(" ");
}

/** What a search has found so far, in one sentence. */
export function describeSearch(weight: number, sign: Sign, best: readonly Neuron[]): string {
  if (best.length === 0) return MICROSCOPE.search.none(halfLine(sign));
  const slope = best.reduce((sum, { a, b }) => sum + a * b, 0);
  const names = POOL.and(best.map(({ neuron }) => `#${formatCount(neuron)}`));
  return MICROSCOPE.search.best(halfLine(sign), names, formatValue(Math.abs(slope - weight)));
}

/** Where the walks end, in one sentence. */
export function describeWalk(slots: readonly GadgetSlot[], slotBudget: number | null): string {
  if (slots.length === 0) return MICROSCOPE.walk.undecided;
  const kept = keptNeurons(slots).length;
  if (kept === 0) return MICROSCOPE.walk.empty;
  const counts = POOL.and(slots.map(({ neurons }) => String(neurons.length)));
  return judged(MICROSCOPE.walk.steps(counts, kept), slots, slotBudget);
}

export const halfLine = (sign: Sign): string => (sign === "+" ? "x > 0" : "x < 0");

/** How what the pool delivers now compares with the line it stands for, in one sentence. */
export function describeGadget({ value, signs }: TargetWeight, present: Halves | null): string {
  if (!present) return GADGET.mixed(formatTick(value));
  const parts = signs.flatMap((sign) => {
    const slope = present[sign];
    return slope === undefined ? [] : [GADGET.slope(formatNumber(slope, 3), halfLine(sign))];
  });
  if (parts.length === 0) return GADGET.open(formatTick(value));
  return GADGET.wanted(parts.join(", "), formatTick(value));
}
