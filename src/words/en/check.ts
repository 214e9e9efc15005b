import { inLocale } from "../locale";

/** What is said of the check on the dense network. */
export const CHECK = inLocale({
  run: "Check on the dense network",
  why: "The parent's every weight times its mask, evaluated as the dense network it is, should compute what the ticket does.",
  running: "Checking…",
  within: (difference: string, rounding: string) =>
    `Dense network and ticket differ by at most ${difference}; rounding allows ${rounding}`,
  beyond: (difference: string, rounding: string) =>
    `Dense network and ticket differ by at most ${difference}; more than rounding allows, ${rounding}`,
  webgl: "GPU, float32",
  cpu: "CPU, float64",
});
