import { inLocale } from "../locale";

/** What the theorem assumes of a target, and the numbers that decide it; layers are counted from 1. */
export const ASSUMPTIONS = inLocale({
  met: "Met:",
  unmet: "Not met:",
  "spectral-norm": "‖W‖₂ ≤ 1 in every layer",
  "weight-size": "|w| ≤ 1/√n for n inputs",
  "no-bias": "no biases",
  ball: "inputs from the unit ball",
  inLayer: (value: string, layer: number) => `${value} in layer ${layer}`,
  norms: (layers: string) => `‖W‖₂ is ${layers}; at most 1 is assumed.`,
  sizes: (layers: string) => `The largest |w|·√n, n inputs, is ${layers}; at most 1 is assumed.`,
  unbiased: "No bias.",
  biased: (layers: number, of: number) => `${layers} of ${of} layers have a bias.`,
  inBall: "Inputs from the unit ball.",
  inCube: "Inputs from the cube, not the ball.",
});
