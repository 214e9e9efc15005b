import { type KeyboardEvent, type PointerEvent, useState } from "react";

export interface Probe {
  readonly x: number | null;
  readonly handlers: {
    onPointerMove(event: PointerEvent<HTMLElement>): void;
    onPointerDown(event: PointerEvent<HTMLElement>): void;
    onPointerLeave(event: PointerEvent<HTMLElement>): unknown;
    onKeyDown(event: KeyboardEvent<HTMLElement>): void;
    onBlur(): void;
  };
}

const STEPS: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** A crosshair on [start, end]: follows the pointer, or the arrow keys in fiftieths of the way (Shift: tenths of those). */
export function useProbe(
  [start, end]: readonly [number, number],
  invert: (pixel: number) => number,
  onProbe?: (x: number | null) => void,
): Probe {
  const [x, setX] = useState<number | null>(null);
  const move = (next: number | null) => {
    const clamped = next === null ? null : Math.min(end, Math.max(start, next));
    setX(clamped);
    onProbe?.(clamped);
  };
  const point = (event: PointerEvent<HTMLElement>) =>
    move(invert(event.clientX - event.currentTarget.getBoundingClientRect().left));
  return {
    x: x === null ? null : Math.min(end, Math.max(start, x)),
    handlers: {
      onPointerMove: point,
      onPointerDown: point,
      // A finger that lifts leaves too, but the reading it asked for should stay.
      onPointerLeave: (event) => event.pointerType === "mouse" && move(null),
      onBlur: () => move(null),
      onKeyDown(event) {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const step = STEPS[event.key];
        const grain = (end - start) / (event.shiftKey ? 1000 : 100);
        if (step !== undefined) move((x ?? (start + end) / 2) + step * grain);
        else if (event.key === "Home") move(start);
        else if (event.key === "End") move(end);
        else if (event.key === "Escape" && x !== null) move(null);
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
    },
  };
}
