import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wire } from "../network/wiring";
import { networks, parentsOf } from "../task/targets.test.data";
import { CHUNK, layoutPools } from "./parent";
import { finish, layoutSlots, scan, scanPool, workOf } from "./prune";
import type { RuleSpec } from "./rules/rule";
import { choiceAt, type MaxSubset } from "./rules/rule";

const rules = fc.oneof(
  fc.constantFrom<RuleSpec>({ name: "pair" }, { name: "product" }, { name: "subset-sum" }),
  fc
    .constantFrom<MaxSubset>(1, 2, 3, 4, "all")
    .map((maxSubset): RuleSpec => ({ name: "subset-sum", maxSubset })),
);

describe("records", () => {
  it("at every width equal a fresh search at that width", () => {
    fc.assert(
      fc.property(networks, parentsOf(24), rules, (network, spec, rule) => {
        const wiring = wire(network);
        const all = scan(wiring, spec, rule);
        for (const poolSize of [1, 2, spec.poolSize >> 1, spec.poolSize - 1]) {
          if (poolSize < 1 || poolSize > spec.poolSize) continue;
          const fresh = scan(wiring, { ...spec, poolSize }, rule);
          expect(fresh.slots.map((slot) => slot.pool)).toEqual(all.slots.map((slot) => slot.pool));
          fresh.records.forEach(({ choices }, index) => {
            const lookedUp = choiceAt(all.records[index]?.choices ?? [], poolSize);
            expect(lookedUp).toEqual(choices.at(-1));
          });
        }
      }),
    );
  });

  it("start with the empty gadget, come in order of width, and never get worse except in the pair rule's box", () => {
    fc.assert(
      fc.property(networks, parentsOf(60), rules, (network, spec, rule) => {
        for (const { choices } of scan(wire(network), spec, rule).records) {
          expect(choices[0]).toMatchObject({ width: 0, neurons: [], slope: 0 });
          choices.slice(1).forEach((choice, before) => {
            const last = choices[before];
            expect(choice.width).toBeGreaterThan(last?.width ?? 0);
            if (rule.name !== "pair") expect(choice.error).toBeLessThanOrEqual(last?.error ?? 0);
          });
        }
      }),
    );
  });
});

describe("slots", () => {
  it("are two for a weight on a real input and one elsewhere, in the order of the records", () => {
    fc.assert(
      fc.property(networks, parentsOf(3), (network, spec) => {
        const wiring = wire(network);
        const { slots, records } = scan(wiring, spec, { name: "product" });
        expect(slots).toHaveLength(wiring.weights.reduce((sum, w) => sum + w.signs.length, 0));
        expect(records).toHaveLength(slots.length);
        slots.forEach((slot, index) => {
          expect(slot.index).toBe(index);
          expect(records[index]?.choices[0]?.error).toBe(Math.abs(slot.weight.value));
        });
      }),
    );
  });
});

it("the neurons read in steps add up to the announced work", () => {
  const wiring = wire({
    layers: [
      {
        weights: [
          [0.4, 0.2],
          [0.1, 0.3],
        ],
      },
      { weights: [[1, 1]] },
    ],
  });
  for (const pools of ["private", "shared"] as const) {
    const spec = { seed: 1, pools, poolSize: CHUNK + 5 } as const;
    const layout = layoutPools(wiring, spec);
    let read = 0;
    for (const pool of layout)
      for (const count of scanPool(spec, { name: "pair" }, pool, spec.poolSize)) {
        expect(count).toBeLessThanOrEqual(CHUNK);
        read += count;
      }
    expect(read).toBe(workOf(layout, spec.poolSize));
    expect(workOf(layout, 1)).toBe(wiring.weights.length);
    expect(layoutSlots(layout)).toHaveLength(10);
  }
});

it("a stepwise computation gives its result when run to its end", () => {
  const steps = function* () {
    yield 1;
    yield 2;
    return "result";
  };
  expect(finish(steps())).toBe("result");
});
