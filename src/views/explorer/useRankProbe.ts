import { type KeyboardEvent, type MouseEvent, type PointerEvent, useState } from "react";
import { rankAt } from "./luck";
import type { LuckFrame } from "./luckFrame";

const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Pixels beside the strip that still count as its ends. */
const REACH = 4;

/** The rank in question among `count`: under the pointer, or where the keys have walked to. */
export function useRankProbe(
  count: number,
  frame: LuckFrame | null,
  onOpen: (rank: number) => void,
) {
  const [walked, setWalked] = useState<number | null>(null);
  const clamp = (rank: number) => Math.max(0, Math.min(count - 1, rank));
  const rank = walked === null || count === 0 ? null : clamp(walked);
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
        setWalked(point(event));
      },
      onPointerLeave(event: PointerEvent<HTMLElement>) {
        if (event.pointerType === "mouse") setWalked(null);
      },
      onClick(event: MouseEvent<HTMLElement>) {
        const clicked = point(event);
        if (clicked !== null) onOpen(clicked);
      },
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const step = STEPS[event.key];
        // The first key starts in the middle, or at the end that it names.
        const start = rank ?? (Number.isFinite(step) ? (count >> 1) - (step ?? 0) : 0);
        if (step !== undefined) setWalked(clamp(start + step));
        else if ((event.key === "Enter" || event.key === " ") && rank !== null) onOpen(rank);
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
    },
  };
}
