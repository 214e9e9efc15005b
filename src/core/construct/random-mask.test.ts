import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Wiring, wire } from "../network/wiring";
import { threefry } from "../random/random";
import { networks, parentsOf } from "../task/targets.test.data";
import { counterOf, type ParentSpec } from "./parent";
import { scan } from "./prune";
import { randomMask } from "./random-mask";
import type { RuleSpec } from "./rules/rule";
import { keptEdges, type Ticket, ticketAt, transplant } from "./ticket";

const rules = fc.constantFrom<RuleSpec>({ name: "pair" }, { name: "subset-sum" });

function prune(wiring: Wiring, spec: ParentSpec, rule: RuleSpec): Ticket {
  const all = scan(wiring, spec, rule);
  return ticketAt(wiring, spec, all, all.poolSize);
}

describe("a random mask", () => {
  it("keeps as many neurons in every slot, and as many edges in all, as the ticket", () => {
    fc.assert(
      fc.property(networks, parentsOf(30), rules, fc.nat(), (network, spec, rule, seed) => {
        const wiring = wire(network);
        const ticket = prune(wiring, spec, rule);
        const random = randomMask(wiring, spec, ticket, seed);
        expect(random.kept.map(({ neurons }) => new Set(neurons).size)).toEqual(
          ticket.kept.map(({ neurons }) => neurons.length),
        );
        expect(keptEdges(random)).toHaveLength(keptEdges(ticket).length);
        for (const { neurons } of random.kept)
          for (const neuron of neurons) expect(neuron).toBeLessThan(spec.poolSize);
      }),
    );
  });

  it("delivers what its own neurons deliver, and not the ticket's slopes under other names", () => {
    const wiring = wire({ layers: [{ weights: [[0.5], [-0.4]] }, { weights: [[0.7, 0.2]] }] });
    const spec = { seed: 12, pools: "private", poolSize: 500 } as const;
    const ticket = prune(wiring, spec, { name: "product" });
    const random = randomMask(wiring, spec, ticket, 1);
    expect(random.slopes).toEqual(transplant(wiring, random, spec).slopes);
    expect(random.slopes).not.toEqual(ticket.slopes);
  });

  it("of a single neuron is the scaled first word of stream 5 at the pool's address", () => {
    const wiring = wire({ layers: [{ weights: [[0.5]], biases: [0] }] });
    const spec = { seed: 3, pools: "private", poolSize: 1000 } as const;
    const words = new Uint32Array(2);
    // The weight 0 of the bias keeps nothing; the other one's pool is layer 0, input 0, unit 0.
    const ticket = prune(wiring, spec, { name: "product" });
    const plus = { ...ticket, kept: ticket.kept.filter(({ slot }) => slot.sign === "+") };
    threefry(77, (1 << 8) | 5, 0, counterOf(0, 0, 0, 0), words);
    const expected = Math.floor((((words[0] as number) >>> 8) / 2 ** 24) * 1000);
    expect(randomMask(wiring, spec, plus, 77).kept[0]?.neurons).toEqual([expected]);
  });

  it("is any of the masks of its size", () => {
    const wiring = wire({ layers: [{ weights: [[0.4]] }] });
    const pairs = [
      [0.5, 0.9],
      [-0.5, -0.9],
      [0.1, 0.1],
      [-0.1, -0.1],
    ] as const;
    const spec = { listed: pairs };
    const ticket = prune(wiring, spec, { name: "product" });
    expect(ticket.kept.map(({ neurons }) => neurons)).toEqual([[0], [1]]);
    const drawn = Array.from({ length: 200 }, (_, seed) =>
      String(randomMask(wiring, spec, ticket, seed).kept.map(({ neurons }) => neurons)),
    );
    // Two distinct neurons of four, in order.
    expect(new Set(drawn).size).toBe(4 * 3);
  });
});
