import type { Standing } from "./step";

/** What the lesson says around its steps. */
export const WORDS = {
  lesson: "Lesson",
  step: (index: number, of: number) => `Step ${index + 1} of ${of}`,
  previous: "Previous step",
  next: "Next",
  contents: "All steps",
  leave: "Leave the lesson",
  print: "Handout",
  handout: (step: string) => `The link to ${step} as a QR code`,
  caption: (kept: string, error: string) =>
    `The target, and dashed its ticket of ${kept} weights, off by ${error}.`,
  answer: "Your guess and, from the page, the answer:",
  less: "Fold the text away",
  more: "Show the text",
  again: "Show this step’s stage again",
  task: "Do",
  predict: "Predict first",
  guess: "Your guess",
  reveal: "Show the answer",
  retry: "Ask again",
  elsewhere: "The stage shows something else now, so the answer is not on it.",
  said: (guess: string, truth: string) => `You said ${guess}. It is ${truth}.`,
  you: "you",
  truth: "computed",
  sources: "From",
  standing: {
    proved: "Proved",
    derived: "Derived here",
    seen: "Seen here",
    open: "Open",
  } satisfies Record<Standing, string>,
} as const;
