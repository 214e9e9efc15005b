import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GadgetSlot } from "./gadget";
import { judgeHand, offerOf, pointedAt } from "./hand";

const poolOf = (pairs: readonly (readonly [number, number])[]) => ({
  a: Float64Array.from(pairs, ([a]) => a),
  b: Float64Array.from(pairs, ([, b]) => b),
});
const value = fc.integer({ min: -100, max: 100 }).map((n) => n / 100);
const pools = fc.array(fc.tuple(value, value), { maxLength: 120 });

describe("the neurons on offer", () => {
  it("have the slot's sign, and are all of a small pool in order", () => {
    const pool = poolOf([
      [0.9, 1],
      [-0.9, -1],
      [0.5, 0.1],
      [0, 0.3],
      [-0.1, 0.4],
    ]);
    expect(offerOf(pool, "+", 0.9, "pair")).toEqual({ neurons: [0, 2], of: 2 });
    expect(offerOf(pool, "-", 0.9, "pair")).toEqual({ neurons: [1, 4], of: 2 });
  });

  it("of a large pool are those with the nearest slopes", () => {
    fc.assert(
      fc.property(pools, value, (pairs, weight) => {
        const { neurons, of } = offerOf(poolOf(pairs), "+", weight, "pair");
        const usable = pairs.filter(([a]) => a > 0);
        expect(of).toBe(usable.length);
        const off = ([a, b]: readonly [number, number]) => Math.abs(a * b - weight);
        const worst = Math.max(0, ...neurons.map((t) => off(pairs[t] as [number, number])));
        const nearer = usable.filter((pair) => off(pair) < worst).length;
        expect(nearer).toBeLessThanOrEqual(Math.max(40, of <= 40 ? of : 0));
        expect(neurons).toHaveLength(Math.min(40, of));
      }),
    );
  });

  it("for sums are the first, which a rule would look at too", () => {
    const pairs = Array.from({ length: 90 }, (_, t) => [0.5, t / 90] as const);
    expect(offerOf(poolOf(pairs), "+", 0.5, "subset-sum").neurons).toEqual([...Array(40).keys()]);
  });
});

it("a neuron pointed at takes the place of another, or joins a sum and leaves it again", () => {
  expect(pointedAt(null, 7, "pair")).toEqual([7]);
  expect(pointedAt([3], 7, "product")).toEqual([7]);
  expect(pointedAt([3], 7, "subset-sum")).toEqual([3, 7]);
  expect(pointedAt([3, 7], 3, "subset-sum")).toEqual([7]);
});

describe("the judgement", () => {
  const slot = (sign: "+" | "-", error: number): GadgetSlot => ({
    sign,
    neurons: [],
    slope: 0,
    error,
  });
  const rules = [slot("+", 0.1), slot("-", 0.2)];

  it("compares slot by slot, and the network with and without", () => {
    const text = judgeHand([slot("+", 0.05), slot("-", 0.3)], rules, 0.09, 0.08);
    expect(text).toContain("Where x > 0 yours is nearer");
    expect(text).toContain("Where x < 0 yours is farther");
    expect(text).toContain("loses by it: 0.0900 against 0.0800");
  });

  it("claims nothing of a network's error that is not known yet, and says when nothing is gained", () => {
    expect(judgeHand([slot("+", 0.1)], rules, null, 0.1)).toBe(
      "Where x > 0 yours is as near to w as the rule’s.",
    );
    expect(judgeHand([slot("+", 0.1)], rules, 0.1, 0.1)).toContain("neither gains nor loses");
    expect(judgeHand([], rules, 0.1, 0.1)).toBe("");
  });
});
