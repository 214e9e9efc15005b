import { describe, expect, it } from "vitest";
import { fractionOf, keyed, type Scale, snap, valueAt } from "./scale";

const weight: Scale = { kind: "linear", min: -1, max: 1, step: 0.01 };
const frame: Scale = { kind: "linear", min: 0, max: 240, step: 1, integer: true };
const width: Scale = { kind: "log", min: 1, max: 100_000, integer: true };

describe("a linear scale", () => {
  it("moves by a step, ten times finer with Shift and ten times coarser by page", () => {
    expect(keyed(weight, 0.62, "ArrowRight", false)).toBe(0.63);
    expect(keyed(weight, 0.62, "ArrowDown", true)).toBe(0.619);
    expect(keyed(weight, 0.62, "PageUp", false)).toBe(0.72);
  });

  it("stops at its ends and reaches them with Home and End", () => {
    expect(keyed(weight, 0.999, "ArrowUp", false)).toBe(1);
    expect(keyed(weight, 0.3, "Home", false)).toBe(-1);
    expect(keyed(weight, 0.3, "End", false)).toBe(1);
  });

  it("never goes below one when it counts whole things", () => {
    expect(keyed(frame, 7, "ArrowRight", true)).toBe(8);
    expect(keyed(frame, 7, "ArrowRight", false)).toBe(8);
    expect(keyed(frame, 7, "PageUp", false)).toBe(17);
  });

  it("leaves no digits of binary fractions behind", () => {
    expect(snap(weight, 0.1 + 0.2)).toBe(0.3);
  });
});

describe("a log scale", () => {
  it("puts every decade at the same distance", () => {
    for (let decade = 0; decade <= 5; decade++)
      expect(fractionOf(width, 10 ** decade)).toBeCloseTo(decade / 5, 12);
    expect(valueAt(width, 0.6)).toBe(1000);
  });

  it("moves a hundredth of two tracks per arrow: the same factor everywhere", () => {
    expect(keyed(width, 1000, "ArrowRight", false)).toBe(Math.round(1000 * 10 ** 0.1));
    expect(keyed(width, 1000, "PageDown", false)).toBe(100);
  });

  it("moves by at least one whole number near its start", () => {
    expect(keyed(width, 1, "ArrowRight", false)).toBe(2);
    expect(keyed(width, 2, "ArrowLeft", true)).toBe(1);
    expect(keyed(width, 1, "ArrowLeft", false)).toBe(1);
  });

  it("passes every value through its place on the track unchanged", () => {
    for (const value of [1, 2, 7, 99, 1000, 12_345, 100_000])
      expect(valueAt(width, fractionOf(width, value))).toBe(value);
  });
});

it("leaves other keys alone", () => {
  expect(keyed(weight, 0, "Tab", false)).toBeNull();
});
