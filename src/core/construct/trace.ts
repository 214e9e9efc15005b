import type { Wiring } from "../network/wiring";
import type { ParentSpec, Pool } from "./parent";
import { isListed } from "./parent";
import type { Scan, Slot } from "./prune";

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
  /** Position within the phase; in `search` the index of the slot's record that is the best so far. */
  readonly step: number;
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
  /** All frames, in order. */
  readonly stretches: readonly Stretch[];
  /** The phase of a frame alone, without the mask. */
  phaseAt(index: number): Phase;
  frameAt(index: number): Frame;
}

/** Dense keyframes in which the cross edges of one layer go. */
const CUTS = 4;
/** Pools up to this size lose half of what is left in a frame, larger ones three quarters: about twelve frames a pool. */
const HALVING = 4096;

/** How many neurons of a pool are still whole while it is pruned: from all `poolSize` down to none. */
export function thresholds(poolSize: number): number[] {
  const factor = poolSize > HALVING ? 4 : 2;
  const steps = [poolSize];
  for (let alive = poolSize; alive > 0; ) {
    alive = Math.floor(alive / factor);
    steps.push(alive);
  }
  return steps;
}

/** Whether some neuron of the layer has edges that belong to no target weight. */
const hasCrossEdges = (wiring: Wiring, pools: readonly Pool[], layer: number): boolean => {
  const { inputs = [], units = [] } = wiring.layers[layer] ?? {};
  return pools.some(
    (pool) => pool.layer === layer && 1 + pool.weights.length < inputs.length + units.length,
  );
};

/** Frames in a row that are of one phase. */
export interface Stretch {
  readonly start: number;
  readonly length: number;
  readonly phase: Phase;
  readonly pool: Pool | null;
  readonly slot: Slot | null;
}

interface Segment extends Stretch {
  readonly layer: number;
}

/**
 * The film of a pruning at width `poolSize`: the whole parent; the cross edges cut layer by layer; then pool by pool, from
 * input to output, the search of each slot (one frame a record), its choice, and the deletion of the rest of the pool in
 * geometric steps; a frame for every finished layer. Masks only shrink, and the last frame's is the ticket's.
 */
export function traceOf(wiring: Wiring, spec: ParentSpec, scan: Scan, poolSize: number): Trace {
  const steps = thresholds(poolSize);
  const segments: Segment[] = [];
  const chapters: Chapter[] = [];
  let frameCount = 0;
  const add = (
    length: number,
    phase: Phase,
    layer: number,
    pool: Pool | null = null,
    slot: Slot | null = null,
  ) => {
    if (length === 0) return;
    segments.push({ start: frameCount, length, phase, layer, pool, slot });
    frameCount += length;
  };
  add(1, "whole", 0);
  wiring.layers.forEach((_, layer) => {
    if (!isListed(spec) && hasCrossEdges(wiring, scan.pools, layer)) add(CUTS, "cut", layer);
  });
  chapters.push({ start: 0, end: frameCount, layer: 0, pool: null });
  let next = 0;
  scan.pools.forEach((pool) => {
    const start = frameCount;
    for (let slot = scan.slots[next]; slot?.pool === pool; slot = scan.slots[++next]) {
      const records = scan.records[slot.index]?.choices.filter((c) => c.width <= poolSize);
      add(records?.length ?? 1, "search", pool.layer, pool, slot);
      add(1, "keep", pool.layer, pool, slot);
    }
    add(steps.length - 1, "prune", pool.layer, pool);
    if (scan.pools[pool.index + 1]?.layer !== pool.layer) add(1, "layer", pool.layer, pool);
    chapters.push({ start, end: frameCount, layer: pool.layer, pool });
  });

  const segmentAt = (index: number): number => {
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (segments[middle].start <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  const frameAt = (index: number): Frame => {
    const at = Math.max(0, Math.min(frameCount - 1, Math.floor(index)));
    const { phase, layer, pool, slot, start } = segments[segmentAt(at)];
    const step = at - start;
    const cross = wiring.layers.map((_, l) => {
      if (pool || isListed(spec)) return 0;
      if (phase === "whole" || l > layer) return poolSize;
      return l < layer ? 0 : Math.floor((poolSize * (CUTS - 1 - step)) / CUTS);
    });
    const alive = scan.pools.map(({ index: p }) => {
      if (!pool || p > pool.index) return poolSize;
      if (p < pool.index || phase === "layer") return 0;
      return phase === "prune" ? steps[step + 1] : poolSize;
    });
    const decided = slot
      ? slot.index + (phase === "keep" ? 1 : 0)
      : pool
        ? (scan.slots.findLast((s) => s.pool === pool)?.index ?? -1) + 1
        : 0;
    return { phase, mask: { cross, alive }, layer, pool, slot, step, decided };
  };

  const phaseAt = (index: number): Phase => segments[segmentAt(index)].phase;

  return { frameCount, chapters, stretches: segments, phaseAt, frameAt };
}
