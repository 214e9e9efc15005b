import type { Domain } from "../../core/network/network";
import type { Wiring } from "../../core/network/wiring";
import { slotBudget } from "../../core/theory/budget";
import { failureBound, successProduct } from "../../core/theory/failures";
import type { PromisedRule } from "../../core/theory/laws";

/** What theory promises of a rule at a width: both bound the probability that every slot is within its budget η. */
export interface Promised {
  readonly width: number;
  /** The weights' probabilities multiplied: exact for private pools, an approximation for shared ones. */
  readonly multiplied: number;
  /** One minus the slots' failures added up: a lower bound for any pools. */
  readonly union: number;
}

/** The promised probabilities at each of `widths`, for an error of `tolerance`. */
export function promisedAt(
  wiring: Wiring,
  rule: PromisedRule,
  tolerance: number,
  domain: Domain,
  widths: readonly number[],
): Promised[] {
  const budget = slotBudget(wiring, tolerance, domain);
  return widths.map((width) => ({
    width,
    multiplied: successProduct(wiring, rule, budget, width),
    union: Math.max(0, 1 - failureBound(wiring, rule, budget, width)),
  }));
}

/** Widths in even steps of a log axis, for curves. */
export function evenWidths([low, high]: readonly [number, number], count = 120): number[] {
  return Array.from({ length: count + 1 }, (_, i) =>
    Math.max(1, Math.round(low * (high / low) ** (i / count))),
  );
}
