import type { Pool } from "../../core/parent";
import type { Frame } from "../../core/trace";

/** How a pool stands in a frame: untouched, waiting for its turn, in work, or pruned to what it keeps. */
export type Standing = "whole" | "waiting" | "active" | "pruned";

/** The pool in work; none before the first search, and none when a layer is done. */
export const activePool = (frame: Frame): Pool | null =>
  frame.phase === "layer" ? null : frame.pool;

export function standingOf(frame: Frame, pool: number): Standing {
  if (activePool(frame)?.index === pool) return "active";
  if (frame.mask.alive[pool] === 0) return "pruned";
  return frame.phase === "whole" || frame.phase === "cut" ? "whole" : "waiting";
}

/** Whether nothing but the ticket is left. */
export const isFinished = (frame: Frame): boolean => frame.mask.alive.every((alive) => alive === 0);
