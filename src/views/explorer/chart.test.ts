import { expect, test } from "vitest";
import { finish } from "../../core/construct/prune";
import type { SweepRow } from "../../core/survey/sweep";
import { chartOf, type WideEnough } from "./chart";
import { seriesSteps } from "./series";

const WIDTHS = [16, 64, 256];
const row = (rule: "pair" | "product", seed: number, scale: number): SweepRow => ({
  seed,
  rule,
  widths: WIDTHS,
  errors: WIDTHS.map((width) => scale / width),
  exact: true,
  certificates: WIDTHS.map(() => 1),
  kept: WIDTHS.map(() => 4),
  parentWeights: WIDTHS.map((width) => 4 * width),
});
const rows = [1, 2, 3].flatMap((seed) => [row("product", seed, seed), row("pair", seed, 4 * seed)]);
const series = finish(seriesSteps(rows));
const size = { width: 1000, height: 500 };
const LOG = { linear: false, unit: 1 };

test("rules keep their order, however the rows arrive", () => {
  expect(series.map(({ key }) => key)).toEqual(["pair", "product"]);
  expect(series[0].columns.map(({ median }) => median)).toEqual([8 / 16, 8 / 64, 8 / 256]);
});

test("every draw is a dot beside its width, at the height of its error", () => {
  const { dots, x, y } = chartOf(series, [], 0.1, LOG, size);
  expect(dots.map((each) => each.length)).toEqual([9, 9]);
  const half = (x.position(64) - x.position(16)) / 2;
  for (const { series: index, draw, at, x: across, y: down } of dots.flat()) {
    const { errors, widths } = series[index].rows[draw];
    expect(Math.abs(across - x.position(widths[at]))).toBeLessThan(half);
    expect(down).toBeCloseTo(y.position(errors[at]));
  }
});

test("dots of different rules never share a strip", () => {
  const { dots } = chartOf(series, [], 0.1, LOG, size);
  const at64 = dots.map((each) => each.filter(({ at }) => at === 1).map(({ x }) => x));
  expect(Math.max(...at64[0])).toBeLessThan(Math.min(...at64[1]));
});

test("the axis reaches the promised widths where there is room, and not on a phone", () => {
  const wide: WideEnough[] = [{ key: "pair", observed: 256, certificate: 4096, paper: 65_536 }];
  const roomy = chartOf(series, wide, 0.1, LOG, size);
  expect(roomy.x.position(65_536)).toBeCloseTo(roomy.right);
  const phone = chartOf(series, wide, 0.1, LOG, { width: 360, height: 400 });
  // The last width's dots have as much room as the first one's.
  expect(phone.right - phone.x.position(256)).toBeCloseTo(phone.x.position(16) - phone.left);
});

test("errors relative to a range are the same picture under other numbers", () => {
  const plain = chartOf(series, [], 0.1, LOG, size);
  const relative = chartOf(series, [], 0.1, { linear: false, unit: 2 }, size);
  for (const error of [0.01, 0.1, 0.5])
    expect(relative.y.position(error)).toBeCloseTo(plain.y.position(error));
  const tenth = relative.y.ticks.find(({ label }) => label === "0.1");
  expect(relative.y.position(tenth?.value ?? 0)).toBeCloseTo(plain.y.position(0.2));
});
