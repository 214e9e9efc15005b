import { readNeurons } from "../construct/parent";
import { finish, scan } from "../construct/prune";
import { wantedPair } from "../construct/rules/pair";
import { choiceAt } from "../construct/rules/rule";
import type { Experiment } from "../experiment/experiment";
import { wire } from "../network/wiring";
import { slotFailures } from "../theory/failures";
import type { PromisedRule } from "../theory/laws";
import { type SweepRow, sweepSeedSteps } from "./sweep";

/** Two inputs, two layers, weights from .3 to .9. */
export const twoInputs = (tolerance: number): Experiment => ({
  version: 1,
  target: {
    layers: [
      {
        weights: [
          [0.5, -0.7],
          [0.3, 0.9],
          [-0.6, 0.4],
        ],
      },
      { weights: [[0.8, -0.5, 0.6]] },
    ],
  },
  parent: { seed: 0, pools: "private", poolSize: 1 },
  rule: { name: "pair" },
  tolerance,
  failureProbability: 0.05,
  domain: "cube",
});

export const measure = (
  document: Experiment,
  name: PromisedRule,
  widths: readonly number[],
  seeds: number,
): SweepRow[] =>
  Array.from({ length: seeds }, (_, seed) =>
    finish(sweepSeedSteps(document, { name }, widths, seed)),
  );

/**
 * How often each slot misses the budget over seeds, in the order of `slotFailures`: for product by its slope error, for
 * pair by the box of half-width η/(1 + |w|) around the wanted point.
 */
export function countMisses(
  document: Experiment,
  name: PromisedRule,
  budget: number,
  poolSize: number,
  seeds: number,
): number[] {
  const wiring = wire(document.target);
  const terms = slotFailures(wiring, name, budget, poolSize);
  const misses = terms.map(() => 0);
  for (let seed = 0; seed < seeds; seed++) {
    const spec = { seed, pools: "private" as const, poolSize };
    const { slots, records } = scan(wiring, spec, { name });
    terms.forEach(({ weight, sign }, term) => {
      const slot = slots.find((s) => s.weight.index === weight.index && s.sign === sign);
      if (!slot) throw new Error("no such slot");
      const { neurons, error } = choiceAt(records[slot.index]?.choices ?? [], poolSize);
      const [pair] = readNeurons(spec, slot.pool, weight.unit, neurons);
      const [a, b] = wantedPair(weight.value, sign);
      const missed =
        name === "product"
          ? error > budget
          : !pair ||
            Math.max(Math.abs(pair[0] - a), Math.abs(pair[1] - b)) >
              budget / (1 + Math.abs(weight.value));
      if (missed) misses[term] = (misses[term] ?? 0) + 1;
    });
  }
  return misses;
}
