import fc from "fast-check";
import { type ListedPairs, type ParentSpec, poolSizeOf } from "../../core/construct/parent";
import type { RuleSpec } from "../../core/construct/rules/rule";
import type { Experiment, PickDocument } from "../../core/experiment/experiment";
import type { Layer, Network } from "../../core/network/network";
import { inputName, unitName, wire } from "../../core/network/wiring";
import { EXAMPLES } from "../../core/task/targets";
import { EXPLORE_DEFAULTS } from "../view/explore";
import { PARTS } from "../view/hide";
import type { View } from "../view/view";

const plain = (value: number) => value + 0;
const short = fc.integer({ min: -20_000, max: 20_000 }).map((n) => n / 10_000);
const float = fc.double({ min: -4, max: 4, noNaN: true }).map(plain);

const layers = (
  widths: readonly number[],
  biased: readonly boolean[],
  value: fc.Arbitrary<number>,
) =>
  fc.tuple(
    ...widths.slice(1).map((units, depth): fc.Arbitrary<Layer> => {
      const inputs = widths[depth] as number;
      const row = fc.array(value, { minLength: inputs, maxLength: inputs });
      const weights = fc.array(row, { minLength: units, maxLength: units });
      const biases = fc.array(value, { minLength: units, maxLength: units });
      return biased[depth] ? fc.record({ weights, biases }) : fc.record({ weights });
    }),
  );

const drawn: fc.Arbitrary<Network> = fc
  .tuple(
    fc.integer({ min: 1, max: 16 }),
    fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 5 }),
    fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    fc.boolean(),
  )
  .chain(([inputs, hidden, biased, exact]) =>
    layers([inputs, ...hidden, 1], biased, exact ? short : float),
  )
  .map((all) => ({ layers: all }));

export const targets: fc.Arbitrary<Network> = fc.oneof(
  fc.constantFrom(...EXAMPLES.map((e) => e.target)),
  drawn,
);

const pairs: fc.Arbitrary<ListedPairs> = fc.boolean().chain((exact) => {
  const value = exact ? short : float;
  return fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 40 });
});

export const parents: fc.Arbitrary<ParentSpec> = fc.oneof(
  fc.record({
    seed: fc.integer({ min: 0, max: 0xffffffff }),
    pools: fc.constantFrom("private" as const, "shared" as const),
    poolSize: fc.integer({ min: 1, max: 1 << 24 }),
  }),
  pairs.map((listed) => ({ listed })),
  pairs
    .filter((listed) => listed.length > 1)
    .chain((listed) =>
      fc.integer({ min: 1, max: listed.length - 1 }).map((poolSize) => ({ listed, poolSize })),
    ),
);

export const rules: fc.Arbitrary<RuleSpec> = fc.oneof(
  fc.constantFrom<RuleSpec>({ name: "pair" }, { name: "product" }),
  fc
    .constantFrom(1, 2, 3, 4, "all")
    .map((maxSubset) => ({ name: "subset-sum", maxSubset }) as RuleSpec),
);

/** Gadgets for some slots of a target, in any order. */
const picksFor = (target: Network, parent: ParentSpec): fc.Arbitrary<PickDocument[]> => {
  const slots = wire(target).weights.flatMap(({ layer, unit, input, signs }) =>
    signs.map((sign) => ({
      layer,
      unit: unitName(unit),
      input: inputName(layer, input),
      sign,
    })),
  );
  return fc
    .subarray(slots, { maxLength: Math.min(5, slots.length) })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((slot) =>
          fc
            .uniqueArray(fc.integer({ min: 0, max: poolSizeOf(parent) - 1 }), { maxLength: 6 })
            .map((neurons) => ({ ...slot, neurons: neurons.sort((x, y) => x - y) })),
        ),
      ),
    );
};

/** Valid documents in their normal form. */
export const documents: fc.Arbitrary<Experiment> = fc
  .tuple(targets, parents)
  .chain(([target, parent]) =>
    fc
      .record({
        rule: rules,
        picks: picksFor(target, parent),
        tolerance: fc.oneof(fc.constant(0.1), fc.double({ min: 1e-9, max: 10, noNaN: true })),
        failureProbability: fc.oneof(
          fc.constant(0.05),
          fc.double({ min: 1e-9, max: 0.999, noNaN: true }),
        ),
        domain: fc.constantFrom("cube" as const, "ball" as const),
      })
      .map(({ picks, rule, ...rest }) => ({
        version: 1 as const,
        target,
        parent,
        rule,
        ...(picks.length > 0 && { picks }),
        ...rest,
      })),
  );

export const viewsOf = (document: Experiment): fc.Arbitrary<View> =>
  fc.record(
    {
      theme: fc.constantFrom("auto" as const, "light" as const, "dark" as const),
      words: fc.constant("double" as const),
      frame: fc.integer({ min: 0, max: 999_999_999 }),
      selected: fc.integer({ min: 0, max: wire(document.target).weights.length - 1 }),
      mask: fc.oneof(fc.constant("next" as const), fc.integer({ min: 0, max: 999_999_999 })),
      picking: fc.constant(true),
      gpu: fc.constantFrom("always" as const, "never" as const),
      keys: fc.constant(false),
      lesson: fc.constantFrom("start", "one-parent"),
      guess: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
      hide: fc.subarray([...PARTS], { minLength: 1 }),
      embed: fc.constantFrom(true as const, "controls" as const),
      beside: fc.oneof(
        fc.record({ seed: fc.integer({ min: 0, max: 0xffffffff }) }),
        fc.record({ poolSize: fc.integer({ min: 1, max: 1 << 24 }) }),
        fc.record({ rule: fc.constantFrom("pair" as const, "product" as const) }),
      ),
      explore: fc.subarray([...EXPLORE_DEFAULTS.explore]),
      show: fc.constant("finders" as const),
    },
    { requiredKeys: ["theme"] },
  );
