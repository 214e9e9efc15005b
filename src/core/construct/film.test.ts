import { describe, expect, it } from "vitest";
import type { Network } from "../network/network";
import { evaluate } from "../network/slopes";
import { type Wiring, wire } from "../network/wiring";
import { prefixSumSteps, slopesAt } from "./film";
import { locate, type ParentSpec, weightAt } from "./parent";
import { finish, scan } from "./prune";
import { keptEdges, type Ticket, ticketAt } from "./ticket";
import { type Mask, traceOf } from "./trace";

const TWO_BIASED: Network = {
  layers: [
    { weights: [[0.9], [-0.6]], biases: [0.3, -0.1] },
    {
      weights: [
        [0.5, -0.7],
        [0, 0.4],
      ],
      biases: [0.2, -0.3],
    },
    { weights: [[0.8, -0.5]], biases: [0.1] },
  ],
};
const SPECS: ParentSpec[] = [
  { seed: 11, pools: "private", poolSize: 21 },
  { seed: 12, pools: "shared", poolSize: 17 },
];

/** The parent as full matrices, each entry fetched by its address and multiplied by its mask bit. */
function denseMatrices(wiring: Wiring, spec: ParentSpec, ticket: Ticket, mask: Mask) {
  if (!("seed" in spec)) throw new Error("random parents only");
  const { seed, poolSize } = spec;
  const pools = [...new Set(ticket.kept.map(({ slot }) => slot.pool))];
  const kept = new Set(keptEdges(ticket).map((e) => `${e.pool.index}/${e.neuron}/${e.word}`));
  return wiring.layers.map(({ inputs, units }, layer) => {
    const inLayer = pools.filter((pool) => pool.layer === layer);
    const wide = inLayer.length * poolSize;
    const entry = (side: "in" | "out", row: number, column: number): number => {
      const neuron = side === "in" ? row : column;
      const pool = inLayer[Math.floor(neuron / poolSize)];
      if (!pool) throw new Error("no pool");
      const address = locate(wiring, pools, poolSize, layer, side, row, column);
      const own =
        side === "in"
          ? inputs[column] === pool.input
          : pool.weights.some((w) => w.unit === units[row]);
      const present = own
        ? address.neuron < (mask.alive[pool.index] as number) ||
          kept.has(`${pool.index}/${address.neuron}/${address.word}`)
        : address.neuron < (mask.cross[layer] as number);
      return present ? weightAt(seed, address) : 0;
    };
    return {
      into: Array.from({ length: wide }, (_, r) => inputs.map((_, c) => entry("in", r, c))),
      out: units.map((_, r) => Array.from({ length: wide }, (_, c) => entry("out", r, c))),
    };
  });
}

const product = (matrix: number[][], vector: number[]): number[] =>
  matrix.map((row) => row.reduce((sum, w, i) => sum + w * (vector[i] as number), 0));

function denseForward(matrices: ReturnType<typeof denseMatrices>, x: number): number {
  const relu = (v: number[]) => v.map((z) => Math.max(0, z));
  return matrices.reduce<number[]>(
    (values, { into, out }, layer) => {
      const next = product(out, relu(product(into, values)));
      return layer === matrices.length - 1 ? next : relu(next);
    },
    [x, 1],
  )[0] as number;
}

describe.each(SPECS)("the film of a parent with $pools pools", (spec) => {
  const wiring = wire(TWO_BIASED);
  const found = scan(wiring, spec, { name: "product" });
  const poolSize = found.poolSize;
  const ticket = ticketAt(wiring, spec, found, poolSize);
  const trace = traceOf(wiring, spec, found, poolSize);
  const sums = finish(prefixSumSteps(spec, found.pools, poolSize));
  const frames = Array.from({ length: trace.frameCount }, (_, t) => trace.frameAt(t));

  it("starts from the whole parent and only ever deletes", () => {
    expect(frames[0]?.mask.cross.every((n) => n === poolSize)).toBe(true);
    expect(frames[0]?.mask.alive.every((n) => n === poolSize)).toBe(true);
    for (let t = 1; t < frames.length; t++) {
      const before = frames[t - 1]?.mask as Mask;
      const after = frames[t]?.mask as Mask;
      for (const key of ["cross", "alive"] as const)
        for (const [i, n] of after[key].entries())
          expect(n).toBeLessThanOrEqual(before[key][i] as number);
    }
  });

  it("ends with nothing but the ticket", () => {
    const last = frames.at(-1)?.mask as Mask;
    expect([...last.cross, ...last.alive].every((n) => n === 0)).toBe(true);
    expect(slopesAt(wiring, spec, ticket, sums, last)).toEqual(ticket.slopes);
  });

  it("computes with slope pairs what the dense masked matrices compute, in every frame after the cuts", () => {
    const masks = new Map(
      frames
        .filter(({ mask }) => mask.cross.every((n) => n === 0))
        .map(({ mask }) => [JSON.stringify(mask), mask]),
    );
    expect(masks.size).toBeGreaterThan(3 * found.pools.length);
    for (const mask of masks.values()) {
      const dense = denseMatrices(wiring, spec, ticket, mask);
      const slopes = slopesAt(wiring, spec, ticket, sums, mask);
      for (const x of [-1, -0.37, 0, 0.52, 1]) {
        const expected = denseForward(dense, x);
        expect(Math.abs(evaluate(slopes, [x]) - expected)).toBeLessThanOrEqual(
          1e-12 * Math.max(1, Math.abs(expected)),
        );
      }
    }
  });

  it("covers every frame with exactly one chapter and decides every slot once", () => {
    let next = 0;
    for (const { start, end } of trace.chapters) {
      expect(start).toBe(next);
      expect(end).toBeGreaterThan(start);
      next = end;
    }
    expect(next).toBe(trace.frameCount);
    const keeps = frames.filter(({ phase }) => phase === "keep").map(({ slot }) => slot?.index);
    expect(keeps).toEqual(found.slots.map(({ index }) => index));
    expect(frames.at(-1)?.decided).toBe(found.slots.length);
  });
});
