import type { Pool } from "../../core/construct/parent";
import type { Frame } from "../../core/construct/trace";

/** How a pool stands in a frame: untouched, in work, or pruned to what it keeps. */
export type Standing = "untouched" | "active" | "pruned";

/** The pool in work; none before the first search, and none when a layer is done. */
export const activePool = (frame: Frame): Pool | null =>
  frame.phase === "layer" ? null : frame.pool;

export function standingOf(frame: Frame, pool: number): Standing {
  if (activePool(frame)?.index === pool) return "active";
  return frame.mask.alive[pool] === 0 ? "pruned" : "untouched";
}

/** The place of a node among all: its column and its row. */
export const nodeKey = (column: number, row: number): string => `${column}/${row}`;

/** Units whose pools are all pruned: they compute what the ticket computes. */
export function lockedUnits(pools: readonly Pool[], { mask }: Frame): string[] {
  const locked = new Map<string, boolean>();
  for (const { index, layer, weights } of pools)
    for (const { row } of weights) {
      const key = nodeKey(layer + 1, row);
      locked.set(key, locked.get(key) !== false && mask.alive[index] === 0);
    }
  return [...locked].filter(([, done]) => done).map(([key]) => key);
}

/** Whether nothing but the ticket is left. */
export const isFinished = (frame: Frame): boolean => frame.mask.alive.every((alive) => alive === 0);
