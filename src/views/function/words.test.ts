import { expect, test } from "vitest";
import { compare } from "./comparison";
import { describe } from "./words";

const inputs = Float64Array.of(-1, 0, 1);
const target = Float64Array.of(0.5, 0, 0.5);
const said = (...outputs: number[]) =>
  describe(compare(inputs, target, Float64Array.from(outputs)), 0.1);

test("the sentence says how far, where, and whether that is within ε", () => {
  expect(said(0.45, 0.02, 0.5)).toBe(
    "What is left follows the target to 0.0500, within ε = 0.1; it is worst at −1.00.",
  );
  expect(said(0.5, 0.25, 0.5)).toContain("outside ε = 0.1; it is worst at 0.00");
});

test("a wild, a silent and an exact subnetwork each have their own sentence", () => {
  expect(said(200.5, 0, 0)).toBe(
    "What is left is still wild: it differs from the target by up to 200, 400 times the target's own size.",
  );
  expect(said(0, 0, 0)).toContain("computes 0 everywhere");
  expect(said(0.5, 0, 0.5)).toContain("exactly");
});

test("outputs that are not known are not described", () => {
  expect(describe(compare(inputs, target, null), 0.1, "Not evaluated at this size.")).toBe(
    "Not evaluated at this size.",
  );
});
