import { finish } from "../construct/prune";
import type { Domain } from "../network/network";
import type { SlopeNetwork } from "../network/slopes";
import type { Wiring } from "../network/wiring";
import { certificate } from "./certificate";
import type { ErrorAt } from "./difference";
import { exactSteps } from "./exact";
import { type Sampled, sampledSteps } from "./sampled";

/** The sup error over a domain from three sides: sampled ≤ exact ≤ certificate, without a tolerance. */
export interface SupError {
  readonly domain: Domain;
  /** Largest error over `count` sample points: a lower bound. */
  readonly sampled: Sampled;
  /** The supremum itself; null when it is not computed, and then `exactReason` says why. */
  readonly exact: ErrorAt | null;
  readonly exactReason?: string;
  /** An upper bound from the delivered slopes alone. */
  readonly certificate: number;
}

/**
 * The error of any network of the target's shape, a ticket or a partly pruned parent, in units of the output.
 * `target` holds the weights of `wiring` as slopes. Yields after every 100 µs or so.
 */
export function* supErrorSteps(
  target: SlopeNetwork,
  ticket: SlopeNetwork,
  wiring: Wiring,
  domain: Domain,
): Generator<number, SupError> {
  const sampled = yield* sampledSteps(target, ticket, domain);
  const exact = yield* exactSteps(target, ticket, domain, sampled);
  return { domain, sampled, ...exact, certificate: certificate(wiring, ticket, domain) };
}

/** `supErrorSteps` at once. */
export const supError = (
  target: SlopeNetwork,
  ticket: SlopeNetwork,
  wiring: Wiring,
  domain: Domain,
): SupError => finish(supErrorSteps(target, ticket, wiring, domain));
