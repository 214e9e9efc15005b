/** The steps of the lesson by their names in links, in order. Published names keep their meaning. */
export const LESSON_STEPS = [
  "start",
  "claim",
  "identity",
  "two-neurons",
  "ordinary",
  "pool",
  "depth",
  "both",
  "three-errors",
  "errors",
  "width",
  "rules",
  "sums",
  "one-parent",
  "control",
  "neurons",
  "open",
] as const;

export type LessonStep = (typeof LESSON_STEPS)[number];

/** The steps of the second lesson, which stands beside the exhibits. */
export const SECOND_LESSON_STEPS = ["magnitude", "rewind", "popup", "reader", "table"] as const;

/** Whether a step's name in a link is one of the second lesson. */
export const isOfSecondLesson = (name: string | undefined): boolean =>
  SECOND_LESSON_STEPS.some((step) => step === name);
