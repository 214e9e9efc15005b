import { expect, test } from "vitest";
import { evaluate } from "../network/slopes";
import { randomSlopes } from "./networks.test.data";
import { sampledError, samplePoints } from "./sampled";

const norm = (point: readonly number[]) => Math.hypot(...point);
const largest = (point: readonly number[]) => Math.max(...point.map(Math.abs));

test.each([1, 2, 3, 10, 16])("all samples for %i inputs lie in their domain", (dimension) => {
  for (const point of samplePoints(dimension, "cube")) {
    expect(point).toHaveLength(dimension);
    expect(largest(point)).toBeLessThanOrEqual(1);
  }
  for (const point of samplePoints(dimension, "ball"))
    expect(norm(point)).toBeLessThanOrEqual(1 + 1e-15);
});

test.each([1, 2, 3, 16])(
  "the samples for %i inputs have 0, the ends of the axes and a boundary",
  (dimension) => {
    for (const domain of ["cube", "ball"] as const) {
      const points = samplePoints(dimension, domain);
      expect(points.some((point) => point.every((x) => x === 0))).toBe(true);
      for (let axis = 0; axis < dimension; axis++)
        for (const end of [1, -1])
          expect(
            points.some(
              (point) => point[axis] === end && point.every((x, i) => i === axis || x === 0),
            ),
          ).toBe(true);
      const size = domain === "cube" ? largest : norm;
      expect(points.filter((point) => Math.abs(size(point) - 1) < 1e-12).length).toBeGreaterThan(1);
      expect(points.length).toBeLessThanOrEqual(5000);
    }
  },
);

test("up to ten inputs every corner of the cube is a sample", () => {
  for (const dimension of [2, 3, 10]) {
    const corners = samplePoints(dimension, "cube").filter((point) =>
      point.every((x) => Math.abs(x) === 1),
    );
    expect(new Set(corners.map(String)).size).toBe(2 ** dimension);
  }
});

test("the sampled error is attained where it says", () => {
  for (const widths of [
    [1, 3, 1],
    [2, 3, 1],
    [6, 3, 1],
  ]) {
    const target = randomSlopes(1, widths, true);
    const ticket = randomSlopes(2, widths, true);
    for (const domain of ["cube", "ball"] as const) {
      const { value, at, count } = sampledError(target, ticket, domain);
      expect(value).toBe(Math.abs(evaluate(target, at) - evaluate(ticket, at)));
      expect(count).toBe(samplePoints(widths[0] as number, domain).length);
    }
  }
});
