import { expect, test } from "vitest";
import { type Dot, dotFinder, dotPath, dotsPerSeries, jitterOf, strips } from "./columns";

test("strips of several series stand side by side around the width, without overlap", () => {
  const three = strips(3, 60);
  expect(three.reduce((sum, { offset }) => sum + offset, 0)).toBeCloseTo(0);
  three.slice(1).forEach(({ offset, width }, i) => {
    expect(offset - width / 2).toBeGreaterThan(three[i].offset + three[i].width / 2);
  });
  const reach = three[2].offset + three[2].width / 2;
  expect(reach).toBeLessThan(30);
});

test("a seed always has the same place in its strip, and neighbours fall apart", () => {
  for (let seed = 0; seed < 1000; seed++) expect(Math.abs(jitterOf(seed))).toBeLessThanOrEqual(0.5);
  expect(Math.abs(jitterOf(7) - jitterOf(8))).toBeGreaterThan(0.2);
});

test("the more columns, the fewer draws of each are dots", () => {
  expect(dotsPerSeries(14, 7000)).toBe(500);
  expect(dotsPerSeries(140, 7000)).toBe(50);
});

const dots: Dot[] = [
  { series: 0, draw: 0, at: 0, x: 10, y: 10 },
  { series: 1, draw: 4, at: 2, x: 30, y: 10 },
];

test("the nearest dot is found, and none beyond reach", () => {
  const find = dotFinder(dots);
  expect(find(24, 12, 14)).toBe(dots[1]);
  expect(find(60, 60, 14)).toBeNull();
});

test("dots are one path", () => {
  expect(dotPath(dots)).toBe("M10.0,10.0h0M30.0,10.0h0");
});
