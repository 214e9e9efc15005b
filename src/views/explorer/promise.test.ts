import { expect, test } from "vitest";
import type { Network } from "../../core/network/network";
import { wire } from "../../core/network/wiring";
import { guaranteedPoolSize } from "../../core/theory/failures";
import { evenWidths, promisedAt } from "./promise";

const target: Network = {
  layers: [{ weights: [[0.5], [-0.7]], biases: [0.2, -0.3] }, { weights: [[0.6, -0.4]] }],
};
const wiring = wire(target);

test("the union bound never promises more than the product", () => {
  for (const rule of ["pair", "product"] as const)
    for (const { multiplied, union } of promisedAt(
      wiring,
      rule,
      0.2,
      "cube",
      evenWidths([1, 1e6]),
    )) {
      expect(union).toBeLessThanOrEqual(multiplied + 1e-12);
      expect(multiplied).toBeLessThanOrEqual(1);
    }
});

test("the union bound reaches 1 − δ at the guaranteed width and not one neuron before", () => {
  for (const rule of ["pair", "product"] as const) {
    const width = guaranteedPoolSize(wiring, rule, 0.2, 0.05, "cube") ?? Number.NaN;
    const [before, at] = promisedAt(wiring, rule, 0.2, "cube", [width - 1, width]);
    expect(at.union).toBeGreaterThanOrEqual(0.95);
    expect(before.union).toBeLessThan(0.95);
  }
});

test("even widths reach from end to end", () => {
  const widths = evenWidths([16, 4096]);
  expect(widths[0]).toBe(16);
  expect(widths.at(-1)).toBe(4096);
});
