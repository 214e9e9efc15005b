import { type RefObject, useEffect } from "react";
import type { Step } from "../../lesson/step";
import { useSize } from "../../views/plot/useSize";
import { PHONE, useMedia } from "../page/useMedia";

/** A phone, upright or lying: the same as in lesson-small.css. */
export const SMALL = `${PHONE}, (max-height: 31.24em) and (orientation: landscape)`;

/** What comes into sight with a step. */
const PARTS = { stage: ".stage", weight: ".weight-panel", explorer: "#explorer" } as const;
const BLOCKS = { stage: "end", weight: "nearest", explorer: "start" } as const;

/** Brings the part of the page that a step speaks of beside the lesson's text, which always stays in sight. */
export function useLessonSight(
  section: RefObject<HTMLElement | null>,
  { look, id }: Step,
  dimension: number,
): void {
  const height = useSize(section)?.height ?? 0;
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty("--lesson", `${height}px`);
    return () => {
      style.removeProperty("--lesson");
    };
  }, [height]);
  const small = useMedia(SMALL);
  const ready = height > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step anew, also one that looks at the same part, and when its stage has come
  useEffect(() => {
    // Beside a ribbon, what the ticket computes matters more than the stage's upper edge.
    const block = small ? "start" : BLOCKS[look];
    section.current?.scrollTo({ top: 0 });
    const part = small && look === "stage" ? ".parent-panel" : PARTS[look];
    if (ready) document.querySelector(part)?.scrollIntoView({ block });
  }, [look, id, ready, dimension]);
}
