import { describe, expect, test } from "vitest";
import { forward, shapeOf } from "../network/network";
import { EXAMPLES, type Example, randomTarget } from "./targets";

const example = (name: string): Example => EXAMPLES.find((e) => e.name === name) as Example;
const at = (name: string, ...input: number[]): number =>
  forward(example(name).target, input)[0] as number;
const numbers = ({ target }: Example): number[] =>
  target.layers.flatMap((layer) => [...layer.weights.flat(), ...(layer.biases ?? [])]);
const line = Array.from({ length: 401 }, (_, i) => -1 + i / 200);
const grid = line.filter((_, i) => i % 20 === 0);

/** Heights of the local extremes on [−1, 1], from a fine grid. */
const extremes = (name: string): number[] => {
  const heights = line.map((x) => at(name, x));
  return heights.filter((height, i) => {
    const [before, after] = [heights[i - 1], heights[i + 1]];
    if (before === undefined || after === undefined) return false;
    return (height - before) * (after - height) < 0;
  });
};

describe("the built-in targets", () => {
  test("are counted from 0 in their order and have names of their own", () => {
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(10);
    expect(EXAMPLES.map((e) => e.id)).toEqual([...EXAMPLES.keys()]);
    expect(new Set(EXAMPLES.map((e) => e.name)).size).toBe(EXAMPLES.length);
    for (const { name } of EXAMPLES) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test.each(EXAMPLES)("$name has one output", (e) => {
    expect(shapeOf(e.target).at(-1)).toBe(1);
  });

  test.each(EXAMPLES)("$name has weights on the grid that links store exactly", (e) => {
    for (const value of numbers(e)) {
      expect(Math.round(value * 10_000) / 10_000).toBe(value);
      expect(Object.is(value, -0)).toBe(false);
    }
  });

  test.each(EXAMPLES)("$name stays within .9 unless ±1 is its lesson", (e) => {
    const largest = Math.max(...numbers(e).map(Math.abs));
    expect(largest).toBeLessThanOrEqual(["identity", "step"].includes(e.name) ? 1 : 0.9);
  });

  test("the two-turn target has two turns and a range of .56", () => {
    expect(extremes("two-turn")).toHaveLength(2);
    const heights = line.map((x) => at("two-turn", x));
    expect(Math.max(...heights) - Math.min(...heights)).toBeCloseTo(0.56, 2);
  });

  test("identity is x, and absolute value is .81 |x|", () => {
    for (const x of line) {
      expect(at("identity", x)).toBe(x);
      expect(at("absolute-value", x)).toBeCloseTo(0.81 * Math.abs(x), 12);
    }
  });

  test("the hat is a triangle of height .486 over |x| ≤ .6", () => {
    for (const x of line)
      expect(at("hat", x)).toBeCloseTo(0.81 * Math.max(0, 0.6 - Math.abs(x)), 12);
  });

  test("the sawtooth folds |x| twice: seven equal turns over its whole height", () => {
    const turns = extremes("sawtooth");
    expect(turns).toHaveLength(7);
    turns.forEach((height, i) => {
      expect(height).toBeCloseTo(i % 2 === 0 ? 0 : 0.6561, 9);
    });
  });

  test("the step climbs by .8 with slope 4, half of its eight units", () => {
    for (const x of line)
      expect(at("step", x)).toBeCloseTo(4 * Math.min(0.2, Math.max(0, x + 0.1)), 12);
  });

  test("xor is −.96 sgn(xy) min(|x|, |y|)", () => {
    for (const x of grid)
      for (const y of grid) {
        const expected = -0.96 * Math.sign(x * y) * Math.min(Math.abs(x), Math.abs(y));
        expect(at("xor", x, y)).toBeCloseTo(expected, 12);
      }
  });

  test("the circle is round to a few percent of its height, flat inside and zero outside", () => {
    for (let radius = 0; radius <= 1; radius += 0.05) {
      const ring = Array.from({ length: 360 }, (_, i) =>
        at(
          "circle",
          radius * Math.cos((i * Math.PI) / 180),
          radius * Math.sin((i * Math.PI) / 180),
        ),
      );
      expect(Math.max(...ring) - Math.min(...ring)).toBeLessThan(0.07 * 0.45 * 2);
      if (radius < 0.35) expect(Math.min(...ring)).toBeCloseTo(0.45, 9);
      if (radius > 0.95) expect(Math.max(...ring)).toBe(0);
    }
  });

  test("the saddle is near .64 (x² − y²)", () => {
    for (const x of grid)
      for (const y of grid) {
        const off = at("saddle", x, y) - 0.64 * (x * x - y * y);
        // A chord of x² over an interval of length ½ is off by at most 1/16.
        expect(Math.abs(off)).toBeLessThanOrEqual(0.64 / 16 + 1e-9);
      }
  });

  test("the random one has turns to see", () => {
    expect(extremes("random").length).toBeGreaterThanOrEqual(3);
  });
});

describe("a random target", () => {
  test("has the shape asked for, biases on all layers but the last, and is the same for a seed", () => {
    const target = randomTarget(5, [2, 3, 4, 1], true);
    expect(shapeOf(target)).toEqual([2, 3, 4, 1]);
    expect(target.layers.map((layer) => layer.biases?.length)).toEqual([3, 4, undefined]);
    expect(randomTarget(5, [2, 3, 4, 1], true)).toEqual(target);
    expect(randomTarget(6, [2, 3, 4, 1], true)).not.toEqual(target);
  });

  test("fills [−.9, .9] evenly", () => {
    const weights = randomTarget(1, [16, 32, 32, 1], false).layers.flatMap((l) => l.weights.flat());
    const mean = weights.reduce((sum, w) => sum + w, 0) / weights.length;
    const square = weights.reduce((sum, w) => sum + w * w, 0) / weights.length;
    // Uniform on [−.9, .9]: variance .27, and four standard errors of the two means.
    expect(Math.abs(mean)).toBeLessThan((4 * Math.sqrt(0.27)) / Math.sqrt(weights.length));
    expect(Math.abs(square - 0.27)).toBeLessThan((4 * 0.2415) / Math.sqrt(weights.length));
    expect(Math.max(...weights.map(Math.abs))).toBeLessThanOrEqual(0.9);
  });
});
