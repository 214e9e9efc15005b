import { describe, expect, test } from "vitest";
import { wire } from "../network/wiring";
import { fitSlope } from "../survey/fit.test.data";
import { countMisses, measure, twoInputs } from "../survey/measured.test.data";
import { slotFailures, successProduct } from "./failures";
import { promisesOf } from "./promises";
import { scalingLaw } from "./scaling";

const SEEDS = 200;
/** A busy machine takes its time. */
const TIMEOUT = 60_000;
const WIDTHS = [1024, 4096, 16384];
const document = twoInputs(0.5);
const wiring = wire(document.target);
const { budget, certificate, chain } = promisesOf(document, wiring);

describe.each(["pair", "product"] as const)("by the %s rule,", { timeout: TIMEOUT }, (name) => {
  const enough = certificate[name] as number;

  test("the measured exponent is the law's, within the error of its own bootstrap", () => {
    const law = scalingLaw(wiring, { name });
    const fit = law && fitSlope(measure(document, name, WIDTHS, 60), law);
    if (!fit) throw new Error("no fit");
    const half = (fit.high - fit.low) / 2;
    // Twice the half-width of the 95 % interval is four standard errors; and −1/2 and −1 must stay apart.
    expect(Math.abs(fit.slope - law.slope)).toBeLessThan(2 * half);
    expect(2 * half).toBeLessThan(0.25);
  });

  test("the certificate's pool size is enough at least as often as promised", () => {
    const errors = measure(document, name, [enough], 100).map((row) => row.errors[0] as number);
    const successes = errors.filter((error) => error <= document.tolerance).length;
    expect(successes).toBeGreaterThanOrEqual((1 - document.failureProbability) * 100);
  });

  test("slots miss their budget as often as the terms that are summed say", () => {
    for (const poolSize of [enough, Math.round(enough / 4)]) {
      const terms = slotFailures(wiring, name, budget, poolSize);
      const misses = countMisses(document, name, budget, poolSize, SEEDS);
      const expected = terms.reduce((sum, { probability }) => sum + SEEDS * probability, 0);
      const variance = terms.reduce((sum, { probability: p }) => sum + SEEDS * p * (1 - p), 0);
      const observed = misses.reduce((sum, count) => sum + count, 0);
      expect(terms).toHaveLength(15);
      // Both slots of a weight never miss more often together than apart: the variance is an upper bound.
      expect(Math.abs(observed - expected)).toBeLessThan(4 * Math.sqrt(variance));
      if (poolSize === enough) continue;
      terms.forEach(({ probability: p }, term) => {
        const off = Math.abs((misses[term] as number) - SEEDS * p);
        expect(off).toBeLessThan(4 * Math.sqrt(SEEDS * p * (1 - p)) + 1);
      });
    }
  });

  test("the chance that no slot misses lies between the union bound and each single slot's", () => {
    for (const poolSize of [10, 100, enough / 4, enough].map(Math.round)) {
      const terms = slotFailures(wiring, name, budget, poolSize).map((term) => term.probability);
      const product = successProduct(wiring, name, budget, poolSize);
      expect(product).toBeGreaterThanOrEqual(1 - terms.reduce((sum, p) => sum + p, 0) - 1e-12);
      expect(product).toBeLessThanOrEqual(1 - Math.max(...terms) + 1e-12);
    }
  });
});

test("the paper's chain asks for more, and says what it assumes", () => {
  // 64 s² n ℓ²/ε² ln(2nsℓ/δ) with s = 3, n = 3, ℓ = 2.
  const factor = (64 * 9 * 3 * 4) / 0.25;
  expect(chain.poolSize).toBe(Math.ceil(factor * Math.log((2 * 3 * 3 * 2) / 0.05)));
  expect(chain.poolSize).toBeGreaterThan(certificate.pair as number);
  expect(chain.assumptions.map(({ holds }) => holds)).toContain(false);
});

test("a weight beyond 1 has no pool size that is enough", () => {
  const target = { layers: [{ weights: [[1.5]] }] };
  expect(promisesOf({ ...document, target, tolerance: 0.1 }, wire(target)).certificate).toEqual({
    pair: null,
    product: null,
  });
});
