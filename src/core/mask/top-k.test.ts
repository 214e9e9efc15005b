import fc from "fast-check";
import { expect, test } from "vitest";
import { keepLargest, keptOf } from "./top-k";

/** The places in the order that the rule says, by a stable sort. */
const ranked = (values: readonly number[], among: readonly number[]): number[] =>
  values
    .map((_, i) => i)
    .filter((i) => among[i] !== 0)
    .sort((x, y) => Math.abs(values[y]) - Math.abs(values[x]) || x - y);

test("the k largest are kept, of equals the lowest places, within what was there", () => {
  const cell = fc.tuple(fc.integer({ min: -5, max: 5 }), fc.constantFrom(0, 1));
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), fc.nat(), (cells, n) => {
      const values = cells.map(([value]) => value);
      const among = cells.map(([, open]) => open);
      const order = ranked(values, among);
      const k = n % (order.length + 1);
      const kept = new Uint8Array(values.length).fill(7);
      keepLargest(Float64Array.from(values), k, kept, Uint8Array.from(among));
      const wanted = new Set(order.slice(0, k));
      expect([...kept]).toEqual(values.map((_, i) => (wanted.has(i) ? 1 : 0)));
    }),
  );
});

test("values stay as they are, and a mask may be pruned in place", () => {
  const values = Float64Array.of(3, -4, 1, 2, -2);
  const kept = Uint8Array.of(1, 0, 1, 1, 1);
  keepLargest(values, 2, kept, kept);
  expect([...values]).toEqual([3, -4, 1, 2, -2]);
  expect([...kept]).toEqual([1, 0, 0, 1, 0]);
});

test("a share keeps the nearest whole number, halves up", () => {
  expect([keptOf(0.5, 3), keptOf(0.5, 6), keptOf(0.5, 129), keptOf(0.1, 4)]).toEqual([2, 3, 65, 0]);
  const layers = [256, 16512, 129].map((count) => keptOf(0.5, count));
  expect(layers.reduce((sum, count) => sum + count)).toBe(8449);
});
