import { expect, test } from "vitest";
import { walkDomain, walkOf } from "./walk";

const slot = {
  sign: "+",
  slope: 0.5,
  error: 0,
  neurons: [
    { neuron: 3, a: 0.5, b: 0.5 },
    { neuron: 8, a: 0.5, b: -1 },
    { neuron: 9, a: 0.75, b: 1 },
  ],
} as const;

test("a walk starts at 0, takes each neuron's product as a step, and ends at the slope", () => {
  expect(walkOf(slot).map(({ from, to }) => [from, to])).toEqual([
    [0, 0.25],
    [0.25, -0.25],
    [-0.25, 0.5],
  ]);
});

test("the number line holds the walk, 0 and the interval around the weight", () => {
  expect(walkDomain([walkOf(slot)], 0.5, 0.125)).toEqual([-0.25, 0.625]);
  expect(walkDomain([[]], -0.5, 0.125)).toEqual([-0.625, 0]);
});
