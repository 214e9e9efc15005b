import fc from "fast-check";
import { expect, test } from "vitest";
import { spread } from "./spread";

test("labels that stand clear stay where they are", () => {
  expect(spread([10, 60, 30], 15, [0, 100])).toEqual([10, 60, 30]);
});

test("two labels at the same place part evenly", () => {
  expect(spread([50, 50], 10, [0, 100])).toEqual([45, 55]);
});

test("an edge pushes the whole group inwards", () => {
  expect(spread([0, 1, 2], 10, [0, 100])).toEqual([0, 10, 20]);
  expect(spread([99, 100], 10, [0, 100])).toEqual([90, 100]);
});

test("labels keep their order, their gap and the room, whatever they ask for", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -50, max: 150, noNaN: true }), { minLength: 1, maxLength: 6 }),
      (positions) => {
        const placed = spread(positions, 12, [0, 100]);
        const order = positions
          .map((_, i) => i)
          .sort((i, j) => positions[i] - positions[j] || i - j);
        const sorted = order.map((i) => placed[i]);
        for (const y of placed) {
          expect(y).toBeGreaterThanOrEqual(-1e-9);
          expect(y).toBeLessThanOrEqual(100 + 1e-9);
        }
        sorted.slice(1).forEach((y, i) => {
          expect(y - sorted[i]).toBeGreaterThanOrEqual(12 - 1e-9);
        });
      },
    ),
  );
});
