import { type RefObject, useEffect, useRef } from "react";
import { STILL, spread, turn } from "./wheel";

/** A step inwards at a point in CSS pixels from the element's top left, or one outwards. */
export interface Gestures {
  zoomIn(x: number, y: number): void;
  zoomOut(): void;
}

/** Ctrl or Meta with the wheel, and two fingers. The plain wheel and one finger scroll the page, as everywhere. */
export function useZoomGestures(ref: RefObject<HTMLElement | null>, gestures: Gestures): void {
  const live = useRef(gestures);
  live.current = gestures;
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const step = (way: -1 | 0 | 1, clientX: number, clientY: number) => {
      const { left, top } = element.getBoundingClientRect();
      if (way < 0) live.current.zoomIn(clientX - left, clientY - top);
      if (way > 0) live.current.zoomOut();
    };
    let turns = STILL;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const [next, way] = turn(turns, event.deltaY, event.timeStamp);
      turns = next;
      step(way, event.clientX, event.clientY);
    };
    let apart = 0;
    const onTouch = (event: TouchEvent) => {
      const [first, second] = event.touches;
      if (!first || !second) return;
      event.preventDefault();
      const distance = Math.hypot(first.clientX - second.clientX, first.clientY - second.clientY);
      const way = event.type === "touchstart" ? 0 : spread(apart, distance);
      if (event.type === "touchstart" || way !== 0) apart = distance;
      step(way, (first.clientX + second.clientX) / 2, (first.clientY + second.clientY) / 2);
    };
    const active = { passive: false };
    element.addEventListener("wheel", onWheel, active);
    element.addEventListener("touchstart", onTouch, active);
    element.addEventListener("touchmove", onTouch, active);
    return () => {
      element.removeEventListener("wheel", onWheel);
      element.removeEventListener("touchstart", onTouch);
      element.removeEventListener("touchmove", onTouch);
    };
  }, [ref]);
}
