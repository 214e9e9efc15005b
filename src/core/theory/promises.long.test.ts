import { describe, expect, test } from "vitest";
import { wire } from "../network/wiring";
import { fitSlope } from "../survey/fit.test.data";
import { countMisses, measure, twoInputs } from "../survey/measured.test.data";
import { doublings } from "../survey/sweep";
import { slotFailures } from "./failures";
import { promisesOf } from "./promises";

const document = twoInputs(0.1);
const wiring = wire(document.target);
const { budget, certificate } = promisesOf(document, wiring);
const WIDTHS = doublings(256, 16384);

describe.each([
  ["pair", -0.5],
  ["product", -1],
] as const)("by the %s rule,", (name, slope) => {
  test("the exponent over 400 seeds and k from 256 to 16 384 is within .06 of the theory's", () => {
    const rows = measure(document, name, WIDTHS, 400);
    expect(rows.every(({ exact }) => exact)).toBe(true);
    const fit = fitSlope(rows, { scale: "power", from: 256, to: 16384 });
    expect(fit?.widths).toEqual(WIDTHS);
    expect(Math.abs((fit?.slope ?? 0) - slope)).toBeLessThanOrEqual(0.06);
  });

  test("the certificate's pool size for ε = .1 is enough, and its terms are the true ones", () => {
    const seeds = 400;
    const enough = certificate[name] as number;
    const rows = measure(document, name, [enough], seeds);
    const successes = rows.filter(({ errors }) => (errors[0] as number) <= 0.1).length;
    expect(successes).toBeGreaterThanOrEqual(0.95 * seeds);
    for (const poolSize of [enough, Math.round(enough / 2), Math.round(enough / 5)]) {
      const terms = slotFailures(wiring, name, budget, poolSize);
      const misses = countMisses(document, name, budget, poolSize, seeds);
      const expected = terms.reduce((sum, { probability }) => sum + seeds * probability, 0);
      const observed = misses.reduce((sum, count) => sum + count, 0);
      const variance = terms.reduce((sum, { probability: p }) => sum + seeds * p * (1 - p), 0);
      expect(Math.abs(observed - expected)).toBeLessThan(4 * Math.sqrt(variance));
    }
  });
});
