import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finish, scan } from "../construct/prune";
import type { RuleSpec } from "../construct/rules/rule";
import { choiceAt, type RuleName } from "../construct/rules/rule";
import { wire } from "../network/wiring";
import { outTo, ownIn } from "./address";
import { targets } from "./random.test.data";
import { type Part, searchSteps, searchWork, splitPools } from "./search";
import { poolAt, poolCount, type Target } from "./target";
import { forEachKept, type Ticket, ticketAt } from "./ticket";

const names = fc.constantFrom<RuleName>("pair", "product", "subset-sum");
const seeds = fc.integer({ min: 0, max: 0xffffffff });
const widths = fc.integer({ min: 1, max: 40 });

const search = (target: Target, rule: RuleName, seed: number, poolSize: number): Part =>
  finish(searchSteps(target, { seed, rule, poolSize, everyWidth: true }));

/** The kept neurons of one weight. */
function keptBy(ticket: Ticket, layer: number, unit: number, input: number): number[] {
  const neurons: number[] = [];
  forEachKept(ticket, layer, input, (of, neuron) => {
    if (of === unit) neurons.push(neuron);
  });
  return neurons;
}

describe("the rules at real size", () => {
  it("are the stage's rules slot for slot, at every width, on the same numbers", () => {
    fc.assert(
      fc.property(targets, names, seeds, widths, (target, name, seed, poolSize) => {
        const part = search(target, name, seed, poolSize);
        const at = [1, Math.ceil(poolSize / 2), poolSize];
        const tickets = at.map((width) => ticketAt(target, { seed, rule: name }, [part], width));
        const rule: RuleSpec = { name };
        target.layers.forEach(({ inputs, units, weights }, layer) => {
          for (let unit = 0; unit < units; unit++)
            for (let input = 0; input < inputs; input++) {
              const listed = Array.from({ length: poolSize }, (_, t): [number, number] => [
                ownIn(seed, layer, input, t),
                outTo(seed, layer, input, t, unit),
              ]);
              const weight = weights[unit * inputs + input];
              const { slots, records } = scan(
                wire({ layers: [{ weights: [[weight]] }] }),
                { listed },
                rule,
              );
              const { choices } = records[slots.findIndex(({ sign }) => sign === "+")];
              for (const [index, width] of at.entries()) {
                const { neurons, slope } = choiceAt(choices, width);
                expect(keptBy(tickets[index], layer, unit, input)).toEqual(neurons);
                const delivered = tickets[index].network.layers[layer];
                expect(delivered.weights[unit * inputs + input]).toBe(slope);
              }
            }
        });
      }),
      { numRuns: 60 },
    );
  });

  it("find at one width alone what they find on the way to a larger one", () => {
    fc.assert(
      fc.property(targets, names, seeds, widths, (target, rule, seed, poolSize) => {
        const every = search(target, rule, seed, poolSize + 7);
        const alone = finish(searchSteps(target, { seed, rule, poolSize }));
        const wanted = ticketAt(target, { seed, rule }, [every], poolSize);
        expect(ticketAt(target, { seed, rule }, [alone], poolSize)).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it("find in parts what they find at once, in whatever order the parts come", () => {
    fc.assert(
      fc.property(
        targets,
        names,
        seeds,
        fc.integer({ min: 1, max: 4 }),
        (target, rule, seed, parts) => {
          const question = { seed, rule, poolSize: 12 };
          const borders = splitPools(target, question, parts);
          expect(borders.length).toBe(parts + 1);
          const found = borders
            .slice(1)
            .map((to, at) => finish(searchSteps(target, question, borders[at], to)));
          const whole = ticketAt(target, question, [finish(searchSteps(target, question))], 12);
          expect(ticketAt(target, question, found.reverse(), 12)).toEqual(whole);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("stop where an error is small enough, and nowhere else", () => {
    fc.assert(
      fc.property(targets, seeds, fc.double({ min: 0.001, max: 0.2 }), (target, seed, enough) => {
        const question = { seed, rule: "subset-sum", poolSize: 24, enough } as const;
        const some = ticketAt(target, question, [finish(searchSteps(target, question))], 24);
        const best = ticketAt(target, question, [search(target, "subset-sum", seed, 24)], 24);
        target.layers.forEach(({ weights }, layer) => {
          weights.forEach((weight, slot) => {
            const error = Math.abs(some.network.layers[layer].weights[slot] - weight);
            const least = Math.abs(best.network.layers[layer].weights[slot] - weight);
            expect(error <= enough || error === least).toBe(true);
          });
        });
      }),
      { numRuns: 40 },
    );
  });

  it("say beforehand how much work there is", () => {
    fc.assert(
      fc.property(targets, names, widths, (target, rule, poolSize) => {
        const question = { seed: 1, rule, poolSize };
        let work = 0;
        for (const step of searchSteps(target, question)) work += step;
        expect(work).toBe(searchWork(target, question));
      }),
      { numRuns: 40 },
    );
  });
});

it("pools are numbered layer by layer", () => {
  fc.assert(
    fc.property(targets, (target) => {
      const places = Array.from({ length: poolCount(target) }, (_, at) => poolAt(target, at));
      expect(places).toEqual(
        target.layers.flatMap(({ inputs }, layer) =>
          Array.from({ length: inputs }, (_, input) => ({ layer, input })),
        ),
      );
    }),
  );
});
