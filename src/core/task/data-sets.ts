import { direction, noise } from "./sequence";
import type { DataName } from "./task";

/** A point of the square [−1, 1]² and its class. */
export type Example2 = readonly [x: number, y: number, label: 0 | 1];

/** A data set of two classes in the plane: the next example, from uniform numbers on [−1, 1). */
export type DataSet = (next: () => number) => Example2;

const labelOf = (next: () => number): 0 | 1 => (next() < 0 ? 0 : 1);

const CIRCLES = { radii: [0.78, 0.38], noise: 0.07 } as const;

/** Two rings about 0, the inner one class 1. */
const circles: DataSet = (next) => {
  const label = labelOf(next);
  const [x, y] = direction(next);
  const radius = CIRCLES.radii[label];
  return [
    radius * x + CIRCLES.noise * noise(next),
    radius * y + CIRCLES.noise * noise(next),
    label,
  ];
};

const MOONS = { noise: 0.1, centre: [0.5, 0.25], reach: 1.8 } as const;

/** Two half circles of radius 1 that reach into each other, scaled into the square. */
const moons: DataSet = (next) => {
  const label = labelOf(next);
  const [x, height] = direction(next);
  const y = Math.abs(height);
  const [atX, atY] = label === 0 ? [x, y] : [1 - x, 0.5 - y];
  const scaled = (value: number, centre: number) =>
    (value + MOONS.noise * noise(next) - centre) / MOONS.reach;
  return [scaled(atX, MOONS.centre[0]), scaled(atY, MOONS.centre[1]), label];
};

/** The square in quarters: class 1 where the signs of x and y are equal. */
const xor: DataSet = (next) => {
  const x = next();
  const y = next();
  return [x, y, x * y > 0 ? 1 : 0];
};

const SPIRAL = { turn: 0.005, steps: 1100, noise: 0.015 } as const;

/** Directions a hundredth of a radian apart, by turning: the rotation (1 − t², 2t)/(1 + t²) has length 1 for every t. */
function turns(): Float64Array {
  const { turn, steps } = SPIRAL;
  const cosine = (1 - turn * turn) / (1 + turn * turn);
  const sine = (2 * turn) / (1 + turn * turn);
  const directions = new Float64Array(2 * steps);
  let [x, y] = [1, 0];
  for (let i = 0; i < steps; i++) {
    directions[2 * i] = x;
    directions[2 * i + 1] = y;
    [x, y] = [cosine * x - sine * y, sine * x + cosine * y];
  }
  return directions;
}

let turned: Float64Array | undefined;

/** Two arms that wind about each other one and three quarter times. */
const spiral: DataSet = (next) => {
  turned ??= turns();
  const label = labelOf(next);
  const step = Math.floor(((next() + 1) / 2) * SPIRAL.steps);
  const radius = (label === 0 ? 0.95 : -0.95) * (step / SPIRAL.steps);
  const x = radius * turned[2 * step] + SPIRAL.noise * noise(next);
  const y = radius * turned[2 * step + 1] + SPIRAL.noise * noise(next);
  return [x, y, label];
};

/** All data sets; menus, commands and tests iterate this table. */
export const DATA_SETS: Readonly<Record<DataName, DataSet>> = { moons, circles, xor, spiral };
