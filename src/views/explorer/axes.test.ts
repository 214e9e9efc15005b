import { expect, test } from "vitest";
import { errorAxis, widthAxis } from "./axes";

test("doubling the width is the same step everywhere on the log axis", () => {
  const { position } = widthAxis([16, 16_384], [0, 1000], false);
  expect(position(16)).toBe(0);
  expect(position(16_384)).toBeCloseTo(1000);
  expect(position(32) - position(16)).toBeCloseTo(100);
  expect(position(8192) - position(4096)).toBeCloseTo(100);
});

test("ticks of widths are powers of two that have room", () => {
  const wide = widthAxis([16, 16_384], [0, 1000], false).ticks.map(({ value }) => value);
  expect(wide).toEqual([16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16_384]);
  const narrow = widthAxis([16, 16_384], [0, 200], false).ticks.map(({ value }) => value);
  expect(narrow).toEqual([16, 128, 1024, 8192]);
  const far = widthAxis([16, 4_194_304], [0, 720], false).ticks.map(({ value }) => value);
  expect(far).toEqual([16, 64, 256, 1024, 4096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304]);
});

test("one width alone stands in the middle of its axis", () => {
  expect(widthAxis([64, 64], [0, 100], false).position(64)).toBeCloseTo(50);
});

test("the linear axes start at zero", () => {
  expect(widthAxis([16, 1000], [40, 540], true).position(0)).toBe(40);
  expect(errorAxis([0.001, 1], [300, 0], true).position(0)).toBe(300);
});

test("a tenth of the error is the same step down everywhere", () => {
  const { position, ticks } = errorAxis([1e-3, 1], [300, 0], false);
  expect(position(1)).toBeCloseTo(0);
  expect(position(0.1)).toBeCloseTo(100);
  expect(position(0.001)).toBeCloseTo(300);
  expect(ticks.map(({ label }) => label)).toEqual(["0.001", "0.01", "0.1", "1"]);
});

test("an error of zero stands at the foot of the log axis", () => {
  expect(errorAxis([1e-3, 1], [300, 0], false).position(0)).toBe(300);
});

test("powers far from one are written as powers", () => {
  const { ticks } = errorAxis([1e-9, 1], [900, 0], false);
  expect(ticks[0]?.label).toBe("10⁻⁹");
});

test("tall decades have numbers between the powers", () => {
  const { ticks } = errorAxis([0.1, 1], [200, 0], false);
  expect(ticks.map(({ value }) => value).sort()).toEqual([0.1, 0.2, 0.5, 1]);
});
