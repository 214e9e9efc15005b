import fc from "fast-check";
import { expect, test } from "vitest";
import { separate } from "./labels";

test("labels that stand clear stay where they are", () => {
  expect(separate([20, 60], 14, [0, 100])).toEqual([20, 60]);
});

test("labels that collide move apart evenly, the upper one upwards", () => {
  expect(separate([50, 52], 14, [0, 100])).toEqual([44, 58]);
  expect(separate([52, 50], 14, [0, 100])).toEqual([58, 44]);
});

test("labels always keep their gap and stay inside", () => {
  const place = fc.integer({ min: -50, max: 150 });
  fc.assert(
    fc.property(place, place, (first, second) => {
      const [x, y] = separate([first, second], 14, [0, 100]);
      expect(Math.abs(x - y)).toBeGreaterThanOrEqual(14 - 1e-9);
      for (const label of [x, y]) {
        expect(label).toBeGreaterThanOrEqual(0);
        expect(label).toBeLessThanOrEqual(100);
      }
    }),
  );
});
