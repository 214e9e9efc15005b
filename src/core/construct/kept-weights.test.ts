import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wire } from "../network/wiring";
import { networks, parentsOf } from "../task/targets.test.data";
import { fingerprint } from "./fingerprint";
import { hashesOf, keptWeights } from "./kept-weights";
import { layoutPools, locate, type ParentSpec, weightAt } from "./parent";
import { scan } from "./prune";
import type { RuleSpec } from "./rules/rule";
import { keptEdges, ticketAt } from "./ticket";

const rules = fc.constantFrom<RuleSpec>({ name: "pair" }, { name: "subset-sum" });

function prune(network: Parameters<typeof wire>[0], spec: ParentSpec, rule: RuleSpec) {
  const wiring = wire(network);
  const all = scan(wiring, spec, rule);
  return { wiring, ticket: ticketAt(wiring, spec, all, all.poolSize) };
}

describe("the kept weights", () => {
  it("are the same before and after, to the bit and to the hash, which is the ticket's fingerprint", () => {
    fc.assert(
      fc.property(networks, parentsOf(30), rules, (network, spec, rule) => {
        const { wiring, ticket } = prune(network, spec, rule);
        const kept = keptWeights(wiring, spec, ticket);
        expect(kept).toHaveLength(keptEdges(ticket).length);
        for (const { before, after } of kept) expect(before).toEqual(after);
        const { before, after } = hashesOf(spec, kept);
        expect(before).toEqual(after);
        expect(after).toEqual(fingerprint(spec, ticket));
      }),
    );
  });

  it("stand at their row and column of the dense parent", () => {
    fc.assert(
      fc.property(networks, parentsOf(12), (network, spec) => {
        const { wiring, ticket } = prune(network, spec, { name: "product" });
        const pools = layoutPools(wiring, spec);
        for (const { layer, side, row, column, after } of keptWeights(wiring, spec, ticket)) {
          const address = locate(wiring, pools, spec.poolSize, layer, side, row, column);
          expect(weightAt(spec.seed, address)).toBe(after.weight);
        }
      }),
    );
  });

  it("of listed pools are the list's own numbers", () => {
    const listed = { listed: [[0.5, 0.9] as const, [-0.25, 0.125] as const] };
    const { wiring, ticket } = prune({ layers: [{ weights: [[0.4]] }] }, listed, {
      name: "product",
    });
    const kept = keptWeights(wiring, listed, ticket);
    expect(kept.map(({ before }) => before.weight)).toEqual([0.5, 0.9]);
    const { before, after } = hashesOf(listed, kept);
    expect(before).toEqual(after);
  });

  it("have another hash as soon as one bit of one of them is another", () => {
    const spec = { seed: 5, pools: "private", poolSize: 50 } as const;
    const { wiring, ticket } = prune({ layers: [{ weights: [[0.4]] }] }, spec, { name: "product" });
    const kept = keptWeights(wiring, spec, ticket);
    const [first, ...rest] = kept;
    if (!first) throw new Error("nothing kept");
    const changed = { ...first.after, weight: first.after.weight + 2 ** -23 };
    const { before, after } = hashesOf(spec, [{ ...first, after: changed }, ...rest]);
    expect(after.hex).not.toBe(before.hex);
  });
});
