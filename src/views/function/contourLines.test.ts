import { expect, test } from "vitest";
import { contourLines } from "./contourLines";
import { gridInputs } from "./plane";

const inputs = gridInputs(21);
const field = (value: (x: number, y: number) => number) => ({
  size: 21,
  outputs: Float64Array.from({ length: 441 }, (_, i) => value(inputs[2 * i], inputs[2 * i + 1])),
});
// A region that reaches the border is closed along the middle of the border's pixels, at 5 and at 205.
const innerPoints = (path: string) =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)]
    .map(([, x, y]) => [Number(x), Number(y)])
    .filter((point) => point.every((value) => value > 5 && value < 205));

test("the contour of x₁ = 0 runs down the middle", () => {
  const [{ path }] = contourLines(
    field((x) => x),
    [0],
    210,
  );
  const inner = innerPoints(path);
  expect(inner.length).toBeGreaterThan(10);
  for (const [x] of inner) expect(x).toBeCloseTo(105, 9);
});

test("x₂ points upwards", () => {
  const [{ path }] = contourLines(
    field((_, y) => y),
    [0.5],
    210,
  );
  const inner = innerPoints(path);
  // x₂ = ½ is grid row 15 of 0 to 20, and a row is 10 pixels with its value in the middle.
  expect(inner.length).toBeGreaterThan(10);
  for (const [, y] of inner) expect(y).toBeCloseTo(210 - 155, 9);
});

test("the foot of a hill on a plain is drawn where the hill begins, between the grid's points", () => {
  // A cone of slope 1 that stands on the plain 0 with radius .73: no grid point lies on its foot.
  const cone = field((x, y) => Math.max(0, 0.73 - Math.hypot(x, y)));
  const [{ path }] = contourLines(cone, [0], 210);
  const inner = innerPoints(path);
  expect(inner.length).toBeGreaterThan(30);
  const radii = inner.map(([x, y]) => Math.hypot(x - 105, y - 105) / 100);
  for (const radius of radii) expect(Math.abs(radius - 0.73)).toBeLessThan(0.03);
});

test("a line through zero with a bend in it stays on its points", () => {
  // Zero where |x₁| = |x₂|, with a slope that changes at ½: no plateau anywhere.
  const steep = (v: number) => Math.abs(v) + 2 * Math.max(0, Math.abs(v) - 0.5);
  const [{ path }] = contourLines(
    field((x, y) => steep(x) - steep(y)),
    [0],
    210,
  );
  const inner = innerPoints(path);
  expect(inner.length).toBeGreaterThan(30);
  for (const [x, y] of inner)
    expect(Math.abs(Math.abs(x - 105) - Math.abs(y - 105))).toBeLessThan(0.1);
});

test("a sliver narrower than the grid is left out, and a plain has no lines at all", () => {
  const sliver = field((x, y) => (Math.abs(x - 0.3) < 0.04 && Math.abs(y) < 0.04 ? 1e-3 : 0));
  expect(contourLines(sliver, [0], 210)[0].path).toBe("");
  const plain = field(() => 0);
  expect(innerPoints(contourLines(plain, [0], 210)[0].path)).toEqual([]);
});
