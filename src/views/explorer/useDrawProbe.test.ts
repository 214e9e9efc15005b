import { expect, test } from "vitest";
import { finish } from "../../core/construct/prune";
import type { SweepRow } from "../../core/survey/sweep";
import { seriesSteps } from "./series";
import { type Draw, step } from "./useDrawProbe";

const row = (rule: "pair" | "product", seed: number, errors: number[]): SweepRow => ({
  seed,
  rule,
  widths: [16, 32],
  errors,
  exact: true,
  certificates: errors,
  kept: [1, 1],
  parentWeights: [64, 128],
});
const series = finish(
  seriesSteps([
    row("pair", 1, [0.3, 0.2]),
    row("pair", 2, [0.2, 0.3]),
    row("pair", 3, [0.1, 0.1]),
    row("product", 2, [0.05, 0.01]),
  ]),
);
const at = (seed: number, width: number): Draw => ({
  series: series[0],
  seed,
  width,
  error: Number.NaN,
  rank: 0,
  of: 0,
});

test("arrows up and down walk along the errors at one width", () => {
  expect(step(series, at(3, 16), "ArrowUp")).toEqual({ key: "pair", seed: 2, width: 16 });
  expect(step(series, at(2, 16), "ArrowDown")).toEqual({ key: "pair", seed: 3, width: 16 });
  expect(step(series, at(3, 16), "End")).toEqual({ key: "pair", seed: 1, width: 16 });
  expect(step(series, at(1, 16), "Home")).toEqual({ key: "pair", seed: 3, width: 16 });
  expect(step(series, at(1, 16), "ArrowUp")).toEqual({ key: "pair", seed: 1, width: 16 });
});

test("arrows left and right follow the same draw to other widths", () => {
  expect(step(series, at(2, 16), "ArrowRight")).toEqual({ key: "pair", seed: 2, width: 32 });
  expect(step(series, at(2, 32), "ArrowRight")).toEqual({ key: "pair", seed: 2, width: 32 });
});

test("page keys go to the next rule, to the same draw where it has it", () => {
  expect(step(series, at(2, 16), "PageDown")).toEqual({ key: "product", seed: 2, width: 16 });
  expect(step(series, at(1, 16), "PageDown")).toEqual({ key: "product", seed: 2, width: 16 });
});

test("the first key starts in the middle", () => {
  expect(step(series, null, "ArrowUp")).toEqual({ key: "pair", seed: 1, width: 32 });
  expect(step([], null, "ArrowUp")).toBeNull();
});
