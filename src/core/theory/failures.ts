import type { Domain } from "../network/network";
import type { Sign, TargetWeight, Wiring } from "../network/wiring";
import { slotBudget } from "./budget";
import {
  bothSlotsProbability,
  missAll,
  oneSlotProbability,
  type PromisedRule,
  RULE_LAWS,
} from "./laws";

/** One slot's own part in a failure. */
export interface SlotFailure {
  readonly weight: TargetWeight;
  readonly sign: Sign;
  readonly probability: number;
}

/**
 * Probability of each slot that no neuron of its pool is good enough for its budget η: (1 − p)^k, in the order of weights
 * and their signs. Slots with |w| ≤ η never fail, since they can stay empty, and are left out. Derived.
 */
export const slotFailures = (
  wiring: Wiring,
  rule: PromisedRule,
  budget: number,
  poolSize: number,
): SlotFailure[] =>
  wiring.weights
    .filter(({ value }) => Math.abs(value) > budget)
    .flatMap((weight) => {
      const probability = missAll(RULE_LAWS[rule].hit(weight.value, budget), poolSize);
      return weight.signs.map((sign) => ({ weight, sign, probability }));
    });

/**
 * Bound of the probability that some slot misses its budget η: Σ_slots (1 − p)^k, a union bound, valid also when slots
 * share a pool. Derived.
 */
export const failureBound = (
  wiring: Wiring,
  rule: PromisedRule,
  budget: number,
  poolSize: number,
): number =>
  slotFailures(wiring, rule, budget, poolSize).reduce(
    (sum, { probability }) => sum + probability,
    0,
  );

/**
 * Probability that every slot keeps its budget η, as the product over weights of both slots' probability: exact for
 * private pools, an approximation where weights share one. Derived.
 */
export const successProduct = (
  wiring: Wiring,
  rule: PromisedRule,
  budget: number,
  poolSize: number,
): number =>
  wiring.weights
    .filter(({ value }) => Math.abs(value) > budget)
    .reduce((product, weight) => {
      const hit = RULE_LAWS[rule].hit(weight.value, budget);
      const served =
        weight.signs.length === 2
          ? bothSlotsProbability(hit, poolSize)
          : oneSlotProbability(hit, poolSize);
      return product * served;
    }, 1);

/**
 * The smallest pool size for which the ticket's sup error is at most `tolerance` with probability at least
 * 1 − `failureProbability`, by the slot budget and the union bound; null when no size is enough, as for |w| well above 1.
 * Derived.
 */
export function guaranteedPoolSize(
  wiring: Wiring,
  rule: PromisedRule,
  tolerance: number,
  failureProbability: number,
  domain: Domain,
): number | null {
  const budget = slotBudget(wiring, tolerance, domain);
  const enough = (poolSize: number) =>
    failureBound(wiring, rule, budget, poolSize) <= failureProbability;
  let high = 1;
  while (!enough(high)) {
    high *= 2;
    if (high > Number.MAX_SAFE_INTEGER) return null;
  }
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
