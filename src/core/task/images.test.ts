import { expect, test } from "vitest";
import { digitsTask, type LabelledImages } from "./images";

/** Images of one grey each, but for one white pixel. */
function images(count: number): LabelledImages {
  const pixels = new Uint8Array(count * 784);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 10);
  for (let i = 0; i < count; i++) {
    pixels.fill(i, i * 784, (i + 1) * 784);
    pixels[i * 784 + 28] = 255;
  }
  return { images: { count, size: 784, pixels }, labels };
}

const grey = (value: number): number => (value / 255 - 0.1307) / 0.3081;

test("training images are split, the last twelfth for validation, and pixels are standardised", () => {
  const task = digitsTask(images(24), images(5), 28);
  expect([task.train.count, task.validation.count, task.test.count]).toEqual([22, 2, 5]);
  expect([...task.validation.wanted]).toEqual([2, 3]);
  expect(task.inputs).toBe(784);
  expect(task.train.points[3 * 784 + 5]).toBeCloseTo(grey(3), 6);
  expect(task.train.points[3 * 784 + 28]).toBeCloseTo(grey(255), 6);
});

test("half the side is the mean of four pixels", () => {
  const task = digitsTask(images(24), images(5), 14);
  expect(task.inputs).toBe(196);
  expect(task.test.points[4 * 196 + 1]).toBeCloseTo(grey(4), 6);
  // The white pixel is the first of the second row.
  expect(task.test.points[4 * 196]).toBeCloseTo(grey((3 * 4 + 255) / 4), 6);
});
