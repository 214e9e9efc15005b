import { inLocale } from "../locale";

/** What is said about the second draw beside the stage. */
export const BESIDE = inLocale({
  title: "Beside it",
  /** A panel of the second draw, for who hears both. */
  panel: (name: string) => `${name} beside it`,
  lead: "The same target and the same film, in all but one thing.",
  differs: "What differs",
  seed: "Draw",
  width: "Width",
  rule: "Rule",
  waits: "The other draw is on its way.",
  errors: (here: string, there: string) => `Largest error in the end: ${here} above, ${there} here`,
  sampled: (here: string, there: string) =>
    `Largest error in the end, at the sampled points: ${here} above, ${there} here`,
  same: (errors: string) => `${errors}.`,
  larger: (errors: string, times: string) => `${errors}, ${times} times as large.`,
  smaller: (errors: string, times: string) => `${errors}, ${times} times smaller.`,
});
