import { expect, test } from "vitest";
import { formatPercent, formatPoint, formatTick, formatValue } from "./format";

test("errors keep three significant digits, whatever their size", () => {
  expect(formatValue(0.02329)).toBe("0.0233");
  expect(formatValue(-1.5)).toBe("−1.50");
  expect(formatValue(289.6)).toBe("290");
  expect(formatValue(0.9999)).toBe("1.00");
  expect(formatValue(12345)).toBe("12\u202f345");
  expect(formatValue(1.24e-7)).toBe("1.2 × 10⁻⁷");
  expect(formatValue(0)).toBe("0");
});

test("a share is never rounded down to nothing", () => {
  expect(formatPercent(0.001)).toBe("< 1 %");
  expect(formatPercent(0)).toBe("0 %");
  expect(formatPercent(0.184)).toBe("18 %");
});

test("ticks and points are short and have true minus signs", () => {
  expect(formatTick(-0.5)).toBe("−0.5");
  expect(formatTick(1000)).toBe("1\u202f000");
  expect(formatTick(-100_000)).toBe("−10⁵");
  expect(formatTick(20_000)).toBe("20\u202f000");
  expect(formatPoint([0.5, -1])).toBe("(0.50, −1.00)");
});

test("numbers at the ends of float64 stay as short as others", () => {
  expect(formatTick(5e-324)).toBe("4.9 × 10⁻³²⁴");
  expect(formatTick(1e-300)).toBe("10⁻³⁰⁰");
  expect(formatTick(Number.MAX_VALUE)).toBe("1.8 × 10³⁰⁸");
  expect(formatValue(-Number.MAX_VALUE)).toBe("−1.8 × 10³⁰⁸");
});
