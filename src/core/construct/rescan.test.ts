import fc from "fast-check";
import { expect, it } from "vitest";
import { wire } from "../network/wiring";
import { networks, parentsOf } from "../task/targets.test.data";
import { layoutPools, type ParentSpec } from "./parent";
import { finish, scan, workOf } from "./prune";
import { rescanSteps, stalePools } from "./rescan";
import type { MaxSubset, RuleSpec } from "./rules/rule";
import { choiceAt } from "./rules/rule";

const rules = fc.oneof(
  fc.constantFrom<RuleSpec>({ name: "pair" }, { name: "product" }),
  fc
    .constantFrom<MaxSubset>(1, 2, 3, "all")
    .map((maxSubset): RuleSpec => ({ name: "subset-sum", maxSubset })),
);
const listed = fc
  .array(fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.constantFrom(-1, 0.5, 1)), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pairs): ParentSpec => ({ listed: pairs }));
const parents = fc.oneof(parentsOf(30), listed);

const wider = (spec: ParentSpec, more: number): ParentSpec =>
  "listed" in spec ? spec : { ...spec, poolSize: spec.poolSize + more };

it("equals a fresh scan, whatever the target was before", () => {
  fc.assert(
    fc.property(networks, networks, parents, rules, (before, after, spec, rule) => {
      const known = scan(wire(before), spec, rule);
      const wiring = wire(after);
      expect(finish(rescanSteps(wiring, spec, rule, known))).toEqual(scan(wiring, spec, rule));
    }),
  );
});

it("with records that reach farther chooses what a fresh scan chooses", () => {
  fc.assert(
    fc.property(networks, networks, parentsOf(20), rules, (before, after, spec, rule) => {
      const known = scan(wire(before), wider(spec, 15), rule);
      const wiring = wire(after);
      const chosen = ({ records }: typeof known) =>
        records.map(({ choices }) => choiceAt(choices, spec.poolSize));
      expect(chosen(finish(rescanSteps(wiring, spec, rule, known)))).toEqual(
        chosen(scan(wiring, spec, rule)),
      );
    }),
  );
});

it("searches the pool of the one weight that changed, and nothing when none did", () => {
  fc.assert(
    fc.property(networks, parentsOf(20), fc.nat(), (network, spec, which) => {
      const rule = { name: "product" } as const;
      const known = scan(wire(network), spec, rule);
      expect(stalePools(layoutPools(wire(network), spec), known)).toEqual([]);
      const layer = network.layers[which % network.layers.length];
      const weights = layer.weights.map((row) => [...row]);
      weights[which % weights.length][0] = weights[which % weights.length][0] > 0 ? -0.5 : 0.25;
      const wiring = wire({
        layers: network.layers.map((old) => (old === layer ? { ...old, weights } : old)),
      });
      const stale = stalePools(layoutPools(wiring, spec), known);
      expect(workOf(stale, spec.poolSize)).toBe(spec.poolSize);
      const read = [...rescanSteps(wiring, spec, rule, known)].reduce((sum, n) => sum + n, 0);
      expect(read).toBe(spec.poolSize);
    }),
  );
});
