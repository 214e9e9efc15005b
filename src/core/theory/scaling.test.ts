import { expect, test } from "vitest";
import type { Network } from "../network/network";
import { wire } from "../network/wiring";
import { scalingLaw } from "./scaling";

const of = (...weights: number[]): Network => ({
  layers: [{ weights: weights.map((weight) => [weight]) }, { weights: [weights.map(() => 0.5)] }],
});
const lawOf = (target: Network, name: "pair" | "product") => scalingLaw(wire(target), { name });

test("pair falls as 1/√k and product as 1/k, from where no weight feels the edge of the support", () => {
  // k (1 − .9)² is 10 at 1000 and 3 at 300.
  expect(lawOf(of(0.3, -0.9), "pair")).toMatchObject({ scale: "power", slope: -0.5, from: 1000 });
  expect(lawOf(of(0.3, -0.9), "product")).toMatchObject({ scale: "power", slope: -1, from: 300 });
  expect(lawOf(of(0.3, -0.5), "pair")?.from).toBe(64);
});

test("a weight at ±1 leaves product no more than pair", () => {
  expect(lawOf(of(0.5, -1), "product")).toMatchObject({ slope: -0.5, from: 64 });
});

test("nothing falls where a weight is beyond a single neuron's reach, or where nothing is wanted", () => {
  expect(lawOf(of(0.5, 1.5), "pair")).toBeNull();
  expect(lawOf(of(0.5, 1.5), "product")).toBeNull();
  expect(scalingLaw(wire(of(0.5, 1.5)), { name: "subset-sum" })).not.toBeNull();
  expect(lawOf({ layers: [{ weights: [[0]] }] }, "pair")).toBeNull();
});

test("subsets of at most q fall as k^−q, of any size by half a usable product", () => {
  const wiring = wire(of(0.5));
  for (const maxSubset of [2, 3, 4] as const)
    expect(scalingLaw(wiring, { name: "subset-sum", maxSubset })).toMatchObject({
      scale: "power",
      slope: -maxSubset,
    });
  expect(scalingLaw(wiring, { name: "subset-sum" })).toMatchObject({
    scale: "exponential",
    slope: -1,
  });
  expect(scalingLaw(wiring, { name: "subset-sum", maxSubset: 1 })).toEqual(
    scalingLaw(wiring, { name: "product" }),
  );
});
