import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate, targetSlopes } from "../../core/network/slopes";
import { wire } from "../../core/network/wiring";
import {
  chord,
  fieldAt,
  firstSection,
  footOf,
  GRID,
  gridInputs,
  offsetOf,
  offsetReach,
  pointOn,
  sampleField,
} from "./plane";

const angles = fc.integer({ min: -180, max: 180 }).map((n) => (n * Math.PI) / 180);
const shares = fc.integer({ min: -100, max: 100 }).map((n) => n / 100);
const domains = fc.constantFrom("cube" as const, "ball" as const);

test("a section's ends lie on the edge of the domain and its middle inside", () => {
  fc.assert(
    fc.property(angles, shares, domains, (angle, share, domain) => {
      const section = { angle, offset: share * offsetReach(angle, domain) };
      const size = ([x, y]: readonly number[]) =>
        domain === "cube" ? Math.max(Math.abs(x), Math.abs(y)) : Math.sqrt(x * x + y * y);
      const [low, high] = chord(section, domain);
      expect(high).toBeGreaterThan(low);
      expect(size(pointOn(section, low))).toBeCloseTo(1, 9);
      expect(size(pointOn(section, high))).toBeCloseTo(1, 9);
      expect(size(pointOn(section, (low + high) / 2))).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});

test("every point of a section has the section's offset", () => {
  fc.assert(
    fc.property(angles, shares, shares, (angle, offset, t) => {
      expect(offsetOf(angle, pointOn({ angle, offset }, t))).toBeCloseTo(offset, 12);
      expect(footOf({ angle, offset }, pointOn({ angle, offset }, t))).toBeCloseTo(t, 12);
    }),
  );
});

test("a sampled field holds the network's outputs at the grid's inputs", () => {
  const network = targetSlopes(
    wire({
      layers: [
        {
          weights: [
            [0.5, -0.25],
            [-1, 0.75],
          ],
        },
        { weights: [[1, -0.5]] },
      ],
    }),
  );
  const inputs = gridInputs(GRID);
  const { size, outputs } = sampleField(network);
  expect(size * size).toBe(outputs.length);
  outputs.forEach((output, i) => {
    expect(output).toBe(evaluate(network, inputs.subarray(2 * i, 2 * i + 2)));
  });
});

test("a field is exact on bilinear functions, at its edges too", () => {
  const plane = ([x, y]: readonly number[]) => 2 * x - 3 * y + x * y;
  const inputs = gridInputs(5);
  const outputs = Float64Array.from({ length: 25 }, (_, i) =>
    plane([inputs[2 * i], inputs[2 * i + 1]]),
  );
  fc.assert(
    fc.property(shares, shares, (x, y) => {
      expect(fieldAt({ size: 5, outputs }, [x, y])).toBeCloseTo(plane([x, y]), 12);
    }),
  );
});

test("the first section is one on which the target moves: an axis, else a diagonal", () => {
  const slopes = (first: number[][], second: number[]) =>
    targetSlopes(wire({ layers: [{ weights: first }, { weights: [second] }] }));
  const ridge = slopes(
    [
      [1, 0],
      [-1, 0],
    ],
    [1, 1],
  );
  expect(firstSection(ridge, "cube").angle).toBe(0);
  const difference = slopes(
    [
      [1, 1],
      [-1, -1],
      [1, -1],
      [-1, 1],
    ],
    [1, 1, -1, -1],
  );
  expect(firstSection(difference, "ball")).toEqual({ angle: Math.PI / 4, offset: 0 });
  expect(firstSection(slopes([[0, 0]], [0]), "cube").angle).toBe(0);
});
