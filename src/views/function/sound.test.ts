import { expect, test } from "vitest";
import { compare } from "./comparison";
import { soundOf } from "./sound";

const inputs = Float64Array.of(-1, 0, 1);
const target = Float64Array.of(0.5, 0, 0.5);

test("the sound of the error is told by its ends and its highest point", () => {
  const comparison = compare(inputs, target, Float64Array.of(0.45, 0.2, 0.5));
  expect(soundOf(comparison, 0.1, "x")?.words).toBe(
    "The error as pitch, from left to right: 0.0500 at x = −1.00, 0 at 1.00, highest at 0.00, 0.200.",
  );
});

test("a sweep goes through the error at even steps of the input, between the bends too", () => {
  const comparison = compare(inputs, target, Float64Array.of(0.1, 0, 1.3));
  const [sweep] = soundOf(comparison, 0.1, "x")?.sweeps() ?? [];
  const last = (sweep?.errors.length ?? 0) - 1;
  expect(last).toBeGreaterThan(100);
  for (const [i, error] of sweep?.errors.entries() ?? []) {
    const x = (2 * i) / last - 1;
    expect(error).toBeCloseTo(x < 0 ? -0.4 * x : 0.8 * x, 9);
  }
});

test("an error that is not known has no sound", () => {
  expect(soundOf(compare(inputs, target, null), 0.1, "x")).toBeNull();
});
