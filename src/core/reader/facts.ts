import { type ParentSize, parentSize } from "./address";
import { certificate, slopeErrors } from "./certificate";
import type { Target } from "./target";
import { fingerprint, keptCount, type Ticket } from "./ticket";

/** The numbers beside a ticket. */
export interface Facts {
  readonly parent: ParentSize;
  /** Kept in-edges by layer: the film counts with them. */
  readonly ins: readonly number[];
  /** Kept edges in all. */
  readonly kept: number;
  readonly slopeError: { readonly mean: number; readonly largest: number };
  /** Upper bound of the difference of any output on [0, 1]^d. */
  readonly certificate: number;
  /** The ticket's fingerprint as words. */
  readonly words: string;
}

export function factsOf(target: Target, ticket: Ticket): Facts {
  const { ins, outs } = keptCount(ticket);
  return {
    parent: parentSize(target, ticket.poolSize),
    ins,
    kept: [...ins, ...outs].reduce((sum, count) => sum + count, 0),
    slopeError: slopeErrors(target, ticket.network),
    certificate: Math.max(...certificate(target, ticket.network)),
    words: fingerprint(ticket).words,
  };
}
