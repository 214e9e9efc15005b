import { expect, it } from "vitest";
import { sparkPath, sparkRange } from "./spark";

it("always shows zero, and has no range for a flat curve", () => {
  expect(sparkRange([0.2, 0.4])).toEqual({ low: 0, high: 0.4 });
  expect(sparkRange([-0.3, -0.1])).toEqual({ low: -0.3, high: 0 });
  expect(sparkRange([0, 0])).toBe(null);
  expect(sparkRange([0.3, 0.3 + 1e-16])).toBe(null);
});

it("spreads values evenly and holds them inside", () => {
  const range = { low: 0, high: 1 };
  expect(sparkPath([0, 0.5, 1], range, 10)).toBe("M-10.00,10.00L0.00,0.00L10.00,-10.00");
  expect(sparkPath([-300, 300], range, 10)).toBe("M-10.00,10.00L10.00,-10.00");
});
