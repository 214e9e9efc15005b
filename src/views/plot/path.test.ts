import { area, line } from "d3";
import fc from "fast-check";
import { expect, it } from "vitest";
import { areaPath, linePath } from "./path";

/** Hundredths, so that rounding changes nothing. */
const pixels = fc.integer({ min: -1e5, max: 1e5 }).map((n) => n / 100);
const rows = fc.array(fc.tuple(pixels, pixels, pixels), { maxLength: 20 });

it("lines are d3's", () => {
  fc.assert(
    fc.property(rows, (points) => {
      const drawn = line()(points.map(([x, y]): [number, number] => [x, y])) ?? "";
      const own = linePath(
        points.length,
        (i) => points[i][0],
        (i) => points[i][1],
      );
      // d3 closes a single point, so that a round cap shows it.
      if (points.length !== 1) expect(own).toBe(drawn);
    }),
  );
});

it("areas are d3's", () => {
  fc.assert(
    fc.property(rows, (points) => {
      const drawn = area<[number, number, number]>(
        ([x]) => x,
        ([, low]) => low,
        ([, , high]) => high,
      )(points);
      const own = areaPath(
        points.length,
        (i) => points[i][0],
        (i) => points[i][1],
        (i) => points[i][2],
      );
      expect(own).toBe(drawn ?? "");
    }),
  );
});

it("coordinates are whole hundredths of a pixel", () => {
  const third = () => 1 / 3;
  expect(linePath(2, third, () => 200 / 7)).toBe("M0.33,28.57L0.33,28.57");
});
