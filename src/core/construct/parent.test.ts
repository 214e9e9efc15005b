import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS, type Network, shapeOf } from "../network/network";
import { CARRIERS, CONSTANT, type Wiring, wire } from "../network/wiring";
import { networks, parentsOf } from "../task/targets.test.data";
import {
  type Address,
  counterOf,
  inWord,
  layoutPools,
  locate,
  outWord,
  type Pool,
  parentSize,
  type RandomParentSpec,
  readPool,
  weightAt,
} from "./parent";

const key = ({ neuron, layer, input, unit, word }: Address): number =>
  neuron * 2 ** 23 + counterOf(layer, input, unit, word) * 2 + (word & 1);

/** Every entry of every dense matrix of a parent. */
function* entries(wiring: Wiring, spec: RandomParentSpec): Generator<Address> {
  const pools = layoutPools(wiring, spec);
  const { widths } = parentSize(wiring, spec);
  for (const [layer, { inputs, units }] of wiring.layers.entries())
    for (let neuron = 0; neuron < (widths[2 * layer + 1] as number); neuron++) {
      for (let column = 0; column < inputs.length; column++)
        yield locate(wiring, pools, spec.poolSize, layer, "in", neuron, column);
      for (let row = 0; row < units.length; row++)
        yield locate(wiring, pools, spec.poolSize, layer, "out", row, neuron);
    }
}

/** The pairs (a, b) of every weight's pool, named by the weight's place in the target. */
function draws(network: Network, spec: RandomParentSpec): Map<string, number[]> {
  const wiring = wire(network);
  const found = new Map<string, number[]>();
  for (const pool of layoutPools(wiring, spec))
    for (const { layer, input, unit } of pool.weights) {
      const a = new Float64Array(spec.poolSize);
      const b = new Float64Array(spec.poolSize);
      readPool(spec, pool, unit, 0, spec.poolSize, a, b);
      found.set(`${layer}/${input}/${unit}`, [...a, ...b]);
    }
  return found;
}

describe("addresses", () => {
  it("are never given to two entries of the dense parent", () => {
    fc.assert(
      fc.property(networks, parentsOf(4), (network, spec) => {
        const wiring = wire(network);
        const keys = [...entries(wiring, spec)].map(key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBe(parentSize(wiring, spec).weights);
      }),
      { numRuns: 60 },
    );
  });

  it.each(["private", "shared"] as const)(
    "fit their fields in the largest network, %s pools",
    (pools) => {
      const layerOf = (inputs: number) => ({
        weights: Array.from({ length: LIMITS.width }, () => new Array<number>(inputs).fill(0)),
        biases: new Array<number>(LIMITS.width).fill(0),
      });
      const layers = Array.from({ length: LIMITS.depth }, (_, depth) =>
        layerOf(depth === 0 ? LIMITS.inputs : LIMITS.width),
      );
      const wiring = wire({ layers });
      const seen = new Set<number>();
      let count = 0;
      let largest = 0;
      for (const pool of layoutPools(wiring, { seed: 1, pools, poolSize: 1 })) {
        const wired = wiring.layers[pool.layer];
        const words = [
          ...(wired?.inputs ?? []).map((input) => inWord(pool, input)),
          ...(wired?.units ?? []).map((unit) => outWord(pool, unit)),
        ];
        for (const word of words) {
          const counter = counterOf(pool.layer, pool.input, pool.unit, word);
          largest = Math.max(largest, counter);
          seen.add(2 * counter + (word & 1));
          count++;
        }
      }
      expect(seen.size).toBe(count);
      expect(largest).toBeLessThan(2 ** 22);
    },
  );

  it("count the carriers and the constant as 32 and 33 among a neuron's words", () => {
    const wiring = wire({ layers: [{ weights: [[1], [1]] }, { weights: [[1, 1]], biases: [0] }] });
    const wordsOf = (pools: "private" | "shared", layer: number) => {
      const pool = layoutPools(wiring, { seed: 1, pools, poolSize: 1 }).find(
        (p) => p.layer === layer,
      ) as Pool;
      return [0, CONSTANT, ...CARRIERS].flatMap((field) => [
        inWord(pool, field),
        outWord(pool, field),
      ]);
    };
    expect(wordsOf("private", 1)).toEqual([0, 1, 161, 225, 160, 224, 161, 225]);
    expect(wordsOf("shared", 1)).toEqual([0, 1, 161, 34, 160, 33, 161, 34]);
  });

  it("lead to the same weights as reading a pool does, in any part of it", () => {
    fc.assert(
      fc.property(networks, parentsOf(9_000), fc.nat(8_999), (network, spec, from) => {
        const start = from % spec.poolSize;
        const count = spec.poolSize - start;
        const a = new Float64Array(count);
        const b = new Float64Array(count);
        const pools = layoutPools(wire(network), spec);
        const pool = pools[from % pools.length] as Pool;
        const { layer, input, unit } = pool;
        for (const weight of pool.weights) {
          readPool(spec, pool, weight.unit, start, count, a, b);
          for (const t of [0, count >> 1, count - 1]) {
            const at = { neuron: start + t, layer, input, unit };
            expect(a[t]).toBe(weightAt(spec.seed, { ...at, word: inWord(pool, input) }));
            expect(b[t]).toBe(weightAt(spec.seed, { ...at, word: outWord(pool, weight.unit) }));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("nothing is redrawn", () => {
  const expectKept = (before: Network, after: Network, spec: RandomParentSpec): void => {
    const now = draws(after, spec);
    for (const [place, pairs] of draws(before, spec)) expect(now.get(place), place).toEqual(pairs);
  };

  it("when a hidden unit is added", () => {
    fc.assert(
      fc.property(networks, parentsOf(5), fc.nat(2), (network, spec, at) => {
        fc.pre(network.layers.length > 1);
        const depth = at % (network.layers.length - 1);
        const layers = network.layers.map((layer, index) => {
          if (index === depth)
            return {
              weights: [...layer.weights, layer.weights[0] ?? []],
              ...(layer.biases && { biases: [...layer.biases, 0] }),
            };
          if (index !== depth + 1) return layer;
          return { ...layer, weights: layer.weights.map((row) => [...row, 0.5]) };
        });
        expectKept(network, { layers }, spec);
      }),
    );
  });

  it("when an input is added", () => {
    fc.assert(
      fc.property(networks, parentsOf(5), (network, spec) => {
        const [first, ...rest] = network.layers;
        const wider = { ...first, weights: (first?.weights ?? []).map((row) => [...row, 0.5]) };
        expectKept(network, { layers: [wider, ...rest] }, spec);
      }),
    );
  });

  it("when a layer gets biases", () => {
    fc.assert(
      fc.property(networks, parentsOf(5), fc.nat(3), (network, spec, at) => {
        const layers = network.layers.map((layer, index) =>
          index === at % network.layers.length
            ? { ...layer, biases: layer.weights.map(() => 0.5) }
            : layer,
        );
        expectKept(network, { layers }, spec);
      }),
    );
  });

  it("when pools grow: the narrower pool is the beginning of the wider one", () => {
    fc.assert(
      fc.property(networks, parentsOf(6), (network, spec) => {
        const size = spec.poolSize;
        const wide = draws(network, { ...spec, poolSize: size + 3 });
        for (const [place, pairs] of draws(network, spec)) {
          const wider = wide.get(place) ?? [];
          expect(wider.slice(0, size)).toEqual(pairs.slice(0, size));
          expect(wider.slice(size + 3, 2 * size + 3)).toEqual(pairs.slice(size));
        }
      }),
    );
  });
});

describe("pools", () => {
  it("of different places, seeds and units are different draws", () => {
    const network: Network = {
      layers: [
        {
          weights: [
            [1, 1],
            [1, 1],
          ],
        },
        { weights: [[1, 1]] },
      ],
    };
    for (const pools of ["private", "shared"] as const) {
      const all = [1, 2].flatMap((seed) => [
        ...draws(network, { seed, pools, poolSize: 4 }).values(),
      ]);
      const outs = all.map((pairs) => pairs.slice(4).join());
      expect(new Set(outs).size).toBe(outs.length);
    }
  });

  it("that are shared have one in-weight a neuron for all units, private ones have their own", () => {
    const network: Network = { layers: [{ weights: [[1], [1]] }] };
    const inWeights = (pools: "private" | "shared") =>
      [...draws(network, { seed: 3, pools, poolSize: 4 }).values()].map((pairs) =>
        pairs.slice(0, 4),
      );
    const [one, other] = inWeights("shared");
    expect(one).toEqual(other);
    const [own, another] = inWeights("private");
    expect(own).not.toEqual(another);
  });

  it("make the dense parent as wide and as heavy as the counting formulas say", () => {
    fc.assert(
      fc.property(networks, fc.integer({ min: 1, max: 2 ** 24 }), (network, poolSize) => {
        const plain = { layers: network.layers.map(({ weights }) => ({ weights })) };
        const shape = shapeOf(plain);
        const sum = (pools: (inputs: number, units: number) => number) =>
          shape.slice(1).reduce((total, units, layer) => {
            const inputs = shape[layer] as number;
            return total + poolSize * pools(inputs, units) * (inputs + units);
          }, 0);
        const size = (pools: "private" | "shared") =>
          parentSize(wire(plain), { seed: 0, pools, poolSize });
        expect(size("private").weights).toBe(sum((inputs, units) => inputs * units));
        expect(size("shared").weights).toBe(sum((inputs) => inputs));
        expect(size("shared").depth).toBe(2 * network.layers.length);
      }),
    );
  });

  it("that are listed serve every weight with the same pairs and have no other edges", () => {
    const network: Network = {
      layers: [
        {
          weights: [
            [1, 1],
            [1, 1],
          ],
        },
      ],
    };
    const listed = [
      [0.5, 0.25],
      [-0.5, 0.75],
    ] as const;
    const size = parentSize(wire(network), { listed });
    expect(size).toMatchObject({ neurons: 8, weights: 16 });
  });
});
