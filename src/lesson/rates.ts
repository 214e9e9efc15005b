import { poolSizeOf } from "../core/construct/parent";
import { scan } from "../core/construct/prune";
import { ticketAt } from "../core/construct/ticket";
import { wire } from "../core/network/wiring";
import { bothSlotsProbability, type PromisedRule, RULE_LAWS } from "../core/theory/laws";
import { setPoolSize, setRule, setSeed } from "../state/document/edit";
import { ONE_WEIGHT, SOUGHT } from "./documents";

/** Of all draws, the share that has to come within the distance. */
const CHANCE = 0.5;
/** One distance and its half. */
export const DISTANCES = [0.02, 0.01] as const;

/** The smallest pool in which both slots of the lesson's weight come within the distance with probability `CHANCE`, by the rule's law. */
export function promisedPool(rule: PromisedRule, distance: number): number {
  const hit = RULE_LAWS[rule].hit(SOUGHT, distance);
  let [none, enough] = [0, 1];
  while (bothSlotsProbability(hit, enough) < CHANCE) [none, enough] = [enough, 2 * enough];
  while (enough - none > 1) {
    const middle = Math.floor((none + enough) / 2);
    if (bothSlotsProbability(hit, middle) < CHANCE) none = middle;
    else enough = middle;
  }
  return enough;
}

/** A pool in which subset sums come near enough in nearly every draw. */
const MOST = 40;
const SUMS = setRule(setPoolSize(ONE_WEIGHT, MOST), "subset-sum");

/** The first pool of one draw whose subset sums come within each distance. */
export function firstPools(seed: number): number[] {
  const { target, parent, rule } = setSeed(SUMS, seed);
  const wiring = wire(target);
  const records = scan(wiring, parent, rule);
  const errors = Array.from({ length: poolSizeOf(parent) }, (_, k) =>
    Math.max(...ticketAt(wiring, parent, records, k + 1).kept.map(({ error }) => error)),
  );
  return DISTANCES.map((distance) => {
    const first = errors.findIndex((error) => error <= distance);
    return first < 0 ? Number.POSITIVE_INFINITY : first + 1;
  });
}

/** Of the first pools of many draws, the one that is enough for `CHANCE` of them. */
export const countedPool = (pools: readonly number[]): number =>
  [...pools].sort((x, y) => x - y)[Math.ceil(CHANCE * pools.length) - 1];
