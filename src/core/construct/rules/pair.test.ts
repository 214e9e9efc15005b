import fc from "fast-check";
import { expect, it } from "vitest";
import type { Sign } from "../../network/wiring";
import { wantedPair } from "./pair";
import { pools, scanPairs, slotWeights } from "./pools.test.data";
import { choiceAt } from "./rule";

/** The rule as the definition reads: the nearest in the maximum norm, kept if it is better than nothing. */
function nearest(pairs: readonly (readonly [number, number])[], weight: number, sign: Sign) {
  const distances = pairs.map(([a, b]) => {
    const distance = Math.max(
      Math.abs(Math.abs(a) - Math.abs(weight)),
      Math.abs(b - (sign === "+" ? 1 : -1) * (weight < 0 ? -1 : 1)),
    );
    return (sign === "+" ? a > 0 : a < 0) ? distance : Number.POSITIVE_INFINITY;
  });
  const smallest = Math.min(...distances);
  const at = distances.indexOf(smallest);
  const [a, b] = pairs[at] ?? [0, 0];
  const error = Math.abs(a * b - weight);
  if (smallest === Number.POSITIVE_INFINITY || error >= Math.abs(weight))
    return { neurons: [], slope: 0, error: Math.abs(weight) };
  return { neurons: [at], slope: a * b, error };
}

it("at every width the pair rule keeps what trying every neuron finds, on 1 000 random pools", () => {
  fc.assert(
    fc.property(pools, slotWeights, fc.constantFrom<Sign>("+", "-"), (pairs, weight, sign) => {
      const { choices, considered, of } = scanPairs({ name: "pair" }, pairs, weight, sign);
      for (let width = 0; width <= pairs.length; width++)
        expect(choiceAt(choices, width)).toMatchObject(
          nearest(pairs.slice(0, width), weight, sign),
        );
      expect(considered).toBe(of);
      expect(of).toBe(pairs.filter(([a]) => (sign === "+" ? a > 0 : a < 0)).length);
    }),
    { numRuns: 1_000 },
  );
});

it("the first of equal neurons wins", () => {
  const pairs = [
    [-0.5, 1],
    [0.5, 0.9],
    [0.5, 0.9],
  ] as const;
  const { choices } = scanPairs({ name: "pair" }, pairs, 0.5, "+");
  expect(choiceAt(choices, 3).neurons).toEqual([1]);
});

it("a neuron nearest to the corner is dropped when its slope is no better than zero", () => {
  const { choices } = scanPairs({ name: "pair" }, [[0.75, 0.5]], 0.1875, "+");
  expect(choiceAt(choices, 1)).toMatchObject({ neurons: [], slope: 0, error: 0.1875 });
});

it("a nearer neuron with a worse slope replaces a kept one by nothing", () => {
  const pairs = [
    [0.125, 0.5],
    [0.375, 0.75],
  ] as const;
  const { choices } = scanPairs({ name: "pair" }, pairs, 0.125, "+");
  expect(choiceAt(choices, 1).neurons).toEqual([0]);
  expect(choiceAt(choices, 2).neurons).toEqual([]);
});

it("looks for (|w|, sgn w) on the positive and (−|w|, −sgn w) on the negative half-line", () => {
  expect(wantedPair(0.5, "+")).toEqual([0.5, 1]);
  expect(wantedPair(-0.5, "+")).toEqual([0.5, -1]);
  expect(wantedPair(0.5, "-")).toEqual([-0.5, -1]);
  expect(wantedPair(-0.5, "-")).toEqual([-0.5, 1]);
});
