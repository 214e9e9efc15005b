import fc from "fast-check";
import type { RandomParentSpec } from "../construct/parent";
import type { Network } from "../network/network";

/** Small target networks with weights from `weight`; each layer with or without biases. */
export const networksOf = (weight: fc.Arbitrary<number>): fc.Arbitrary<Network> =>
  fc
    .tuple(
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    )
    .chain(([widths, biased]) => {
      const shape = [...widths, 1];
      const row = (length: number) => fc.array(weight, { minLength: length, maxLength: length });
      const layers = shape.slice(1).map((units, layer) => {
        const inputs = shape[layer] as number;
        const weights = fc.array(row(inputs), { minLength: units, maxLength: units });
        return biased[layer] ? fc.record({ weights, biases: row(units) }) : fc.record({ weights });
      });
      return fc.tuple(...layers).map((all) => ({ layers: all }));
    });

export const networks = networksOf(fc.double({ min: -1, max: 1, noNaN: true }));

export const inputs = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
  minLength: 3,
  maxLength: 3,
});

/** Random parents of up to `most` neurons a pool. */
export const parentsOf = (most: number): fc.Arbitrary<RandomParentSpec> =>
  fc.record({
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    pools: fc.constantFrom("private", "shared"),
    poolSize: fc.integer({ min: 1, max: most }),
  });
