import type { MouseEvent, PointerEvent } from "react";
import { useWalk } from "../plot/useWalk";
import { rankAt } from "./luck";
import type { LuckFrame } from "./luckFrame";

/** Pixels beside the strip that still count as its ends. */
const REACH = 4;

/** The rank in question among `count`: under the pointer, or where the keys have walked to. */
export function useRankProbe(
  count: number,
  frame: LuckFrame | null,
  onOpen: (rank: number) => void,
) {
  const { at: rank, setAt, onKeyDown } = useWalk(count, { first: count >> 1, onEnter: onOpen });
  const point = (event: MouseEvent<HTMLElement>): number | null => {
    if (!frame) return null;
    const { left, right } = frame;
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    if (x < left - REACH || x > right + REACH) return null;
    return rankAt((x - left) / (right - left), count);
  };
  return {
    rank,
    handlers: {
      onPointerMove(event: PointerEvent<HTMLElement>) {
        setAt(point(event));
      },
      onPointerLeave(event: PointerEvent<HTMLElement>) {
        if (event.pointerType === "mouse") setAt(null);
      },
      onClick(event: MouseEvent<HTMLElement>) {
        const clicked = point(event);
        if (clicked !== null) onOpen(clicked);
      },
      onKeyDown,
    },
  };
}
