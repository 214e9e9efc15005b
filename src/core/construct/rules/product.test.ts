import fc from "fast-check";
import { expect, it } from "vitest";
import type { Sign } from "../../network/wiring";
import { pools, scanPairs, slotWeights } from "./pools.test.data";
import { choiceAt } from "./rule";

/** The rule as the definition reads; the empty gadget stands before all neurons. */
function nearest(pairs: readonly (readonly [number, number])[], weight: number, sign: Sign) {
  const errors = pairs.map(([a, b]) =>
    (sign === "+" ? a > 0 : a < 0) ? Math.abs(a * b - weight) : Number.POSITIVE_INFINITY,
  );
  const smallest = Math.min(Math.abs(weight), ...errors);
  if (smallest === Math.abs(weight)) return { neurons: [], slope: 0, error: smallest };
  const at = errors.indexOf(smallest);
  const [a, b] = pairs[at] as readonly [number, number];
  return { neurons: [at], slope: a * b, error: smallest };
}

it("at every width the product rule keeps what trying every neuron finds, on 1 000 random pools", () => {
  fc.assert(
    fc.property(pools, slotWeights, fc.constantFrom<Sign>("+", "-"), (pairs, weight, sign) => {
      const { choices, considered, of } = scanPairs({ name: "product" }, pairs, weight, sign);
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

it("a neuron of the wrong sign is never chosen, however well its product fits", () => {
  const { choices } = scanPairs({ name: "product" }, [[-0.5, -1]], 0.5, "+");
  expect(choiceAt(choices, 1).neurons).toEqual([]);
});

it("the empty gadget wins ties and keeps nothing for a weight of zero", () => {
  expect(choiceAt(scanPairs({ name: "product" }, [[1, 1]], 0.5, "+").choices, 1).neurons).toEqual(
    [],
  );
  expect(choiceAt(scanPairs({ name: "product" }, [[1, 0]], 0, "+").choices, 1).neurons).toEqual([]);
});
