import { RULES } from "../../core/construct/rules/registry";
import type { RuleName } from "../../core/construct/rules/rule";
import type { Sign } from "../../core/network/wiring";
import { MICROSCOPE } from "../../words/en/microscope";
import { formatValue } from "../plot/format";
import type { GadgetSlot } from "./gadget";
import { type PoolPoints, rankNeurons } from "./plane";
import { halfLine } from "./words";

const { hand: HAND } = MICROSCOPE;

/** More neurons than this are not read through: then only the nearest are offered. */
const MOST_OFFERED = 40;

/** Whether a slot may hold more than one neuron. */
export const keepsSeveral = (rule: RuleName): boolean => RULES[rule].sought.shape === "sum";

/** The neurons that a slot can be filled with from a list, and how many could be chosen in all. */
export interface Offer {
  readonly neurons: readonly number[];
  readonly of: number;
}

/**
 * The neurons of one sign among which a person may choose: all of a small pool, in order; of a large one those whose slope
 * is nearest to the weight, or for sums of several the first, which are the ones that a sum is looked for among.
 */
export function offerOf({ a, b }: PoolPoints, sign: Sign, weight: number, rule: RuleName): Offer {
  const side = sign === "+" ? 1 : -1;
  const first: number[] = [];
  let of = 0;
  for (let t = 0; t < a.length; t++) if (a[t] * side > 0 && of++ < MOST_OFFERED) first.push(t);
  if (of <= MOST_OFFERED || keepsSeveral(rule)) return { neurons: first, of };
  return { neurons: rankNeurons({ a, b }, { shape: "curve" }, weight, [sign], MOST_OFFERED), of };
}

/** What becomes of a slot's neurons when one of them is pointed at: exchanged, or added to a sum and taken out again. */
export function pointedAt(
  chosen: readonly number[] | null,
  neuron: number,
  rule: RuleName,
): readonly number[] {
  if (!keepsSeveral(rule)) return [neuron];
  const now = chosen ?? [];
  return now.includes(neuron) ? now.filter((t) => t !== neuron) : [...now, neuron];
}

const compared = (mine: number, rule: number) =>
  mine < rule ? HAND.nearer : mine > rule ? HAND.farther : HAND.asNear;

/** How gadgets chosen by hand do beside the rule's, in a sentence or two; errors of the network are null while unknown. */
export function judgeHand(
  mine: readonly GadgetSlot[],
  rules: readonly GadgetSlot[],
  withMine: number | null,
  withRules: number | null,
): string {
  if (mine.length === 0) return "";
  const slots = mine.map(({ sign, error }) => {
    const rule = rules.find((slot) => slot.sign === sign);
    return compared(error, rule?.error ?? 0)(halfLine(sign));
  });
  if (withMine === null || withRules === null) return slots.join(" ");
  const change =
    withMine < withRules ? HAND.gains : withMine > withRules ? HAND.loses : HAND.neither;
  return [...slots, change(formatValue(withMine), formatValue(withRules))].join(" ");
}
