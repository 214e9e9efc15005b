import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { clamp } from "../../ui/clamp";
import { isPlain, strideOf } from "../../ui/key";

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

/** A crosshair on [start, end]: follows the pointer, or the arrow keys in fiftieths of the way (Shift: tenths of those). */
export function useProbe(
  [start, end]: readonly [number, number],
  invert: (pixel: number) => number,
  onProbe?: (x: number | null) => void,
): Probe {
  const [x, setX] = useState<number | null>(null);
  const move = (next: number | null) => {
    const clamped = next === null ? null : clamp(next, start, end);
    setX(clamped);
    onProbe?.(clamped);
  };
  const point = (event: PointerEvent<HTMLElement>) =>
    move(invert(event.clientX - event.currentTarget.getBoundingClientRect().left));
  return {
    x: x === null ? null : clamp(x, start, end),
    handlers: {
      onPointerMove: point,
      onPointerDown: point,
      // A finger that lifts leaves too, but the reading it asked for should stay.
      onPointerLeave: (event) => event.pointerType === "mouse" && move(null),
      onBlur: () => move(null),
      onKeyDown(event) {
        if (!isPlain(event)) return;
        const stride = strideOf(event.key);
        const grain = (end - start) / (event.shiftKey ? 1000 : 100);
        if (stride !== undefined) move((x ?? (start + end) / 2) + stride * grain);
        else if (event.key === "Escape" && x !== null) move(null);
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
    },
  };
}
