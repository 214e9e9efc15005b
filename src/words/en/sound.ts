import { inLocale } from "../locale";

/** What is said of an error that can be heard. */
export const SOUND = inLocale({
  listen: "listen",
  stop: "stop",
  how: "The first tone is ε; ten times the error is an octave higher, and no error at all is silent.",
  line: (
    label: string,
    [start, first]: readonly [at: string, error: string],
    [end, last]: readonly [at: string, error: string],
    [highest, most]: readonly [at: string, error: string],
  ) =>
    `The error as pitch, from left to right: ${first} at ${label} = ${start}, ${last} at ${end}, highest at ${highest}, ${most}.`,
});
