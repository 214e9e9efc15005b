import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Network } from "../network/network";
import { evaluate } from "../network/slopes";
import { type Wiring, wire } from "../network/wiring";
import { DENSE_LIMIT, denseCost, denseLayers, denseOutputs } from "./dense";
import { layoutPools, locate, type ParentSpec, type RandomParentSpec, weightAt } from "./parent";
import { scan } from "./prune";
import { keptEdges, ticketAt } from "./ticket";
import type { Mask } from "./trace";

const DEEP: Network = {
  layers: [
    {
      weights: [
        [0.9, -0.2],
        [-0.6, 0.5],
        [0.3, 0.8],
      ],
      biases: [0.3, -0.1, 0.2],
    },
    {
      weights: [
        [0.5, -0.7, 0.1],
        [0.2, 0.4, -0.9],
      ],
      biases: [0.2, -0.3],
    },
    { weights: [[0.8, -0.5]] },
  ],
};
const SPECS: RandomParentSpec[] = [
  { seed: 11, pools: "private", poolSize: 70 },
  { seed: 0xfffffffe, pools: "shared", poolSize: 67 },
];
const POINTS = [
  [0, 0],
  [1, -1],
  [-0.7, 0.25],
  [0.31, 0.99],
  [-1, -1],
];

/** A matrix product for one input at a time over matrices that are written out in full: rows × columns of plain numbers. */
const times = (matrix: number[][], values: number[]) =>
  matrix.map((row) => row.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), 0));
const relu = (values: number[]) => values.map((value) => Math.max(0, value));

/** Every layer's sums by 2ℓ matrices, each entry asked for at its address and multiplied by its bit of the mask. */
function naive(
  wiring: Wiring,
  { seed, poolSize, ...rest }: RandomParentSpec,
  mask: Mask,
  kept: ReadonlySet<string>,
  input: number[],
): number[][] {
  const pools = layoutPools(wiring, { seed, poolSize, ...rest });
  let values = wiring.layers[0]?.inputs.map((_, i) => input[i] ?? 1) ?? [];
  return wiring.layers.map(({ inputs, units }, layer) => {
    const inLayer = pools.filter((pool) => pool.layer === layer);
    const bit = (wide: number, word: number, own: boolean) => {
      const neuron = wide % poolSize;
      const pool = inLayer[Math.floor(wide / poolSize)];
      if (!own) return neuron < (mask.cross[layer] ?? 0);
      return (
        neuron < (mask.alive[pool?.index ?? 0] ?? 0) || kept.has(`${pool?.index}/${neuron}/${word}`)
      );
    };
    const wideRows = Array.from({ length: inLayer.length * poolSize }, (_, wide) => wide);
    const into = wideRows.map((wide) =>
      inputs.map((field, column) => {
        const at = locate(wiring, pools, poolSize, layer, "in", wide, column);
        return bit(wide, at.word, field === at.input) ? weightAt(seed, at) : 0;
      }),
    );
    const out = units.map((field, row) =>
      wideRows.map((wide) => {
        const at = locate(wiring, pools, poolSize, layer, "out", row, wide);
        const pool = inLayer[Math.floor(wide / poolSize)];
        const own = pool?.weights.some((weight) => weight.unit === field) ?? false;
        return bit(wide, at.word, own) ? weightAt(seed, at) : 0;
      }),
    );
    const sums = times(out, relu(times(into, values)));
    values = relu(sums);
    return sums;
  });
}

function expectNaive(spec: RandomParentSpec, mask: Mask, withTicket: boolean) {
  const wiring = wire(DEEP);
  const ticket = ticketAt(wiring, spec, scan(wiring, spec, { name: "product" }), spec.poolSize);
  const kept = withTicket ? keptEdges(ticket) : [];
  const names = new Set(kept.map((e) => `${e.pool.index}/${e.neuron}/${e.word}`));
  const layers = denseLayers(wiring, spec, mask, kept, Float64Array.from(POINTS.flat()));
  POINTS.forEach((point, p) => {
    naive(wiring, spec, mask, names, point).forEach((sums, layer) => {
      const scale = Math.max(1, ...sums.map(Math.abs));
      sums.forEach((sum, unit) => {
        const value = layers[layer]?.[unit]?.[p] ?? Number.NaN;
        expect(Math.abs(value - sum) / scale).toBeLessThan(1e-12);
      });
    });
  });
}

const masks = (spec: RandomParentSpec) => {
  const width = fc.nat(spec.poolSize);
  return fc.record({
    cross: fc.array(width, { minLength: 3, maxLength: 3 }),
    alive: fc.array(width, { minLength: 30, maxLength: 30 }),
  });
};

describe("denseLayers", () => {
  it.each(SPECS)("equals full matrices under any mask, $pools pools", (spec) => {
    fc.assert(
      fc.property(masks(spec), fc.boolean(), (mask, kept) => expectNaive(spec, mask, kept)),
      { numRuns: 8 },
    );
  });

  it.each(SPECS)("equals the full matrices of the whole parent, $pools pools", (spec) => {
    const all = new Array<number>(30).fill(spec.poolSize);
    expectNaive(spec, { cross: all, alive: all }, false);
  });
});

describe("denseOutputs", () => {
  const listed: ParentSpec = {
    listed: [
      [0.5, 0.9],
      [-0.6, -0.8],
      [0.25, -0.5],
      [-1, 0.125],
    ],
  };

  it.each([...SPECS, listed])(
    "is what the ticket computes when all else is deleted (%j)",
    (spec) => {
      const wiring = wire(DEEP);
      const poolSize = "listed" in spec ? 4 : spec.poolSize;
      const ticket = ticketAt(wiring, spec, scan(wiring, spec, { name: "pair" }), poolSize);
      const none = new Array<number>(30).fill(0);
      const inputs = Float64Array.from(POINTS.flat());
      const outputs = denseOutputs(
        wiring,
        spec,
        { cross: none, alive: none },
        keptEdges(ticket),
        inputs,
      );
      POINTS.forEach((point, p) => {
        expect(outputs[p]).toBeCloseTo(evaluate(ticket.slopes, point), 12);
      });
    },
  );

  it("gives a listed parent its own edges and no others", () => {
    const wiring = wire({ layers: [{ weights: [[0.5, 0.1]] }] });
    const outputs = denseOutputs(
      wiring,
      listed,
      { cross: [4], alive: [4, 4] },
      [],
      Float64Array.of(1, -1),
    );
    const positive = 0.5 * 0.9 + 0.25 * -0.5;
    const negative = 0.6 * -0.8 + 1 * 0.125;
    expect(outputs[0]).toBeCloseTo(positive + negative, 15);
  });
});

describe("denseCost", () => {
  it("counts every weight once a point", () => {
    // One input, three units, one output: 3 pools of k neurons a layer; 1 + 3 edges a neuron in the first, 3 + 1 in the second.
    const wiring = wire({ layers: [{ weights: [[0.5], [0.1], [0.2]] }, { weights: [[1, 1, 1]] }] });
    const spec: ParentSpec = { seed: 1, pools: "private", poolSize: 1000 };
    expect(denseCost(wiring, spec, 201)).toBe(2 * 3 * 1000 * 4 * 201);
    expect(denseCost(wiring, { ...spec, poolSize: 1e6 }, 201)).toBeGreaterThan(DENSE_LIMIT);
  });
});
