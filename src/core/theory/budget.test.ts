import fc from "fast-check";
import { expect, test } from "vitest";
import { scan } from "../construct/prune";
import { ticketAt } from "../construct/ticket";
import { certificate } from "../error/certificate";
import { randomNetwork, uniforms } from "../error/networks.test.data";
import type { Domain, Network } from "../network/network";
import { type SlopeLayer, targetSlopes } from "../network/slopes";
import { wire } from "../network/wiring";
import { allowedParts, budgetShares, slotBudget, spentParts } from "./budget";

const draws = fc.record({
  seed: fc.nat(1_000_000),
  shape: fc.constantFrom([1, 1], [1, 3, 1], [1, 3, 2, 1], [2, 4, 1], [4, 3, 3, 1]),
  biased: fc.nat(3),
  domain: fc.constantFrom<Domain>("cube", "ball"),
});

test("on one hidden unit the budget solves η(|v| + η) + ηM = ε", () => {
  const network: Network = { layers: [{ weights: [[0.5]] }, { weights: [[0.75]] }] };
  const budget = slotBudget(wire(network), 0.1, "cube");
  expect(budget * (0.75 + budget) + budget * 0.5).toBeCloseTo(0.1, 14);
});

test("any slopes within the budget have a certificate within the tolerance", () => {
  fc.assert(
    fc.property(
      draws,
      fc.constantFrom(0.01, 0.1, 2),
      ({ seed, shape, biased, domain }, tolerance) => {
        const wiring = wire(randomNetwork(seed, shape, biased));
        const budget = slotBudget(wiring, tolerance, domain);
        const next = uniforms(seed + 1);
        const ticket = targetSlopes(wiring);
        for (const { layer, row, column } of wiring.weights) {
          const { inputs, positive, negative } = ticket.layers[layer] as SlopeLayer;
          for (const slopes of [positive, negative]) {
            const at = row * inputs + column;
            slopes[at] = (slopes[at] as number) + budget * Math.sign(next());
          }
        }
        expect(certificate(wiring, ticket, domain)).toBeLessThanOrEqual(tolerance * (1 + 1e-9));
      },
    ),
  );
});

test("the budget is used up: every slope too large by it makes the certificate the tolerance", () => {
  fc.assert(
    fc.property(draws, ({ seed, shape, biased, domain }) => {
      const wiring = wire(randomNetwork(seed, shape, biased));
      const budget = slotBudget(wiring, 0.1, domain);
      const ticket = targetSlopes(wiring);
      for (const { layer, row, column, value } of wiring.weights) {
        const { inputs, positive, negative } = ticket.layers[layer] as SlopeLayer;
        const larger = value + (value < 0 ? -budget : budget);
        positive[row * inputs + column] = larger;
        negative[row * inputs + column] = larger;
      }
      expect(certificate(wiring, ticket, domain)).toBeCloseTo(0.1, 9);
    }),
  );
});

test("shares of the budget sum to 1 and are never negative", () => {
  fc.assert(
    fc.property(draws, ({ seed, shape, biased, domain }) => {
      const wiring = wire(randomNetwork(seed, shape, biased));
      const spec = { seed, pools: "private", poolSize: 50 } as const;
      const ticket = ticketAt(wiring, spec, scan(wiring, spec, { name: "product" }), 50);
      const shares = budgetShares(wiring, ticket, domain);
      expect(shares).toHaveLength(ticket.kept.length);
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }),
  );
});

/** A pool of one listed pair serves every slot of its sign with the slope a·b. */
const listedTicket = (network: Network, pair: readonly [number, number]) => {
  const wiring = wire(network);
  const spec = { listed: [pair] };
  return { wiring, ticket: ticketAt(wiring, spec, scan(wiring, spec, { name: "product" }), 1) };
};

test("on one hidden unit the shares are |P₂|Δ₁ of the worse half-line to Δ₂M", () => {
  const network: Network = { layers: [{ weights: [[0.5]] }, { weights: [[0.75]] }] };
  const { wiring, ticket } = listedTicket(network, [0.75, 0.8]);
  const [front, behind] = [0.6 * 0.5, 0.15 * 0.5];
  const shares = budgetShares(wiring, ticket, "cube");
  expect(shares[0]).toBe(0);
  expect(shares[1]).toBeCloseTo(front / (front + behind), 12);
  expect(shares[2]).toBeCloseTo(behind / (front + behind), 12);
});

test("on the ball the first layer's shares go with the squares, the constant's with its error", () => {
  const network: Network = { layers: [{ weights: [[0.3, 0.4]], biases: [0.9] }] };
  const { wiring, ticket } = listedTicket(network, [0.1, 0.1]);
  const errors = ticket.kept.map(({ error }) => error);
  expect(errors).toEqual([0.29, 0.3, 0.39, 0.4, 0.89].map((error) => expect.closeTo(error, 12)));
  const total = 0.5 + 0.89;
  const expected = [0, 0.09 / 0.5 / total, 0, 0.16 / 0.5 / total, 0.89 / total];
  expect(budgetShares(wiring, ticket, "ball")).toEqual(
    expected.map((share) => expect.closeTo(share, 12)),
  );
  const sum = 0.3 + 0.4 + 0.89;
  expect(budgetShares(wiring, ticket, "cube")).toEqual(
    [0, 0.3, 0, 0.4, 0.89].map((part) => expect.closeTo(part / sum, 12)),
  );
});

test("an exact ticket has no shares", () => {
  const network: Network = { layers: [{ weights: [[0]] }] };
  const { wiring, ticket } = listedTicket(network, [0.5, 0.5]);
  expect(budgetShares(wiring, ticket, "cube")).toEqual([0, 0]);
});

test("what the weights may add up to is the tolerance, what a ticket's add up to is its certificate", () => {
  fc.assert(
    fc.property(draws, ({ seed, shape, biased, domain }) => {
      const wiring = wire(randomNetwork(seed, shape, biased));
      const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
      expect(sum(allowedParts(wiring, 0.1, domain))).toBeCloseTo(0.1, 12);
      const spec = { seed, pools: "private", poolSize: 50 } as const;
      const { slopes } = ticketAt(wiring, spec, scan(wiring, spec, { name: "pair" }), 50);
      const bound = certificate(wiring, slopes, domain);
      expect(sum(spentParts(wiring, slopes, domain)) / bound).toBeCloseTo(1, 9);
    }),
  );
});

test("on one hidden unit the first weight may add η(|v| + η), the second ηM", () => {
  const network: Network = { layers: [{ weights: [[0.5]] }, { weights: [[0.75]] }] };
  const wiring = wire(network);
  const budget = slotBudget(wiring, 0.1, "cube");
  const expected = [budget * (0.75 + budget), budget * 0.5];
  expect(allowedParts(wiring, 0.1, "cube")).toEqual(expected.map((x) => expect.closeTo(x, 14)));
});
