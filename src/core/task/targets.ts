import type { Layer, Network } from "../network/network";
import { draw, STREAM } from "../random/random";

/** A built-in target network. */
export interface Example<Name extends string = ExampleName> {
  /** Stands for the whole network in links: never renumber one, and never change the network behind it. */
  readonly id: number;
  readonly name: Name;
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

const LIST = [
  {
    id: 0,
    name: "two-turn",
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
    target: { layers: [{ weights: [[1]] }] },
  },
  {
    id: 2,
    name: "absolute-value",
    target: { layers: [{ weights: column(0.9, -0.9) }, { weights: [[0.9, 0.9]] }] },
  },
  {
    id: 3,
    name: "hat",
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
    target: randomTarget(477, [1, 4, 3, 1], true),
  },
] as const satisfies readonly Example<string>[];

export type ExampleName = (typeof LIST)[number]["name"];

/** All built-in targets; menus, links and tests iterate this list. The first one opens with the page. */
export const EXAMPLES: readonly Example[] = LIST;
