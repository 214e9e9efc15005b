/** The steps of the lesson by their names in links, in order. Published names keep their meaning. */
export const LESSON_STEPS = [
  "start",
  "claim",
  "identity",
  "two-neurons",
  "pool",
  "both",
  "errors",
  "depth",
  "width",
  "rules",
  "one-parent",
  "control",
  "neurons",
  "open",
] as const;

export type LessonStep = (typeof LESSON_STEPS)[number];
