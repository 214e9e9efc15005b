import { type RefObject, useLayoutEffect } from "react";
import type { Step } from "../../lesson/step";
import { PHONE, useMedia } from "../page/useMedia";

/** Where the lesson stands: over the stage, below it, beside it, or, where there is no room for both, in the page before it. */
export type Place = "ribbon" | "sheet" | "side" | "page";

const LOW = "(max-height: 31.24em)";
/** Too narrow for two columns. */
const SLIM = "(max-width: 37.4375em)";
/** Where a finger asks, or the page's own controls are out of the lesson's sight. */
const AT_HAND = "(pointer: coarse), (max-width: 79.9375em), (max-height: 51.24em)";

/** Whether a step brings the controls that it asks for. */
export const useHandsNear = (): boolean => useMedia(AT_HAND);

export function usePlace(): Place {
  const low = useMedia(LOW);
  const slim = useMedia(SLIM);
  const phone = useMedia(PHONE);
  if (low) return slim ? "page" : "side";
  return phone ? "sheet" : "ribbon";
}

/** What comes into sight with a step. */
const PARTS = { stage: ".stage", weight: ".weight-panel", explorer: "#explorer" } as const;
const BLOCKS = { stage: "end", weight: "nearest", explorer: "start" } as const;

const TOUCHES = ["pointerdown", "wheel", "keydown"] as const;

function bringIntoSight(section: HTMLElement, place: Place, look: Step["look"]): void {
  // Beside a ribbon, what the ticket computes matters more than the stage's upper edge.
  const ribbon = place === "ribbon";
  const seen = !ribbon && look === "stage" ? ".parent-panel" : PARTS[look];
  const part = place === "page" ? section : document.querySelector(seen);
  part?.scrollIntoView({ block: ribbon ? BLOCKS[look] : "start" });
}

/** Says on the root where the lesson stands, how high it is and what it looks at, for all styles; and brings that into sight. On a slide it stands nowhere. */
export function useLessonPlace(
  section: RefObject<HTMLElement | null>,
  place: Place | null,
  { look, id }: Step,
  folded: boolean,
  dimension: number,
): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (!place) return;
    dataset.lesson = place;
    dataset.look = look;
    if (folded) dataset.folded = "";
    return () => {
      delete dataset.lesson;
      delete dataset.look;
      delete dataset.folded;
    };
  }, [place, look, folded]);
  useLayoutEffect(() => {
    const element = section.current;
    if (!element) return;
    const { style } = document.documentElement;
    const measure = () => style.setProperty("--lesson", `${element.offsetHeight}px`);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty("--lesson");
    };
  }, [section]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step anew, also one that looks at the same part, and when its stage has come
  useLayoutEffect(() => {
    const element = section.current;
    if (!element || !place) return;
    element.querySelector(".lesson-text")?.scrollTo({ top: 0 });
    const bring = () => bringIntoSight(element, place, look);
    bring();
    // Parts of the page that come late move it, until somebody else does.
    const observer = new ResizeObserver(bring);
    observer.observe(document.body);
    const stop = () => observer.disconnect();
    for (const type of TOUCHES) addEventListener(type, stop, { once: true, passive: true });
    return () => {
      stop();
      for (const type of TOUCHES) removeEventListener(type, stop);
    };
  }, [place, look, id, dimension]);
}
