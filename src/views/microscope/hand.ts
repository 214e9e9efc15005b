import type { RuleName } from "../../core/rules/rule";
import type { Sign } from "../../core/wiring";
import { formatValue } from "../plot/format";
import type { GadgetSlot } from "./gadget";
import { type PoolPoints, rankNeurons } from "./plane";
import { halfLine } from "./words";

/** More neurons than this are not read through: then only the nearest are offered. */
const MOST_OFFERED = 40;

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
  if (of <= MOST_OFFERED || rule === "subset-sum") return { neurons: first, of };
  return { neurons: rankNeurons({ a, b }, "product", weight, [sign], MOST_OFFERED), of };
}

/** What becomes of a slot's neurons when one of them is pointed at: exchanged, or added to a sum and taken out again. */
export function pointedAt(
  chosen: readonly number[] | null,
  neuron: number,
  rule: RuleName,
): readonly number[] {
  if (rule !== "subset-sum") return [neuron];
  const now = chosen ?? [];
  return now.includes(neuron) ? now.filter((t) => t !== neuron) : [...now, neuron];
}

const compare = (mine: number, rule: number): string =>
  mine < rule
    ? "nearer to w than the rule’s"
    : mine > rule
      ? "farther from w than the rule’s"
      : "as near to w as the rule’s";

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
    return `where ${halfLine(sign)} yours is ${compare(error, rule?.error ?? 0)}`;
  });
  const text = slots.join(", ");
  const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  if (withMine === null || withRules === null) return sentence;
  const change =
    withMine < withRules ? "gains" : withMine > withRules ? "loses" : "neither gains nor loses";
  return `${sentence} The network ${change} by it: ${formatValue(withMine)} against ${formatValue(withRules)}.`;
}
