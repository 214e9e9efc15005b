import { describe, expect, it } from "vitest";
import type { Network } from "../network/network";
import type { Sign } from "../network/wiring";
import { wire } from "../network/wiring";
import { draw, LATTICE, STREAM } from "../random/random";
import { type Found, type FoundPart, nearestSteps, recordsOf } from "./nearest";
import { layoutPools, type Pool, type RandomParentSpec, readNeurons, readPool } from "./parent";
import { finish, scan } from "./prune";
import { nearestRule } from "./rules/registry";
import type { Choice, NearestRule, Records } from "./rules/rule";

const NAMES = ["pair", "product"] as const;
const ruleNamed = (name: (typeof NAMES)[number]) => nearestRule({ name }) as NearestRule;

/** The records by the definition, in float64, one neuron after the other. */
function tryEach(
  name: (typeof NAMES)[number],
  spec: RandomParentSpec,
  pool: Pool,
  unit: number,
  weight: number,
  sign: Sign,
): Records {
  const a = new Float64Array(spec.poolSize);
  const b = new Float64Array(spec.poolSize);
  readPool(spec, pool, unit, 0, spec.poolSize, a, b);
  const side = sign === "+" ? 1 : -1;
  const corner = weight < 0 ? -side : side;
  const empty: Choice = { width: 0, neurons: [], slope: 0, error: Math.abs(weight) };
  const choices = [empty];
  let best = name === "pair" ? Number.POSITIVE_INFINITY : Math.abs(weight);
  let usable = 0;
  for (let t = 0; t < spec.poolSize; t++) {
    if (a[t] * side <= 0) continue;
    usable++;
    const slope = a[t] * b[t];
    const error = Math.abs(slope - weight);
    const inDistance = Math.abs(Math.abs(a[t]) - Math.abs(weight));
    const box = Math.max(inDistance, Math.abs(b[t] - corner));
    const distance = name === "pair" ? box : error;
    if (distance >= best) continue;
    best = distance;
    const width = t + 1;
    if (error < Math.abs(weight)) choices.push({ width, neurons: [t], slope, error });
    else if (choices.length > 1) choices.push({ ...empty, width });
  }
  return { choices, considered: usable, of: usable };
}

const special = [0, 1, -1, LATTICE, -LATTICE, 0.5, -0.25, 4, -4, 2.5, 1e-12, -1 + LATTICE];
const random = (index: number) => draw(99, STREAM.samples, index);

/** Sixteen inputs and sixteen units: 512 slots, with every special weight and many random ones. */
const wide: Network = {
  layers: [
    {
      weights: Array.from({ length: 16 }, (_, row) =>
        Array.from(
          { length: 16 },
          (_, column) => special[16 * row + column] ?? random(16 * row + column),
        ),
      ),
    },
    { weights: [Array.from({ length: 16 }, (_, column) => special[column] ?? random(column))] },
  ],
};
const wiring = wire(wide);

describe.each(NAMES)("the %s rule's search", (name) => {
  const rule = ruleNamed(name);

  it.each(["private", "shared"] as const)(
    "finds what trying every neuron in float64 finds, in %s pools",
    (pools) => {
      for (const [seed, poolSize] of [
        [0xffffffff, 9_001],
        [3, 129],
      ] as const) {
        const spec = { seed, pools, poolSize };
        const { slots, records } = scan(wiring, spec, { name });
        expect(slots.length).toBeGreaterThan(500);
        for (const { index, pool, weight, sign } of slots)
          expect(records[index]).toEqual(
            tryEach(name, spec, pool, weight.unit, weight.value, sign),
          );
      }
    },
    60_000,
  );

  it.each(["private", "shared"] as const)(
    "finds the same in parts that end anywhere, in %s pools",
    (pools) => {
      const spec = { seed: 11, pools, poolSize: 9_001 };
      const ends = [0, 1, 63, 64, 65, 1_000, 4_095, 4_097, 9_000, 9_001];
      const { records } = scan(wiring, spec, { name });
      let at = 0;
      for (const pool of layoutPools(wiring, spec)) {
        const alone: Found[][] = [];
        const inTurn: FoundPart[][] = [];
        for (const [i, to] of ends.slice(1).entries()) {
          alone.push(finish(nearestSteps(spec, rule, pool, ends[i], to)));
          const beaten = inTurn.at(-1)?.map(({ nearest }) => nearest);
          inTurn.push(finish(nearestSteps(spec, rule, pool, ends[i], to, beaten)));
        }
        const merged = recordsOf(spec, rule, pool, alone);
        expect(merged).toEqual(records.slice(at, at + merged.length));
        expect(recordsOf(spec, rule, pool, inTurn)).toEqual(merged);
        at += merged.length;
      }
      expect(at).toBe(records.length);
    },
    60_000,
  );

  it("is not disturbed by neurons that are no candidates", () => {
    const spec = { seed: 5, pools: "private", poolSize: 700 } as const;
    for (const pool of layoutPools(wiring, spec).slice(0, 20)) {
      const found = finish(nearestSteps(spec, rule, pool, 0, 700));
      const all = Array.from({ length: 700 }, (_, t) => t);
      const crowded = found.map(({ usable }) => ({ usable, neurons: all }));
      expect(recordsOf(spec, rule, pool, [crowded])).toEqual(recordsOf(spec, rule, pool, [found]));
    }
  });

  it("counts no neuron whose in-weight is zero", () => {
    const listed = [
      [0, 1],
      [0.5, 1],
      [-0.5, 1],
      [0, -1],
    ] as const;
    const { records } = scan(wire({ layers: [{ weights: [[0.5]] }] }), { listed }, { name });
    expect(records.map(({ of }) => of)).toEqual([1, 1]);
  });
});

it("counts no random neuron whose in-weight is zero", () => {
  const zero = 5_635_144;
  const spec = { seed: 4, pools: "private", poolSize: 1 << 23 } as const;
  const [pool] = layoutPools(wire({ layers: [{ weights: [[0.5]] }] }), spec);
  expect(readNeurons(spec, pool, 0, [zero])[0][0]).toBe(0);
  for (const name of NAMES) {
    const [positive, negative] = finish(
      nearestSteps(spec, ruleNamed(name), pool, zero - 5, zero + 6),
    );
    expect(positive.usable + negative.usable).toBe(10);
  }
});
