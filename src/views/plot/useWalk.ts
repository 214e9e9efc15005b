import { type KeyboardEvent, useState } from "react";
import { clamp } from "../../ui/clamp";
import { isPlain, strideOf } from "../../ui/key";

/** Where a stride leads in a row of `count` places. The first one goes to `first`, or to the end that it names. */
export function walkTo(count: number, first: number, from: number | null, stride: number): number {
  const start = from ?? (Number.isFinite(stride) ? first - stride : first);
  return clamp(start + stride, 0, Math.max(0, count - 1));
}

/** A row of things that the keys of a slider walk along: ↑ and → go up, Page ten at a time, Home and End to the ends. */
export function useWalk(
  count: number,
  { first = 0, onEnter }: { readonly first?: number; onEnter?: (place: number) => void } = {},
) {
  const [walked, setAt] = useState<number | null>(null);
  const at = walked === null || count === 0 ? null : clamp(walked, 0, count - 1);
  return {
    /** Null before the walk begins. */
    at,
    setAt,
    onKeyDown(event: KeyboardEvent) {
      const stride = isPlain(event) ? strideOf(event.key) : undefined;
      const enters = isPlain(event) && (event.key === "Enter" || event.key === " ");
      if (stride !== undefined) setAt(walkTo(count, first, at, stride));
      else if (enters && at !== null && onEnter) onEnter(at);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
