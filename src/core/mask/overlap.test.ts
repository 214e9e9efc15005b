import { expect, test } from "vitest";
import { draw, STREAM } from "../random/random";
import { bitsWhere } from "./bits";
import { chanceOverlap, overlapOf } from "./overlap";
import { keepLargest } from "./top-k";

test("mean and deviation of a chance overlap are the check values", () => {
  const half = chanceOverlap(4096, 2048, 2048);
  expect(half.mean).toBe(1024);
  expect(Math.sqrt(half.variance)).toBeCloseTo(16.002, 3);
  const tenth = chanceOverlap(4096, 410, 410);
  expect(tenth.mean).toBeCloseTo(41.04, 3);
  expect(Math.sqrt(tenth.variance)).toBeCloseTo(5.766, 3);
});

test("they are the moments of the distribution itself", () => {
  const P = [0.0238095, 0.2380952, 0.4761905, 0.2380952, 0.0238095];
  const mean = P.reduce((sum, p, k) => sum + k * p, 0);
  const variance = P.reduce((sum, p, k) => sum + (k - mean) ** 2 * p, 0);
  const chance = chanceOverlap(10, 4, 5);
  expect(chance.mean).toBeCloseTo(mean, 6);
  expect(chance.variance).toBeCloseTo(variance, 6);
});

test("random masks overlap as chance says, and equal ones wholly", () => {
  const size = 500;
  const masks = Array.from({ length: 40 }, (_, n) => {
    const kept = new Uint8Array(size);
    const order = Float64Array.from({ length: size }, (_, i) =>
      Math.abs(draw(1, STREAM.controls, n * size + i)),
    );
    keepLargest(order, 100, kept);
    return [bitsWhere(size, (i) => kept[i] !== 0)];
  });
  const pairs = masks.slice(1).map((mask, n) => overlapOf(masks[n], mask)[0]);
  const { mean, deviation } = pairs[0];
  const found = pairs.reduce((sum, { common }) => sum + common / pairs.length, 0);
  expect(mean).toBe(20);
  expect(Math.abs(found - mean)).toBeLessThan((4 * deviation) / Math.sqrt(pairs.length));
  expect(overlapOf(masks[0], masks[0])[0]).toMatchObject({ first: 100, second: 100, common: 100 });
});
