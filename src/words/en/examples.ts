import { inLocale } from "../locale";

/** The built-in targets by name: what they are called, and in one sentence what each is good for. */
export const EXAMPLE_WORDS = inLocale({
  "two-turn": {
    title: "Two turns",
    teaches:
      "Three units with biases bend a line twice: small enough to follow every single weight.",
  },
  identity: {
    title: "Identity",
    teaches:
      "One weight is one gadget of two neurons, and the weight 1 is the hardest one to find: it sits at the edge of the support.",
  },
  "absolute-value": {
    title: "Absolute value",
    teaches: "Two units, one for each side of zero, make the simplest function with a bend.",
  },
  hat: {
    title: "Hat",
    teaches:
      "Four units add up to zero outside an interval, so every error there comes from gadgets that fail to cancel.",
  },
  sawtooth: {
    title: "Sawtooth by depth",
    teaches:
      "Each layer folds the line once more: turns double with depth, and early errors grow with them.",
  },
  step: {
    title: "Steep step",
    teaches:
      "All weights at ±1 make the steepest step for eight units, and there the product rule loses its lead over pairs.",
  },
  xor: {
    title: "XOR",
    teaches:
      "Two inputs: positive where their signs differ, negative where they agree, which no linear function can do.",
  },
  circle: {
    title: "Circle",
    teaches:
      "Eight directions make an almost round hill; the second layer cuts off its top and its foot.",
  },
  saddle: {
    title: "Saddle",
    teaches:
      "Up along one input, down along the other: weights of zero have pools too, and keep nothing.",
  },
  random: {
    title: "Random",
    teaches:
      "The generator drew these weights: the construction works for any target of this shape.",
  },
});
