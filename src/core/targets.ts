import type { Layer, Network } from "./network";
import { draw, STREAM } from "./random";

/** A built-in target network. */
export interface Example {
  /** Stands for the whole network in links: never renumber one, and never change the network behind it. */
  readonly id: number;
  readonly name: string;
  readonly title: string;
  /** One sentence: what the example is good for. */
  readonly teaches: string;
  readonly target: Network;
}

/** Random weights are kept off ±1, the edge of the support, and on the grid that links store exactly. */
const STEPS_PER_UNIT = 10_000;
const RANDOM_REACH = 9_000;

/**
 * A network with weights spread evenly over multiples of 1/10 000 in [−.9, .9], drawn from the target stream of `seed`.
 * `shape` lists the widths from the inputs to the output; `biases` gives every layer but the last one of its own.
 */
export function randomTarget(seed: number, shape: readonly number[], biases: boolean): Network {
  let index = 0;
  const next = () =>
    (Math.round(draw(seed, STREAM.targets, index++) * RANDOM_REACH) + 0) / STEPS_PER_UNIT;
  const layers = shape.slice(1).map((units, depth): Layer => {
    const inputs = shape[depth];
    const weights = Array.from({ length: units }, () => Array.from({ length: inputs }, next));
    const biased = biases && depth < shape.length - 2;
    return biased ? { weights, biases: Array.from({ length: units }, next) } : { weights };
  });
  return { layers };
}

/** A column of weights: one input, one unit for each number. */
const column = (...weights: number[]): number[][] => weights.map((weight) => [weight]);

/** `count` equal rows. */
const rows = (count: number, row: readonly number[]): number[][] =>
  Array.from({ length: count }, () => [...row]);

/** The cosines of 22.5° and 67.5°, times .8: eight directions around the circle, 45° apart. */
const LONG = 0.7391;
const SHORT = 0.3061;

/** All built-in targets; menus, links and tests iterate this list. The first one opens with the page. */
export const EXAMPLES: readonly Example[] = [
  {
    id: 0,
    name: "two-turn",
    title: "Two turns",
    teaches:
      "Three units with biases bend a line twice: small enough to follow every single weight.",
    target: {
      layers: [
        { weights: column(-0.9, 0.8, -0.7), biases: [-0.2, -0.1, 0.1] },
        { weights: [[-0.8, 0.8, 0.7]] },
      ],
    },
  },
  {
    id: 1,
    name: "identity",
    title: "Identity",
    teaches:
      "One weight is one gadget of two neurons, and the weight 1 is the hardest one to find: it sits at the edge of the support.",
    target: { layers: [{ weights: [[1]] }] },
  },
  {
    id: 2,
    name: "absolute-value",
    title: "Absolute value",
    teaches: "Two units, one for each side of zero, make the simplest function with a bend.",
    target: { layers: [{ weights: column(0.9, -0.9) }, { weights: [[0.9, 0.9]] }] },
  },
  {
    id: 3,
    name: "hat",
    title: "Hat",
    teaches:
      "Four units add up to zero outside an interval, so every error there comes from gadgets that fail to cancel.",
    target: {
      layers: [
        { weights: column(0.9, 0.9, 0.9, 0.9), biases: [0.54, 0, 0, -0.54] },
        { weights: [[0.9, -0.9, -0.9, 0.9]] },
      ],
    },
  },
  {
    id: 4,
    name: "sawtooth",
    title: "Sawtooth by depth",
    teaches:
      "Each layer folds the line once more: turns double with depth, and early errors grow with them.",
    target: {
      layers: [
        { weights: column(0.9, -0.9) },
        {
          weights: [...rows(2, [0.9, 0.9]), ...rows(2, [-0.9, -0.9])],
          biases: [-0.405, -0.405, 0.405, 0.405],
        },
        {
          weights: [...rows(2, [0.9, 0.9, 0.9, 0.9]), ...rows(2, [-0.9, -0.9, -0.9, -0.9])],
          biases: [-0.3645, -0.3645, 0.3645, 0.3645],
        },
        { weights: [[0.9, 0.9, 0.9, 0.9]] },
      ],
    },
  },
  {
    id: 5,
    name: "step",
    title: "Steep step",
    teaches:
      "All weights at ±1 make the steepest step for eight units, and there the product rule loses its lead over pairs.",
    target: {
      layers: [
        {
          weights: rows(8, [1]),
          biases: [0.1, 0.1, 0.1, 0.1, -0.1, -0.1, -0.1, -0.1],
        },
        { weights: [[1, 1, 1, 1, -1, -1, -1, -1]] },
      ],
    },
  },
  {
    id: 6,
    name: "xor",
    title: "XOR",
    teaches:
      "Two inputs: positive where their signs differ, negative where they agree, which no linear function can do.",
    target: {
      layers: [
        {
          weights: [
            [0.8, -0.8],
            [-0.8, 0.8],
            [0.8, 0.8],
            [-0.8, -0.8],
          ],
        },
        { weights: [[0.6, 0.6, -0.6, -0.6]] },
      ],
    },
  },
  {
    id: 7,
    name: "circle",
    title: "Circle",
    teaches:
      "Eight directions make an almost round hill; the second layer cuts off its top and its foot.",
    target: {
      layers: [
        {
          weights: [
            [LONG, SHORT],
            [SHORT, LONG],
            [-SHORT, LONG],
            [-LONG, SHORT],
            [-LONG, -SHORT],
            [-SHORT, -LONG],
            [SHORT, -LONG],
            [LONG, -SHORT],
          ],
        },
        {
          weights: rows(
            2,
            Array.from({ length: 8 }, () => -0.5),
          ),
          biases: [0.9, 0.4],
        },
        { weights: [[0.9, -0.9]] },
      ],
    },
  },
  {
    id: 8,
    name: "saddle",
    title: "Saddle",
    teaches:
      "Up along one input, down along the other: weights of zero have pools too, and keep nothing.",
    target: {
      layers: [
        {
          weights: [
            [0.8, 0],
            [-0.8, 0],
            [0.8, 0],
            [-0.8, 0],
            [0, 0.8],
            [0, -0.8],
            [0, 0.8],
            [0, -0.8],
          ],
          biases: [0, 0, -0.4, -0.4, 0, 0, -0.4, -0.4],
        },
        { weights: [[0.4, 0.4, 0.8, 0.8, -0.4, -0.4, -0.8, -0.8]] },
      ],
    },
  },
  {
    id: 9,
    name: "random",
    title: "Random",
    teaches:
      "The generator drew these weights: the construction works for any target of this shape.",
    target: randomTarget(477, [1, 4, 3, 1], true),
  },
];
