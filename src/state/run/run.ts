import {
  isListed,
  type ParentSize,
  type ParentSpec,
  parentSize,
  poolSizeOf,
} from "../../core/construct/parent";
import type { Scan } from "../../core/construct/prune";
import { randomMask } from "../../core/construct/random-mask";
import { type HandPick, type Ticket, ticketAt, transplant } from "../../core/construct/ticket";
import { type Trace, traceOf } from "../../core/construct/trace";
import type { SupError } from "../../core/error/error";
import type { Experiment } from "../../core/experiment/experiment";
import type { SlopeNetwork } from "../../core/network/slopes";
import { targetSlopes } from "../../core/network/slopes";
import type { Wiring } from "../../core/network/wiring";

/** A mask on stage that is not the ticket's own: the same one on the next draw, or the random one of a seed on this draw. */
export type OtherMask = "next" | number;

/** Everything on the stage that follows from one document: labels read from here are never ahead of the numbers. */
export interface Run {
  readonly document: Experiment;
  readonly wiring: Wiring;
  readonly target: SlopeNetwork;
  /** The parent whose weights are shown: the document's, or the next draw under the same mask. */
  readonly parent: ParentSpec;
  readonly mask: OtherMask | undefined;
  readonly size: ParentSize;
  readonly scan: Scan;
  readonly ticket: Ticket;
  /** The document's own ticket: the same one but for another mask. */
  readonly own: Ticket;
  readonly trace: Trace;
  /** Null while it is being computed. */
  readonly error: SupError | null;
}

/** The parent that "the same mask on the next draw" is laid on: the next seed. */
export const nextDraw = (spec: ParentSpec): ParentSpec =>
  isListed(spec) ? spec : { ...spec, seed: (spec.seed + 1) >>> 0 };

const targets = new WeakMap<Wiring, SlopeNetwork>();

/** One target for all runs of a wiring: what follows from it alone is not made again at every width. */
function targetOf(wiring: Wiring): SlopeNetwork {
  const target = targets.get(wiring) ?? targetSlopes(wiring);
  targets.set(wiring, target);
  return target;
}

/** The run of a document whose pools have been searched at least up to its width; its error is still to come. */
export function runOf(
  document: Experiment,
  wiring: Wiring,
  scan: Scan,
  picks: readonly HandPick[],
  mask?: OtherMask,
): Run {
  const poolSize = poolSizeOf(document.parent);
  const own = ticketAt(wiring, document.parent, scan, poolSize, picks);
  const parent = mask === "next" ? nextDraw(document.parent) : document.parent;
  const ticket =
    mask === undefined
      ? own
      : mask === "next"
        ? transplant(wiring, own, parent)
        : randomMask(wiring, parent, own, mask);
  return {
    document,
    wiring,
    target: targetOf(wiring),
    parent,
    mask,
    size: parentSize(wiring, document.parent),
    scan,
    ticket,
    own,
    trace: traceOf(wiring, document.parent, scan, poolSize),
    error: null,
  };
}
