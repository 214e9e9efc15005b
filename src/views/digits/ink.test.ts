import { expect, test } from "vitest";
import { imageOf, SIDE } from "./ink";

const middleOf = (image: Uint8Array) => {
  let [mass, x, y] = [0, 0, 0];
  for (const [pixel, grey] of image.entries()) {
    mass += grey;
    x += grey * ((pixel % SIDE) + 0.5);
    y += grey * (Math.floor(pixel / SIDE) + 0.5);
  }
  return [x / mass, y / mass];
};
const boxOf = (image: Uint8Array) => {
  const lit = [...image.entries()].filter(([, grey]) => grey > 127).map(([pixel]) => pixel);
  const columns = lit.map((pixel) => pixel % SIDE);
  const rows = lit.map((pixel) => Math.floor(pixel / SIDE));
  const span = (places: number[]) => Math.max(...places) - Math.min(...places) + 1;
  return [span(columns), span(rows)];
};

/** A seven, small and in a corner. */
const seven = [[0.7, 0.7, 0.9, 0.7, 0.75, 0.95]];

test("a centred digit is 20 pixels long, wherever and however large it was drawn, with its mass in the middle", () => {
  for (const [scale, move] of [
    [1, 0],
    [0.5, 0.1],
    [1, -0.6],
  ]) {
    const image = imageOf(
      seven.map((stroke) => stroke.map((value) => scale * value + move)),
      true,
    );
    const [x, y] = middleOf(image);
    expect(Math.abs(x - SIDE / 2)).toBeLessThan(0.1);
    expect(Math.abs(y - SIDE / 2)).toBeLessThan(0.1);
    const [width, height] = boxOf(image);
    expect(Math.max(width, height)).toBeGreaterThanOrEqual(19);
    expect(Math.max(width, height)).toBeLessThanOrEqual(20);
    expect(width / height).toBeGreaterThan(0.7);
  }
});

test("as drawn it stays where it is", () => {
  const [x, y] = middleOf(imageOf([[0.25, 0.1, 0.25, 0.4]], false));
  expect(x).toBeCloseTo(7, 1);
  expect(y).toBeCloseTo(7, 1);
});

test("nothing drawn is nothing, and a dot is a dot", () => {
  expect(imageOf([], true).every((grey) => grey === 0)).toBe(true);
  expect(imageOf([[]], true).every((grey) => grey === 0)).toBe(true);
  const dot = imageOf([[0.1, 0.9]], true);
  expect(boxOf(dot)).toEqual([2, 2]);
  expect(middleOf(dot)).toEqual([14, 14]);
});
