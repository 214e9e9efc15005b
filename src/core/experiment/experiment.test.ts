import { describe, expect, test } from "vitest";
import { CARRIERS, CONSTANT, inputName, unitName, wire } from "../network/wiring";
import { EXAMPLES } from "../task/targets";
import { type Experiment, fieldNamed, picksOf, run } from "./experiment";

const experiment = (index: number): Experiment => ({
  version: 1,
  target: (EXAMPLES[index] as (typeof EXAMPLES)[0]).target,
  parent: { seed: 3, pools: "private", poolSize: 64 },
  rule: { name: "product" },
  tolerance: 0.1,
  failureProbability: 0.05,
  domain: "cube",
});

describe("a run", () => {
  test.each(EXAMPLES.map(({ name }, index) => ({ name, index })))(
    "of $name gives a ticket with its errors in order, and the same twice",
    ({ index }) => {
      const document = experiment(index);
      const result = run(document);
      const { sampled, exact, certificate } = result.error;
      expect(sampled.value).toBeLessThanOrEqual(exact?.value ?? Number.POSITIVE_INFINITY);
      expect(exact?.value ?? sampled.value).toBeLessThanOrEqual(certificate);
      const signs = result.wiring.weights.flatMap((weight) => weight.signs);
      expect(result.ticket.kept).toHaveLength(signs.length);
      expect(run(document)).toEqual(result);
    },
  );

  test("uses the gadgets that were made by hand", () => {
    const pick = { layer: 1, unit: 0, input: 2, sign: "+", neurons: [5, 7] } as const;
    const { kept } = run({ ...experiment(0), picks: [pick] }).ticket;
    const ruled = run(experiment(0)).ticket.kept;
    for (const [index, { slot, neurons }] of kept.entries()) {
      const picked = slot.weight.layer === 1 && slot.weight.input === 2;
      expect(neurons).toEqual(picked ? [5, 7] : ruled[index]?.neurons);
    }
  });
});

test("published names stand for the address fields of every source and unit", () => {
  const sawtooth = wire((EXAMPLES[4] as (typeof EXAMPLES)[0]).target);
  for (const { layer, unit, input } of sawtooth.weights) {
    expect(fieldNamed(unitName(unit))).toBe(unit);
    expect(fieldNamed(inputName(layer, input))).toBe(input);
  }
  const pick = { layer: 0, unit: "carrier-1", input: "constant", sign: "+", neurons: [1] } as const;
  expect(picksOf({ ...experiment(4), picks: [pick] })).toEqual([
    { ...pick, unit: CARRIERS[1], input: CONSTANT },
  ]);
});
