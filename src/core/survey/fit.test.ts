import { expect, test } from "vitest";
import type { ScalingLaw } from "../construct/rules/rule";
import { draw, STREAM } from "../random/random";
import { fittedError } from "./fit";
import { fitSlope } from "./fit.test.data";
import { doublings, type SweepRow } from "./sweep";

const WIDTHS = doublings(16, 16384);
const POWER = { scale: "power", from: 64, to: Number.POSITIVE_INFINITY } as const;

/** Rows whose error is `at(width)` times a lognormal-like factor of the seed and one of the point. */
function rowsOf(
  count: number,
  at: (width: number) => number,
  { ofSeed = 0, ofPoint = 0, stream = 0, widths = WIDTHS } = {},
): SweepRow[] {
  const noise = (index: number) => draw(stream, STREAM.samples, index);
  return Array.from({ length: count }, (_, seed) => ({
    seed,
    rule: "product" as const,
    widths,
    errors: widths.map(
      (width, i) =>
        at(width) * Math.exp(ofSeed * noise(seed) + ofPoint * noise(count + seed * 64 + i)),
    ),
    exact: true,
    certificates: widths.map(() => 1),
    kept: widths.map(() => 1),
    parentWeights: widths.map(() => 1),
  }));
}

const fitted = (rows: SweepRow[], law: Pick<ScalingLaw, "scale" | "from" | "to"> = POWER) => {
  const fit = fitSlope(rows, law);
  if (!fit) throw new Error("no fit");
  return fit;
};

test("a power law comes back, over the range of the law only", () => {
  // Below 64 the error is flat.
  const line = fitted(rowsOf(20, (width) => 3 / Math.max(width, 64) ** 0.5));
  expect(line.slope).toBeCloseTo(-0.5, 12);
  expect(line.low).toBeCloseTo(-0.5, 12);
  expect(line.high).toBeCloseTo(-0.5, 12);
  expect(line.widths).toEqual(doublings(64, 16384));
  expect(fittedError(line, 400)).toBeCloseTo(3 / 20, 12);
});

test("an exponential law is a power of two for each usable product, half of the pool", () => {
  const widths = [36, 40, 44, 48, 52];
  const line = fitted(
    rowsOf(20, (width) => 5 * 2 ** (-width / 2), { widths }),
    { scale: "exponential", from: 36, to: 52 },
  );
  expect(line.slope).toBeCloseTo(-1, 12);
  expect(fittedError(line, 10)).toBeCloseTo(5 / 32, 12);
});

test("the interval holds the true slope as often as it says", { timeout: 60_000 }, () => {
  // Nested widths share their seed's luck: a bootstrap over points would be far too narrow or too wide.
  const trials = 60;
  let held = 0;
  for (let stream = 1; stream <= trials; stream++) {
    const rows = rowsOf(60, (width) => 1 / width, { ofSeed: 0.5, ofPoint: 1, stream });
    const { low, high } = fitted(rows);
    if (low <= -1 && -1 <= high) held++;
  }
  // 57 of 60 with a standard deviation of 1.7, and the percentile interval is known to be a little narrow.
  expect(held).toBeGreaterThanOrEqual(51);
  expect(held).toBeLessThan(60);
});

test("luck that a seed has at all widths alike says nothing of the slope", () => {
  const wide = (ofSeed: number, ofPoint: number) => {
    const { low, high } = fitted(rowsOf(60, (width) => 1 / width, { ofSeed, ofPoint }));
    return high - low;
  };
  expect(wide(1, 0)).toBeLessThan(1e-9);
  expect(wide(0, 1)).toBeGreaterThan(0.02);
});

test("the same rows give the same interval, in any order", () => {
  const rows = rowsOf(31, (width) => 1 / width, { ofPoint: 1 });
  expect(fitted([...rows].reverse())).toEqual(fitted(rows));
});

test("rows that lack some widths count where they have them", () => {
  const rows = rowsOf(20, (width) => 1 / width).map((row, i) =>
    i % 2 === 0 ? row : { ...row, widths: [16, 64, 16384], errors: [1 / 16, 1 / 64, 1 / 16384] },
  );
  expect(fitted(rows).slope).toBeCloseTo(-1, 12);
});

test("a width weighs as many draws as it has: as if each draw brought its width's median", () => {
  const widths = [64, 256, 1024];
  const rows = rowsOf(40, (width) => 1 / width, { widths }).map((row, i) =>
    // Four draws know a fourth width, where the error is ten times the law's.
    i < 4 ? { ...row, widths: [...widths, 4096], errors: [...row.errors, 10 / 4096] } : row,
  );
  const points = [
    ...widths.flatMap((width) => Array.from({ length: 40 }, () => [width, 1 / width] as const)),
    ...Array.from({ length: 4 }, () => [4096, 10 / 4096] as const),
  ].map(([width, error]) => [Math.log(width), Math.log(error)] as const);
  const sum = (of: (x: number, y: number) => number) =>
    points.reduce((total, [x, y]) => total + of(x, y), 0);
  const n = points.length;
  const covariance = n * sum((x, y) => x * y) - sum((x) => x) * sum((_, y) => y);
  const slope = covariance / (n * sum((x) => x * x) - sum((x) => x) ** 2);
  expect(fitted(rows).slope).toBeCloseTo(slope, 12);
  // Four widths that weighed alike would give −1 + .3 ln 10 / ln 4 = −.50.
  expect(slope).toBeLessThan(-0.8);
});

test("there is no fit through two widths, nine seeds or errors of zero", () => {
  expect(
    fitSlope(
      rowsOf(20, () => 1),
      { ...POWER, from: 8192 },
    ),
  ).toBeNull();
  expect(
    fitSlope(
      rowsOf(9, () => 1),
      POWER,
    ),
  ).toBeNull();
  expect(
    fitSlope(
      rowsOf(20, () => 0),
      POWER,
    ),
  ).toBeNull();
  expect(fitSlope([], POWER)).toBeNull();
});
