import { type RefObject, useEffect, useRef } from "react";
import type { Zoom } from "./zoom";

type Focusable = HTMLElement | SVGElement;

const isLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/** Takes the focus on arrival if what had it is gone. */
export function useLostFocus(ref: RefObject<Focusable | null>): void {
  useEffect(() => {
    if (isLost()) ref.current?.focus({ preventScroll: true });
  }, [ref]);
}

/** A zoom that takes away what had the focus hands it to the pool that the keys are at. */
export function useFocusStop(ref: RefObject<HTMLElement | null>, { layer, pool }: Zoom): void {
  const key = `${layer}/${pool}`;
  const last = useRef(key);
  useEffect(() => {
    if (last.current === key) return;
    last.current = key;
    if (isLost())
      ref.current
        ?.querySelector<Focusable>('[role="toolbar"] [tabindex="0"]')
        ?.focus({ preventScroll: true });
  }, [ref, key]);
}
