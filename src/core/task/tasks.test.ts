import { describe, expect, test } from "vitest";
import { forward } from "../network/network";
import { DATA_SETS } from "./data-sets";
import { direction, LANE, noise, sequence } from "./sequence";
import { EXAMPLES } from "./targets";
import { type DataName, type DrawnTask, type Samples, VIEW } from "./task";
import { neuronTarget, shapeOfTask, taskOf } from "./tasks";

const names = Object.keys(DATA_SETS) as DataName[];
const target = (name: string): DrawnTask => ({
  name: "target",
  target: (EXAMPLES.find((example) => example.name === name) as (typeof EXAMPLES)[0]).target,
});
const SPECS: readonly [string, DrawnTask][] = [
  ...names.map((name): [string, DrawnTask] => [name, { name }]),
  ...["two-turn", "saddle"].map((name): [string, DrawnTask] => [name, target(name)]),
  ["one neuron of 5 inputs", { name: "neuron", inputs: 5 }],
];

describe.each(SPECS)("%s", (_, spec) => {
  const task = taskOf(spec, 11);
  const parts = [task.train, task.validation, task.test];

  test("has the shape that is told beforehand, and points of the cube", () => {
    const { name, kind, inputs, outputs } = task;
    expect({ name, kind, inputs, outputs }).toEqual(shapeOfTask(spec));
    for (const { count, points, wanted } of parts) {
      expect(points.length).toBe(count * inputs);
      expect(wanted.length).toBe(count);
      expect(points.every((x) => Math.abs(x) <= 1)).toBe(true);
    }
  });

  test("is the same for the same seed, and its three parts are drawn apart", () => {
    expect(taskOf(spec, 11)).toEqual(task);
    const first = ({ points }: Samples) => points.subarray(0, 8).join(" ");
    expect(new Set(parts.map(first)).size).toBe(3);
  });
});

describe.each(names)("the two classes of %s", (name) => {
  const { test: samples } = taskOf({ name }, 3);

  test("are about equally many", () => {
    const ones = samples.wanted.reduce((sum, label) => sum + label, 0);
    expect(Math.abs(ones / samples.count - 0.5)).toBeLessThan(0.05);
  });
});

/** Share of points whose nearest neighbour in another draw has another class. */
function confusion(name: DataName): number {
  const { train, test: samples } = taskOf({ name }, 8);
  let wrong = 0;
  for (let s = 0; s < samples.count; s++) {
    let nearest = Number.POSITIVE_INFINITY;
    let label = -1;
    for (let t = 0; t < train.count; t++) {
      const x = samples.points[2 * s] - train.points[2 * t];
      const y = samples.points[2 * s + 1] - train.points[2 * t + 1];
      if (x * x + y * y >= nearest) continue;
      nearest = x * x + y * y;
      label = train.wanted[t];
    }
    if (label !== samples.wanted[s]) wrong++;
  }
  return wrong / samples.count;
}

test.each(names)(
  "%s can be told apart from 256 points: by nearest neighbours in 95 of 100",
  (name) => {
    expect(confusion(name)).toBeLessThan(0.05);
  },
);

test("classes of xor are the signs' products", () => {
  const { train } = taskOf({ name: "xor" }, 1);
  train.wanted.forEach((label, s) => {
    expect(label).toBe(train.points[2 * s] * train.points[2 * s + 1] > 0 ? 1 : 0);
  });
});

test("the circles are rings of their radii", () => {
  const { test: samples } = taskOf({ name: "circles" }, 1);
  samples.wanted.forEach((label, s) => {
    const radius = Math.hypot(samples.points[2 * s], samples.points[2 * s + 1]);
    expect(Math.abs(radius - (label === 0 ? 0.78 : 0.38))).toBeLessThan(0.3);
  });
});

test("the default target's deviation is .1475, and the zero function is 1.545 of it off", () => {
  const { wanted, count } = taskOf(target("two-turn"), 0).test;
  const mean = wanted.reduce((sum, y) => sum + y / count, 0);
  const deviation = Math.sqrt(wanted.reduce((sum, y) => sum + (y - mean) ** 2 / count, 0));
  const square = Math.sqrt(wanted.reduce((sum, y) => sum + y ** 2 / count, 0));
  expect(deviation).toBeCloseTo(0.1475, 3);
  expect(square / deviation).toBeCloseTo(1.545, 2);
});

test("a target's samples are its outputs, and its view is a picture's points in order", () => {
  const saddle = taskOf(target("saddle"), 0);
  const { points, wanted } = saddle.validation;
  expect(wanted[7]).toBe(forward(EXAMPLES[8].target, [points[14], points[15]])[0]);
  expect(saddle.view.length).toBe(2 * VIEW.square * VIEW.square);
  expect([...saddle.view.subarray(0, 4)]).toEqual([-1, -1, -1 + 2 / 32, -1]);
  expect([...saddle.view.subarray(-2)]).toEqual([1, 1]);
});

test("the neuron's weights are between ½ and 1 over √d, of both signs", () => {
  const weights = Array.from(
    { length: 20 },
    (_, seed) => neuronTarget(16, seed).layers[0].weights[0],
  );
  const sizes = weights.flat().map((w) => Math.abs(w) * 4);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.5);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(1);
  expect(new Set(weights.flat().map(Math.sign)).size).toBe(2);
});

test("noise has mean 0 and variance 1, and directions have length 1 and no favourite", () => {
  const next = sequence(4, LANE.test);
  const count = 20_000;
  const drawn = Array.from({ length: count }, () => noise(next));
  const mean = drawn.reduce((sum, x) => sum + x, 0) / count;
  const variance = drawn.reduce((sum, x) => sum + x * x, 0) / count;
  expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(count));
  expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(1.4 / count));
  const directions = Array.from({ length: count }, () => direction(next));
  const doubled = directions.reduce(([c, s], [x, y]) => [c + x * x - y * y, s + 2 * x * y], [0, 0]);
  for (const [x, y] of directions.slice(0, 50)) expect(Math.hypot(x, y)).toBeCloseTo(1, 14);
  expect(Math.hypot(...doubled) / count).toBeLessThan(4 / Math.sqrt(count));
});
