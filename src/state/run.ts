import type { SupError } from "../core/error";
import type { Experiment } from "../core/experiment";
import { isListed, type ParentSize, type ParentSpec, parentSize, poolSizeOf } from "../core/parent";
import type { Scan } from "../core/prune";
import type { SlopeNetwork } from "../core/slopes";
import { targetSlopes } from "../core/slopes";
import { type HandPick, type Ticket, ticketAt, transplant } from "../core/ticket";
import { type Trace, traceOf } from "../core/trace";
import type { Wiring } from "../core/wiring";

/** Everything on the stage that follows from one document: labels read from here are never ahead of the numbers. */
export interface Run {
  readonly document: Experiment;
  readonly wiring: Wiring;
  readonly target: SlopeNetwork;
  /** The parent whose weights are shown: the document's, or the next draw under the same mask. */
  readonly parent: ParentSpec;
  readonly transplanted: boolean;
  readonly size: ParentSize;
  readonly scan: Scan;
  readonly ticket: Ticket;
  readonly trace: Trace;
  /** Null while it is being computed. */
  readonly error: SupError | null;
}

/** The parent that "the same mask on the next draw" is laid on: the next seed. */
export const nextDraw = (spec: ParentSpec): ParentSpec =>
  isListed(spec) ? spec : { ...spec, seed: (spec.seed + 1) >>> 0 };

/** The run of a document whose pools have been searched at least up to its width; its error is still to come. */
export function runOf(
  document: Experiment,
  wiring: Wiring,
  scan: Scan,
  picks: readonly HandPick[],
  transplanted: boolean,
): Run {
  const poolSize = poolSizeOf(document.parent);
  const own = ticketAt(wiring, document.parent, scan, poolSize, picks);
  const parent = transplanted ? nextDraw(document.parent) : document.parent;
  return {
    document,
    wiring,
    target: targetSlopes(wiring),
    parent,
    transplanted,
    size: parentSize(wiring, document.parent),
    scan,
    ticket: transplanted ? transplant(wiring, own, parent) : own,
    trace: traceOf(wiring, document.parent, scan, poolSize),
    error: null,
  };
}
