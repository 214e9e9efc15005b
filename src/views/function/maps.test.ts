import { expect, test } from "vitest";
import { largestOn } from "./maps";

test("on the ball the corners of the square do not count, and its rim does", () => {
  const outputs = Float64Array.of(9, 1, -9, -3, 2, 1, 9, 1, 9);
  expect(largestOn({ size: 3, outputs }, "cube")).toBe(9);
  expect(largestOn({ size: 3, outputs }, "ball")).toBe(3);
});
