import fc from "fast-check";
import { expect, test } from "vitest";
import { randomNetwork } from "../error/networks.test.data";
import type { Domain, Network } from "../network/network";
import { wire } from "../network/wiring";
import { draw, STREAM } from "../random/random";
import { slotBudget } from "./budget";
import { failureBound, guaranteedPoolSize, slotFailures, successProduct } from "./failures";
import {
  bothSlotsProbability,
  chainWidths,
  expectedBestPair,
  expectedBestProduct,
  oneSlotProbability,
  pairProbability,
  productMeasure,
  productProbability,
  typicalBestPair,
  typicalBestProduct,
  typicalPairError,
  typicalWorseSlot,
} from "./laws";

type Neuron = readonly [number, number];

/** `count` pools of k neurons each, one after another. */
function* pools(seed: number, count: number, poolSize: number): Generator<Neuron[]> {
  let index = 0;
  for (let trial = 0; trial < count; trial++)
    yield Array.from({ length: poolSize }, () => [
      draw(seed, STREAM.samples, index++),
      draw(seed, STREAM.samples, index++),
    ]);
}

/** Mean and its standard error of a number measured on `count` pools. */
function simulate(
  seed: number,
  count: number,
  poolSize: number,
  measure: (pool: readonly Neuron[]) => number,
): { mean: number; deviation: number } {
  let sum = 0;
  let squares = 0;
  for (const pool of pools(seed, count, poolSize)) {
    const value = measure(pool);
    sum += value;
    squares += value * value;
  }
  const mean = sum / count;
  return { mean, deviation: Math.sqrt((squares / count - mean * mean) / count) };
}

/** The law agrees within four standard errors, and a rival law that is wrong in one point does not. */
function expectLaw(
  { mean, deviation }: { mean: number; deviation: number },
  law: number,
  rival: number,
): void {
  expect(Math.abs(mean - law)).toBeLessThan(4 * deviation);
  expect(Math.abs(mean - rival)).toBeGreaterThan(4 * deviation);
}

const pairDistance = (weight: number, sign: 1 | -1, [a, b]: Neuron): number =>
  a * sign > 0
    ? Math.max(Math.abs(Math.abs(a) - Math.abs(weight)), Math.abs(b - sign * Math.sign(weight)))
    : Number.POSITIVE_INFINITY;

const bestPair = (weight: number, sign: 1 | -1, pool: readonly Neuron[]): number =>
  Math.min(2, ...pool.map((neuron) => pairDistance(weight, sign, neuron)));

const bestProduct = (weight: number, pool: readonly Neuron[]): number =>
  Math.min(
    Math.abs(weight),
    ...pool.filter(([a]) => a > 0).map(([a, b]) => Math.abs(a * b - weight)),
  );

test("the pair box has its probability, with the sign of a and at the edges", () => {
  const boxes = [
    { weight: 0.5, distance: 0.3, rival: 0.09 },
    { weight: 1, distance: 0.3, rival: 0.045 },
    // Without the sign condition a ∈ (−0.25, 0.35) would count.
    { weight: -0.05, distance: 0.3, rival: 0.045 },
    { weight: 0.4, distance: 1.2, rival: 0.36 },
  ];
  for (const { weight, distance, rival } of boxes) {
    const hit = (pool: readonly Neuron[]) =>
      pairDistance(weight, -1, pool[0] as Neuron) <= distance ? 1 : 0;
    expectLaw(simulate(1, 60_000, 1, hit), pairProbability(weight, distance), rival);
  }
  expect(pairProbability(0.5, 0.1)).toBeCloseTo(0.1 ** 2 / 2, 15);
  expect(pairProbability(1, 0.1)).toBeCloseTo(0.1 ** 2 / 4, 15);
  expect(pairProbability(1.5, 0.4)).toBe(0);
});

test("the hyperbola strip has its probability, with the sign of a and at the edges", () => {
  for (const [weight, error] of [
    [0.5, 0.1],
    [0.05, 0.2],
    [-0.95, 0.1],
  ] as const) {
    const hit = ([neuron]: readonly Neuron[]) => {
      const [a, b] = neuron as Neuron;
      return a > 0 && Math.abs(a * b - weight) <= error ? 1 : 0;
    };
    const law = productProbability(weight, error);
    expectLaw(simulate(2, 60_000, 1, hit), law, 2 * law);
  }
  expect(productMeasure(2)).toBe(0.25);
  expect(productMeasure(-0.3)).toBe(-productMeasure(0.3));
});

test("one slot and both slots of a weight are served with their probabilities", () => {
  const [weight, distance, poolSize] = [0.5, 0.5, 4];
  const p = pairProbability(weight, distance);
  const served = (sign: 1 | -1, pool: readonly Neuron[]) =>
    bestPair(weight, sign, pool) <= distance;
  const one = simulate(3, 20_000, poolSize, (pool) => (served(1, pool) ? 1 : 0));
  const both = simulate(3, 20_000, poolSize, (pool) =>
    served(1, pool) && served(-1, pool) ? 1 : 0,
  );
  const single = oneSlotProbability(p, poolSize);
  expectLaw(one, single, poolSize * p);
  expectLaw(both, bothSlotsProbability(p, poolSize), single * single);
});

test("the mean best pair is the integral of its survival", () => {
  for (const weight of [0.5, 0.1, 1]) {
    const measured = simulate(4, 3000, 64, (pool) => bestPair(weight, 1, pool));
    expectLaw(measured, expectedBestPair(64, weight), expectedBestPair(128, weight));
  }
  expect(expectedBestPair(64, 0.5)).toBeCloseTo(0.1558, 4);
  expect(expectedBestPair(1024, 0.5)).toBeCloseTo(0.0392, 4);
});

test("the mean best product is the integral of its survival up to the empty gadget", () => {
  for (const weight of [0.5, 0.02, 0.95, 1]) {
    const measured = simulate(5, 3000, 64, (pool) => bestProduct(weight, pool));
    expectLaw(measured, expectedBestProduct(64, weight), expectedBestProduct(80, weight));
  }
  expect(expectedBestProduct(64, 0.5)).toBeCloseTo(0.0439, 4);
  expect(expectedBestProduct(1024, 0.95)).toBeCloseTo(0.0355, 4);
});

test("the means tend to their limits", () => {
  const many = 1 << 24;
  for (const weight of [0, 0.5, 1])
    expect(expectedBestPair(many, weight) / typicalBestPair(many, weight)).toBeCloseTo(1, 3);
  expect(typicalBestPair(1, 0.5)).toBeCloseTo(1.2533, 4);
  expect(typicalBestPair(1, 1)).toBeCloseTo(1.7725, 4);
  for (const weight of [0.2, 0.5, 0.9, 1])
    expect(expectedBestProduct(many, weight) / typicalBestProduct(many, weight)).toBeCloseTo(1, 3);
});

test("slope errors and the worse of two slots tend to their limits", () => {
  const [weight, poolSize] = [0.7, 1024];
  const slopeError = (pool: readonly Neuron[]) => {
    const [a, b] = pool.reduce((best, neuron) =>
      pairDistance(weight, 1, neuron) < pairDistance(weight, 1, best) ? neuron : best,
    );
    return Math.abs(a * b - weight);
  };
  const law = typicalPairError(poolSize, weight);
  expect(typicalPairError(1, 1)).toBeCloseTo(2.659, 3);
  expect(law).toBeCloseTo((0.94 * (1 + weight ** 2 / 3)) / 32, 4);
  expectLaw(simulate(6, 800, poolSize, slopeError), law, typicalBestPair(poolSize, weight));
  const worse = (pool: readonly Neuron[]) =>
    Math.max(bestPair(weight, 1, pool), bestPair(weight, -1, pool));
  expect(typicalWorseSlot(1)).toBeCloseTo(1.6204, 4);
  expectLaw(
    simulate(7, 800, poolSize, worse),
    typicalWorseSlot(poolSize),
    typicalBestPair(poolSize, weight),
  );
});

test("the guaranteed pool size is the smallest whose failures sum to at most δ", () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000),
      fc.constantFrom([1, 3, 1], [1, 3, 2, 1], [2, 4, 1]),
      fc.nat(3),
      fc.constantFrom("pair", "product" as const),
      fc.constantFrom(0.02, 0.1, 0.5),
      fc.constantFrom(0.01, 0.1),
      fc.constantFrom<Domain>("cube", "ball"),
      (seed, shape, biased, rule, tolerance, failure, domain) => {
        const wiring = wire(randomNetwork(seed, shape, biased));
        const budget = slotBudget(wiring, tolerance, domain);
        const poolSize = guaranteedPoolSize(wiring, rule, tolerance, failure, domain) as number;
        expect(failureBound(wiring, rule, budget, poolSize)).toBeLessThanOrEqual(failure);
        if (poolSize > 1)
          expect(failureBound(wiring, rule, budget, poolSize - 1)).toBeGreaterThan(failure);
      },
    ),
  );
});

const line = (weight: number): Network => ({ layers: [{ weights: [[weight]] }] });

test("for a single weight it is ln(δ/2)/ln(1 − p), the budget being ε itself", () => {
  for (const [rule, p] of [
    ["pair", pairProbability(0.5, 0.1 / 1.5)],
    ["product", productProbability(0.5, 0.1)],
  ] as const)
    expect(guaranteedPoolSize(wire(line(0.5)), rule, 0.1, 0.05, "cube")).toBe(
      Math.ceil(Math.log(0.025) / Math.log(1 - p)),
    );
});

test("weights within the budget may stay empty; weights beyond 1 by more than it have no guarantee", () => {
  for (const rule of ["pair", "product"] as const) {
    expect(guaranteedPoolSize(wire(line(0.05)), rule, 0.1, 0.01, "cube")).toBe(1);
    expect(guaranteedPoolSize(wire(line(1.2)), rule, 0.1, 0.01, "cube")).toBeNull();
  }
});

test("slots at the guaranteed size miss their budget no more often than promised", () => {
  const [weight, tolerance, failure] = [0.5, 0.3, 0.2];
  const wiring = wire(line(weight));
  for (const rule of ["pair", "product"] as const) {
    const poolSize = guaranteedPoolSize(wiring, rule, tolerance, failure, "cube") as number;
    const missed = (pool: readonly Neuron[]) => {
      const slots = ([1, -1] as const).map((sign) => {
        const side = pool.map(([a, b]): Neuron => [a * sign, b * sign]);
        return rule === "pair"
          ? bestPair(weight, 1, side) > tolerance / (1 + weight)
          : bestProduct(weight, side) > tolerance;
      });
      return slots.some(Boolean) ? 1 : 0;
    };
    const { mean, deviation } = simulate(8, 4000, poolSize, missed);
    expect(mean).toBeLessThan(failure + 4 * deviation);
    expect(mean).toBeGreaterThan(failure / 3);
  }
});

test("the paper's chain grows from a weight to the network by its four formulas", () => {
  const [s, n, depth, error, failure] = [2, 3, 2, 0.1, 0.05];
  const log = (events: number) => Math.log(events / failure);
  const expected = [
    Math.ceil((16 / error ** 2) * log(2)),
    Math.ceil(((16 * s ** 2) / error ** 2) * log(2 * s)),
    Math.ceil(((16 * s ** 2 * n) / error ** 2) * log(2 * n * s)),
    Math.ceil(((64 * s ** 2 * n * depth ** 2) / error ** 2) * log(2 * n * s * depth)),
  ];
  const widths = chainWidths(s, n, depth, error, failure);
  expect(widths.map(({ poolSize }) => poolSize)).toEqual(expected);
  expect(widths.map(({ width, poolSize }) => width / poolSize)).toEqual([1, s, n * s, n * s]);
});

test("the chain's pool for one weight keeps its promise by the exact probability", () => {
  for (const error of [0.5, 0.1, 0.02])
    for (const failure of [0.1, 0.001])
      for (const weight of [0.01, 0.5, 1]) {
        const k = chainWidths(1, 1, 1, error, failure)[0]?.poolSize as number;
        const served = bothSlotsProbability(pairProbability(weight, error / 2), k);
        expect(served).toBeGreaterThanOrEqual(1 - failure);
      }
});

test("weights succeed independently, the two slots of one weight as one pool serves both", () => {
  // f(x) = .4 σ(.5 x): two slots for the weight .5, one for the weight .4, and a weight within the budget that never fails.
  const wiring = wire({ layers: [{ weights: [[0.5], [0.05]] }, { weights: [[0.4, 0.05]] }] });
  const budget = 0.1;
  const k = 7;
  const p = productProbability(0.5, budget);
  const q = productProbability(0.4, budget);
  const both = 1 - 2 * (1 - p) ** k + (1 - 2 * p) ** k;
  expect(successProduct(wiring, "product", budget, k)).toBeCloseTo(both * (1 - (1 - q) ** k), 12);
  const terms = slotFailures(wiring, "product", budget, k);
  expect(terms.map(({ weight, sign }) => [weight.value, sign])).toEqual([
    [0.5, "+"],
    [0.5, "-"],
    [0.4, "+"],
  ]);
  [p, p, q].forEach((hit, i) => {
    expect(terms[i]?.probability).toBeCloseTo((1 - hit) ** k, 12);
  });
});
