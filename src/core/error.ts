import type { Domain } from "./network";

/** A value of |target − ticket| and the input at which it is attained. */
export interface ErrorAt {
  readonly value: number;
  readonly at: readonly number[];
}

/** The sup error over a domain from three sides: sampled ≤ exact ≤ certificate, without a tolerance. */
export interface SupError {
  readonly domain: Domain;
  /** Largest error over `count` sample points: a lower bound. */
  readonly sampled: ErrorAt & { readonly count: number };
  /** The supremum itself; null when it is not computed, and then `exactReason` says why. */
  readonly exact: ErrorAt | null;
  readonly exactReason?: string;
  /** An upper bound from the delivered slopes alone. */
  readonly certificate: number;
}
