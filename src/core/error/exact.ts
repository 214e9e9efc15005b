import { finish } from "../construct/prune";
import type { Domain } from "../network/network";
import type { SlopeNetwork } from "../network/slopes";
import { walkCells } from "./cells";
import { difference, type ErrorAt } from "./difference";
import { interval } from "./interval";
import { disc, square } from "./polygon";
import { sampledError } from "./sampled";

/** Above this number of pieces or cells the exact error is not computed. */
export const MOST_CELLS = 200_000;

export interface ExactError {
  readonly exact: ErrorAt | null;
  readonly exactReason?: string;
}

/**
 * The supremum of |target − ticket| over the domain, in units of the output. Both networks are piecewise linear, so it
 * is attained where a piece ends: at a kink, an end or 0 for one input, at a vertex of a convex cell for two (on the disc
 * also on the circle). The sample points are candidates too, so it is never below their maximum.
 * Yields after every 100 µs or so, so that a caller can pause or stop.
 */
export function* exactSteps(
  target: SlopeNetwork,
  ticket: SlopeNetwork,
  domain: Domain,
  sampled: ErrorAt,
): Generator<number, ExactError> {
  const { dimension } = target;
  if (dimension > 2)
    return { exact: null, exactReason: "The exact error is computed for one or two inputs only." };
  const shape = dimension === 1 ? interval : domain === "cube" ? square : disc;
  const at = yield* walkCells(target, ticket, shape, MOST_CELLS);
  if (!at)
    return {
      exact: null,
      exactReason: "The two networks have more than 200 000 linear pieces together.",
    };
  const value = difference(target, ticket)(at);
  return {
    exact: value > sampled.value ? { value, at } : { value: sampled.value, at: sampled.at },
  };
}

/** `exactSteps` at once. */
export const exactError = (
  target: SlopeNetwork,
  ticket: SlopeNetwork,
  domain: Domain,
): ExactError => finish(exactSteps(target, ticket, domain, sampledError(target, ticket, domain)));
