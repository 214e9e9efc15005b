import fc from "fast-check";
import { expect, it } from "vitest";
import { STREAM, streamKey, threefry, uniform } from "../random/random";
import {
  type Address,
  IN_EDGES,
  isPoolSize,
  locate,
  outTo,
  ownIn,
  parentSize,
  readRow,
  rowLength,
  weightAt,
} from "./address";
import { targets } from "./random.test.data";
import { LIMITS, type Target } from "./target";

/** Every entry of every dense matrix of a parent. */
function* entries(target: Target, poolSize: number): Generator<Address> {
  for (const [layer, { inputs, units }] of target.layers.entries())
    for (let neuron = 0; neuron < poolSize * inputs; neuron++) {
      for (let i = 0; i < inputs; i++) yield locate(target, poolSize, layer, "in", neuron, i);
      for (let j = 0; j < units; j++) yield locate(target, poolSize, layer, "out", j, neuron);
    }
}

it("no two entries of the dense parent have the same address, and there are as many as is said", () => {
  fc.assert(
    fc.property(targets, fc.integer({ min: 1, max: 4 }), (target, poolSize) => {
      const keys = [...entries(target, poolSize)].map((address) => JSON.stringify(address));
      expect(new Set(keys).size).toBe(keys.length);
      expect(parentSize(target, poolSize).weights).toBe(keys.length);
    }),
  );
});

it("an address is two counter words: fields of 16 and 16, and of 8 and 24 bits, that never meet", () => {
  const field = (bits: number) => fc.integer({ min: 0, max: 2 ** bits - 1 });
  const address = fc.record({
    layer: field(8),
    input: field(16),
    neuron: field(24),
    edge: field(17),
  });
  fc.assert(
    fc.property(address, field(32), ({ layer, input, neuron, edge }, seed) => {
      const words = new Uint32Array(2);
      const first = input * 2 ** 16 + Math.floor(edge / 2);
      threefry(seed, streamKey(STREAM.reader), first, layer * 2 ** 24 + neuron, words);
      expect(weightAt(seed, { layer, input, neuron, edge })).toBe(uniform(words[edge % 2]));
    }),
  );
  expect(LIMITS.poolSize).toBe(2 ** 24);
  expect([LIMITS.inputs, LIMITS.units].every((most) => most <= 2 ** 16)).toBe(true);
});

it("rows are the weights at their addresses", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 130 }), fc.nat(1000), (seed, units, t) => {
      const row = new Int32Array(rowLength(units));
      readRow(seed, 1, 3, t, units, row);
      for (let unit = 0; unit < units; unit++)
        expect(uniform(row[unit])).toBe(outTo(seed, 1, 3, t, unit));
    }),
  );
});

it("a neuron's own edges are where the matrices have them", () => {
  fc.assert(
    fc.property(targets, fc.integer({ min: 1, max: 9 }), fc.nat(), (target, poolSize, seed) => {
      const { inputs, units } = target.layers[0];
      for (let wide = 0; wide < poolSize * inputs; wide++) {
        const input = Math.floor(wide / poolSize);
        const into = locate(target, poolSize, 0, "in", wide, input);
        expect(into.edge).toBe(IN_EDGES + input);
        expect(weightAt(seed, into)).toBe(ownIn(seed, 0, input, wide % poolSize));
        const out = locate(target, poolSize, 0, "out", units - 1, wide);
        expect(weightAt(seed, out)).toBe(outTo(seed, 0, input, wide % poolSize, units - 1));
      }
      expect(() => locate(target, poolSize, 0, "in", poolSize * inputs, 0)).toThrow(RangeError);
      expect(() => locate(target, poolSize, 9, "in", 0, 0)).toThrow(RangeError);
      expect(() => locate(target, poolSize, 0, "out", units, 0)).toThrow(RangeError);
    }),
  );
});

it("a pool has from one to 2²⁴ neurons", () => {
  expect([0, 1, 2 ** 24, 2 ** 24 + 1, 1.5].map(isPoolSize)).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});
