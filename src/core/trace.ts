import type { Pool } from "./parent";
import type { Scan, Slot } from "./prune";
import type { Wiring } from "./wiring";

/** What happens in one frame of the film. */
export type Phase = "whole" | "cut" | "search" | "keep" | "prune" | "layer";

/**
 * The mask at one frame, as rules instead of a list of edges. Of layer l, neurons with index < `cross[l]` still have the
 * cross edges that belong to no target weight; of pool p, neurons with index < `alive[p]` still have all their own edges.
 * The edges that the ticket keeps are never deleted.
 */
export interface Mask {
  readonly cross: readonly number[];
  readonly alive: readonly number[];
}

export interface Frame {
  readonly phase: Phase;
  readonly mask: Mask;
  readonly layer: number;
  readonly pool: Pool | null;
  /** The slot in work, in `search` and `keep`. */
  readonly slot: Slot | null;
  /** In `search`: which of the slot's records is the best so far. */
  readonly record: number;
  /** Slots with index < `decided` have made their choice. */
  readonly decided: number;
}

/** A named stretch of the film: [start, end) in frames. */
export interface Chapter {
  readonly start: number;
  readonly end: number;
  readonly layer: number;
  /** Null for the chapter in which the cross edges are cut. */
  readonly pool: Pool | null;
}

export interface Trace {
  readonly frameCount: number;
  readonly chapters: readonly Chapter[];
  frameAt(index: number): Frame;
}
