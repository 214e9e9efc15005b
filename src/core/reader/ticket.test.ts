import fc from "fast-check";
import { expect, it } from "vitest";
import { finish } from "../construct/prune";
import type { RuleName } from "../construct/rules/rule";
import { outTo, ownIn } from "./address";
import { certificate, slopeErrors } from "./certificate";
import { startRunner } from "./forward";
import { outputsAt, targetOf, targets } from "./random.test.data";
import { searchSteps } from "./search";
import type { Target } from "./target";
import {
  edgesKept,
  fingerprint,
  forEachKept,
  keptCount,
  type Ticket,
  ticketAt,
  transplant,
} from "./ticket";

const names = fc.constantFrom<RuleName>("pair", "product", "subset-sum");
const seeds = fc.integer({ min: 0, max: 0xffffffff });

function ticketOf(target: Target, rule: RuleName, seed: number, poolSize: number): Ticket {
  const question = { seed, rule, poolSize };
  return ticketAt(target, question, [finish(searchSteps(target, question))], poolSize);
}
const tickets = fc
  .tuple(targets, names, seeds, fc.integer({ min: 1, max: 30 }))
  .map(([target, rule, seed, poolSize]) => ({
    target,
    ticket: ticketOf(target, rule, seed, poolSize),
  }));

/** Every kept edge, as text. */
function edges(ticket: Ticket): Set<string> {
  const found = new Set<string>();
  ticket.network.layers.forEach(({ inputs }, layer) => {
    for (let input = 0; input < inputs; input++)
      forEachKept(ticket, layer, input, (unit, neuron) => {
        found.add(`in ${layer} ${input} ${neuron}`);
        found.add(`out ${layer} ${input} ${neuron} ${unit}`);
      });
  });
  return found;
}

it("a ticket delivers what the kept edges of the parent compute, gadget by gadget", () => {
  fc.assert(
    fc.property(tickets, ({ ticket }) => {
      const { seed, network, poolSize } = ticket;
      network.layers.forEach(({ inputs, weights }, layer) => {
        const slopes = new Float64Array(weights.length);
        for (let input = 0; input < inputs; input++)
          forEachKept(ticket, layer, input, (unit, neuron) => {
            expect(neuron).toBeLessThan(poolSize);
            const a = ownIn(seed, layer, input, neuron);
            // One neuron at x = 1: b·σ(a·1).
            slopes[unit * inputs + input] +=
              outTo(seed, layer, input, neuron, unit) * Math.max(a, 0);
          });
        expect(slopes).toEqual(weights);
      });
    }),
  );
});

it("kept edges are counted once each", () => {
  fc.assert(
    fc.property(tickets, ({ ticket }) => {
      const names = [...edges(ticket)];
      const starting = (what: string, layer: number) =>
        names.filter((name) => name.startsWith(`${what} ${layer} `)).length;
      expect(keptCount(ticket)).toEqual({
        ins: ticket.network.layers.map((_, layer) => starting("in", layer)),
        outs: ticket.network.layers.map((_, layer) => starting("out", layer)),
      });
      expect(edgesKept(ticket)).toBe(names.length);
    }),
  );
});

it("laid on its own parent a mask is the ticket; on another one its neurons have that parent's weights", () => {
  fc.assert(
    fc.property(tickets, seeds, ({ ticket }, seed) => {
      expect(transplant(ticket, ticket.seed)).toEqual(ticket.network);
      transplant(ticket, seed).layers.forEach(({ inputs, weights }, layer) => {
        const slopes = new Float64Array(weights.length);
        for (let input = 0; input < inputs; input++)
          forEachKept(ticket, layer, input, (unit, neuron) => {
            const a = Math.max(ownIn(seed, layer, input, neuron), 0);
            slopes[unit * inputs + input] += a * outTo(seed, layer, input, neuron, unit);
          });
        expect(weights).toEqual(slopes);
      });
    }),
  );
});

it("tickets have one name exactly if they keep the same edges with the same weights", () => {
  fc.assert(
    fc.property(tickets, tickets, ({ ticket }, { ticket: other }) => {
      const { hex, words } = fingerprint(ticket);
      expect(words).toMatch(/^[a-z]+(-[a-z]+){3}$/);
      expect(fingerprint({ ...ticket })).toEqual({ hex, words });
      const same =
        ticket.seed === other.seed &&
        JSON.stringify([...edges(ticket)].sort()) === JSON.stringify([...edges(other)].sort());
      const nothing = edges(ticket).size === 0 && edges(other).size === 0;
      expect(fingerprint(other).hex === hex).toBe(same || nothing);
    }),
  );
});

it("no input in [0, 1]^d makes an error above the certificate; corners come near it in one layer", () => {
  fc.assert(
    fc.property(
      tickets,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
      ({ target, ticket }, values) => {
        const bounds = certificate(target, ticket.network);
        for (const input of [values, values.map(Math.round), values.map(() => 1)]) {
          const wanted = outputsAt(target, input);
          const given = outputsAt(ticket.network, input);
          for (const [output, bound] of bounds.entries())
            expect(Math.abs(wanted[output] - given[output])).toBeLessThanOrEqual(bound);
        }
      },
    ),
    { numRuns: 300 },
  );
  const target = targetOf([4, 1], 5);
  const { network } = ticketOf(target, "product", 3, 6);
  const off = target.layers[0].weights.map((weight, at) => network.layers[0].weights[at] - weight);
  const corners = [Math.sign, (x: number) => -Math.sign(x)].map((side) =>
    [...off].map((x) => Math.max(0, side(x))),
  );
  const reached = corners.map((input) =>
    Math.abs(outputsAt(target, input)[0] - outputsAt(network, input)[0]),
  );
  const [bound] = certificate(target, network);
  expect(bound).toBeCloseTo(Math.max(...reached), 10);
});

it("a network is no error away from itself", () => {
  fc.assert(
    fc.property(targets, (target) => {
      expect(certificate(target, target).every((bound) => bound === 0)).toBe(true);
      expect(slopeErrors(target, target)).toEqual({ mean: 0, largest: 0 });
      expect(startRunner(target).columns.length).toBe(target.layers.length);
    }),
  );
});
