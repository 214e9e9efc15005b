import fc from "fast-check";
import { expect, test } from "vitest";
import { scan } from "../construct/prune";
import { ticketAt, transplant } from "../construct/ticket";
import type { Domain } from "../network/network";
import { targetSlopes } from "../network/slopes";
import { wire } from "../network/wiring";
import { certificate } from "./certificate";
import { type SupError, supError, supErrorSteps } from "./error";
import { exactError } from "./exact";
import { randomNetwork } from "./networks.test.data";
import { sampledError } from "./sampled";

const draws = fc.record({
  seed: fc.nat(1_000_000),
  shape: fc.constantFrom(
    [1, 1],
    [1, 3, 1],
    [1, 4, 4, 1],
    [1, 3, 2, 2, 1],
    [2, 1],
    [2, 4, 1],
    [2, 3, 3, 1],
    [3, 4, 1],
    [5, 3, 3, 1],
  ),
  biased: fc.nat(4),
  rule: fc.constantFrom("pair", "product" as const),
  pools: fc.constantFrom("private", "shared" as const),
  poolSize: fc.constantFrom(1, 8, 64, 500),
  domain: fc.constantFrom<Domain>("cube", "ball"),
});

function expectOrder({ sampled, exact, certificate: certified }: SupError): void {
  expect(sampled.value).toBeLessThanOrEqual(certified);
  if (!exact) return;
  expect(sampled.value).toBeLessThanOrEqual(exact.value);
  expect(exact.value).toBeLessThanOrEqual(certified);
}

test("sampled ≤ exact ≤ certificate for random targets, rules, pools, domains and biases", () => {
  fc.assert(
    fc.property(draws, ({ seed, shape, biased, rule, pools, poolSize, domain }) => {
      const wiring = wire(randomNetwork(seed, shape, biased));
      const target = targetSlopes(wiring);
      const spec = { seed, pools, poolSize };
      const ticket = ticketAt(wiring, spec, scan(wiring, spec, { name: rule }), poolSize);
      const result = supError(target, ticket.slopes, wiring, domain);
      expect(result.exact === null).toBe((shape[0] as number) > 2);
      expectOrder(result);
      const other = transplant(wiring, ticket, { ...spec, seed: seed + 1 });
      expectOrder(supError(target, other.slopes, wiring, domain));
    }),
    { numRuns: 400 },
  );
});

test("the order also holds where all errors are rounding", () => {
  fc.assert(
    fc.property(draws, ({ seed, shape, biased, domain }) => {
      const wiring = wire(randomNetwork(seed, shape, biased));
      const target = targetSlopes(wiring);
      const ticket = targetSlopes(wiring);
      ticket.layers.forEach(({ positive, negative }) => {
        positive.forEach((slope, at) => {
          const nudged = slope * (1 + (((at + seed) % 3) - 1) * 2 ** -52);
          positive[at] = nudged;
          negative[at] = nudged;
        });
      });
      expectOrder(supError(target, ticket, wiring, domain));
    }),
    { numRuns: 300 },
  );
});

test("the three sides are what they are alone, and steps end in the same", () => {
  const wiring = wire(randomNetwork(1, [2, 3, 1], 1));
  const target = targetSlopes(wiring);
  const ticket = targetSlopes(wire(randomNetwork(2, [2, 3, 1], 1)));
  const whole = supError(target, ticket, wiring, "ball");
  expect(whole).toEqual({
    domain: "ball",
    sampled: sampledError(target, ticket, "ball"),
    ...exactError(target, ticket, "ball"),
    certificate: certificate(wiring, ticket, "ball"),
  });
  const steps = supErrorSteps(target, ticket, wiring, "ball");
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect(step.value).toEqual(whole);
});
