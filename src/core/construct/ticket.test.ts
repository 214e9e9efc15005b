import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Network } from "../network/network";
import { type Wiring, wire } from "../network/wiring";
import { networks, parentsOf } from "../task/targets.test.data";
import {
  layoutPools,
  locate,
  type ParentSpec,
  parentSize,
  type RandomParentSpec,
  weightAt,
} from "./parent";
import { scan } from "./prune";
import type { RuleSpec } from "./rules/rule";
import { type HandPick, keptEdges, type Ticket, ticketAt, transplant } from "./ticket";

const rules = fc.constantFrom<RuleSpec>(
  { name: "pair" },
  { name: "product" },
  { name: "subset-sum", maxSubset: 2 },
  { name: "subset-sum" },
);

/** The ticket of a whole parent, or of its first `width` neurons a pool. */
function prune(wiring: Wiring, spec: ParentSpec, rule: RuleSpec, width?: number): Ticket {
  const all = scan(wiring, spec, rule);
  return ticketAt(wiring, spec, all, width ?? all.poolSize);
}

describe("the default example", () => {
  const wiring = wire({
    layers: [
      { weights: [[-0.9], [0.8], [-0.7]], biases: [-0.2, -0.1, 0.1] },
      { weights: [[-0.8, 0.8, 0.7]] },
    ],
  });

  it("has a parent of 9 000 neurons and 42 000 weights at depth 4, and keeps at most 24 of them", () => {
    for (let seed = 0; seed < 40; seed++) {
      const spec = { seed, pools: "private", poolSize: 1_000 } as const;
      const size = parentSize(wiring, spec);
      expect(size).toMatchObject({ depth: 4, neurons: 9_000, weights: 42_000 });
      for (const name of ["pair", "product"] as const)
        expect(keptEdges(prune(wiring, spec, { name })).length).toBeLessThanOrEqual(24);
    }
  });

  it("keeps two edges for every neuron of a private pool", () => {
    const spec = { seed: 3, pools: "private", poolSize: 1_000 } as const;
    for (const rule of [{ name: "product" }, { name: "subset-sum" }] as const) {
      const ticket = prune(wiring, spec, rule);
      const neurons = ticket.kept.reduce((sum, kept) => sum + kept.neurons.length, 0);
      expect(keptEdges(ticket)).toHaveLength(2 * neurons);
    }
  });
});

describe("a ticket", () => {
  it("delivers in every slot the slope and the error that the rule recorded", () => {
    fc.assert(
      fc.property(networks, parentsOf(40), rules, (network, spec, rule) => {
        const wiring = wire(network);
        const all = scan(wiring, spec, rule);
        ticketAt(wiring, spec, all, spec.poolSize).kept.forEach((kept, index) => {
          const { neurons, slope, error } = all.records[index]?.choices.at(-1) ?? {};
          expect(kept).toMatchObject({ neurons, slope, error });
        });
      }),
    );
  });

  it("is made of the parent's own weights: its slopes are sums over the dense matrices' entries", () => {
    fc.assert(
      fc.property(networks, parentsOf(12), rules, (network, spec, rule) => {
        const wiring = wire(network);
        const ticket = prune(wiring, spec, rule);
        const pools = layoutPools(wiring, spec);
        const entry = (layer: number, side: "in" | "out", row: number, column: number): number =>
          weightAt(spec.seed, locate(wiring, pools, spec.poolSize, layer, side, row, column));
        for (const { slot, neurons, slope } of ticket.kept) {
          const { layer, row, column } = slot.weight;
          const inLayer = pools.filter((pool) => pool.layer === layer);
          const first = inLayer.findIndex((pool) => pool.index === slot.pool.index);
          let sum = 0;
          for (const neuron of neurons) {
            const wide = first * spec.poolSize + neuron;
            sum += entry(layer, "in", wide, column) * entry(layer, "out", row, wide);
          }
          expect(slope).toBe(sum);
          const matrix = ticket.slopes.layers[layer];
          const side = slot.sign === "+" ? matrix?.positive : matrix?.negative;
          expect(side?.[row * (matrix?.inputs ?? 0) + column]).toBe(slope);
        }
      }),
    );
  });

  it("at a smaller width is the ticket of the smaller parent", () => {
    fc.assert(
      fc.property(networks, parentsOf(30), rules, fc.nat(29), (network, spec, rule, at) => {
        const wiring = wire(network);
        const poolSize = 1 + (at % spec.poolSize);
        const { kept, slopes } = prune(wiring, spec, rule, poolSize);
        const fresh = prune(wiring, { ...spec, poolSize }, rule);
        expect(slopes).toEqual(fresh.slopes);
        expect(kept.map(({ neurons }) => neurons)).toEqual(
          fresh.kept.map(({ neurons }) => neurons),
        );
      }),
    );
  });

  it("moved to another draw keeps the mask and takes that parent's weights, and comes back unchanged", () => {
    fc.assert(
      fc.property(networks, parentsOf(40), rules, (network, spec, rule) => {
        const wiring = wire(network);
        const ticket = prune(wiring, spec, rule);
        const next: RandomParentSpec = { ...spec, seed: (spec.seed + 1) >>> 0 };
        const moved = transplant(wiring, ticket, next);
        expect(moved.kept.map(({ neurons }) => neurons)).toEqual(
          ticket.kept.map(({ neurons }) => neurons),
        );
        expect(transplant(wiring, moved, spec).slopes).toEqual(ticket.slopes);
      }),
    );
  });
});

describe("kept edges", () => {
  it("count the in-edge of a neuron that two units share only once", () => {
    const network: Network = { layers: [{ weights: [[0.5], [0.5]] }] };
    const spec = { seed: 1, pools: "shared", poolSize: 4 } as const;
    const wiring = wire(network);
    const all = scan(wiring, spec, { name: "pair" });
    const picks: HandPick[] = [0, 1].map((unit) => ({
      layer: 0,
      unit,
      input: 0,
      sign: "+",
      neurons: [2],
    }));
    const others: HandPick[] = [0, 1].map((unit) => ({
      layer: 0,
      unit,
      input: 0,
      sign: "-",
      neurons: [],
    }));
    const ticket = ticketAt(wiring, spec, all, 4, [...picks, ...others]);
    expect(keptEdges(ticket).map(({ neuron, word }) => [neuron, word])).toEqual([
      [2, 0],
      [2, 1],
      [2, 2],
    ]);
  });

  it("are distinct and in address order, whatever the order of the slots", () => {
    fc.assert(
      fc.property(networks, parentsOf(40), rules, (network, spec, rule) => {
        const ticket = prune(wire(network), spec, rule);
        const edges = keptEdges(ticket);
        const places = edges.map(({ pool, neuron, word }) => [pool.index, neuron, word]);
        expect(new Set(places.map(String)).size).toBe(places.length);
        expect(keptEdges({ ...ticket, kept: [...ticket.kept].reverse() })).toEqual(edges);
        expect(places).toEqual(
          [...places].sort((x, y) => {
            const at = x.findIndex((value, index) => value !== y[index]);
            return at < 0 ? 0 : (x[at] as number) - (y[at] as number);
          }),
        );
      }),
    );
  });
});

describe("a hand-made gadget", () => {
  const wiring = wire({ layers: [{ weights: [[0.5]] }] });
  const listed = {
    listed: [
      [0.5, 0.5],
      [-0.5, 1],
      [0.25, 1],
      [-1, -0.5],
    ],
  } as const;
  const pick = (sign: "+" | "-", neurons: number[]): HandPick => ({
    layer: 0,
    unit: 0,
    input: 0,
    sign,
    neurons,
  });
  const slopesOf = (poolSize: number, ...picks: HandPick[]) => {
    const all = scan(wiring, listed, { name: "product" });
    const { positive, negative } =
      ticketAt(wiring, listed, all, poolSize, picks).slopes.layers[0] ?? {};
    return [positive?.[0], negative?.[0]];
  };

  it("replaces the rule's choice and may add up several neurons", () => {
    expect(slopesOf(4, pick("+", [2, 0]), pick("-", []))).toEqual([0.5, 0]);
  });

  it("of a neuron with the wrong sign counts on the half-line on which it fires", () => {
    expect(slopesOf(4, pick("+", [1]), pick("-", []))).toEqual([0, -0.5]);
  });

  it("reaches no neuron beyond the pool's width", () => {
    expect(slopesOf(2, pick("+", [0, 2]), pick("-", [3]))).toEqual([0.25, 0]);
  });

  it("is counted once when both slots ask for the same neuron", () => {
    expect(slopesOf(4, pick("+", [0]), pick("-", [0]))).toEqual([0.25, 0]);
  });
});
