import fc from "fast-check";
import { expect, test } from "vitest";
import { wantedPair } from "../../core/construct/rules/pair";
import { lensOn, neuronsIn } from "./lens";
import { budgetBox } from "./plane";

const weights = fc.integer({ min: -90, max: 90 }).map((n) => n / 100);
const small = fc.integer({ min: -100, max: 100 }).map((n) => n / 1000);

test("a pair's lens holds the whole box and the chosen neuron", () => {
  fc.assert(
    fc.property(weights, small, small, (weight, across, down) => {
      const [wantedA, wantedB] = [Math.abs(weight), weight < 0 ? -1 : 1];
      const chosen = {
        neuron: 0,
        a: wantedA + across,
        b: wantedB - Math.sign(wantedB) * Math.abs(down),
      };
      const lens = lensOn("pair", weight, "+", 0.05, chosen);
      if (!lens) throw new Error("this near, a lens is needed");
      const box = budgetBox(wantedPair(weight, "+"), weight, "+", 0.05, 1);
      for (const a of [box.left, box.right, chosen.a])
        expect(Math.abs(a - lens.a)).toBeLessThanOrEqual(lens.half);
      for (const b of [box.top, box.bottom, chosen.b])
        expect(Math.abs(b - lens.b)).toBeLessThanOrEqual(lens.half);
    }),
  );
});

test("there is no lens on an empty gadget, nor on a neuron far away", () => {
  expect(lensOn("pair", 0.5, "+", 0.05, undefined)).toBe(null);
  expect(lensOn("pair", 0.5, "+", 0.05, { neuron: 0, a: 0.5, b: 0.2 })).toBe(null);
});

test("a lens shows the neurons inside its window", () => {
  const points = { a: Float64Array.of(0.5, 0.55, 0.8), b: Float64Array.of(0.5, 0.45, 0.5) };
  const inside = neuronsIn(points, { a: 0.5, b: 0.5, half: 0.1 });
  expect(inside.map(({ neuron }) => neuron)).toEqual([0, 1]);
});
