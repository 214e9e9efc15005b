import { expect, test } from "vitest";
import { errorAxis, reachOf, valueAxis } from "./axis";

const wild = {
  target: Float64Array.of(-0.25, 0.31),
  outputs: Float64Array.of(-290, 120),
  tolerance: 0.1,
  reach: null,
  range: [200, 0],
} as const;

test("a wild output fits a symmetric symlog axis in which the target's range stays visible", () => {
  const { position, ticks } = valueAxis({ ...wild, settled: 0 });
  expect(reachOf(wild.outputs)).toBe(1000);
  expect([position(-1000), position(0), position(1000)]).toEqual([200, 100, 0]);
  expect(position(-0.25) - position(0.31)).toBeGreaterThan(15);
  expect(ticks).toContain(0);
  ticks.slice(1).forEach((tick, i) => {
    expect(position(ticks[i]) - position(tick)).toBeGreaterThanOrEqual(22);
  });
});

test("a settled axis is linear and holds target, tolerance band and subnetwork", () => {
  const outputs = Float64Array.of(-0.5, 0.35);
  const { position } = valueAxis({ ...wild, outputs, settled: 1 });
  expect(position(-0.1) - position(0)).toBeCloseTo(position(0) - position(0.1), 9);
  for (const value of [-0.5, 0.41]) {
    expect(position(value)).toBeGreaterThanOrEqual(0);
    expect(position(value)).toBeLessThanOrEqual(200);
  }
});

test("settling, the axis zooms in without a jump, keeps what is drawn, and names its values apart", () => {
  const outputs = Float64Array.of(-0.5, 0.35);
  const axes = Array.from({ length: 101 }, (_, i) =>
    valueAxis({ ...wild, outputs, reach: 100, settled: i / 100 }),
  );
  const heights = axes.map(({ position }) => position(-0.25) - position(0.31));
  heights.slice(1).forEach((height, i) => {
    expect(height).toBeGreaterThan(heights[i] - 1);
    expect(height).toBeLessThan(heights[i] + 5);
  });
  expect(heights[100]).toBeGreaterThan(2 * heights[0]);
  for (const { position, ticks } of axes) {
    for (const value of outputs) {
      expect(position(value)).toBeGreaterThanOrEqual(0);
      expect(position(value)).toBeLessThanOrEqual(200);
    }
    expect(ticks).toContain(0);
    ticks.slice(1).forEach((tick, i) => {
      expect(position(ticks[i]) - position(tick)).toBeGreaterThanOrEqual(12);
    });
  }
});

test("the error strip shows the tolerance beside a wild error", () => {
  for (const largest of [0.02, 0.4, 290]) {
    const position = errorAxis(largest, 0.1, [60, 0]);
    expect(position(0)).toBe(60);
    expect(position(0.1)).toBeLessThan(57);
    expect(position(largest)).toBeGreaterThanOrEqual(0);
  }
});

test("a settled axis names three values at least, also on a low plot", () => {
  for (const height of [60, 100, 200]) {
    const { ticks } = valueAxis({ ...wild, outputs: null, settled: 1, range: [height, 0] });
    expect(ticks.length).toBeGreaterThanOrEqual(3);
  }
});

test("on a plot of a few letters' height no name stands on another, and zero keeps its own", () => {
  for (const height of [15, 25, 40, 60]) {
    const { position, ticks } = valueAxis({
      ...wild,
      outputs: null,
      settled: 1,
      range: [height, 0],
    });
    expect(ticks).toContain(0);
    ticks.slice(1).forEach((tick, i) => {
      expect(position(ticks[i]) - position(tick)).toBeGreaterThanOrEqual(12);
    });
  }
});

test.each([5e-324, 1e-300, 1e300, Number.MAX_VALUE])(
  "with a tolerance of %s every position is a number",
  (tolerance) => {
    const request = { ...wild, tolerance };
    for (const settled of [0, 0.5, 1])
      for (const outputs of [null, wild.outputs]) {
        const { position, ticks } = valueAxis({ ...request, outputs, settled });
        for (const value of [-290, 0.31 - tolerance, 0.31 + tolerance, ...ticks])
          expect(Number.isFinite(position(value))).toBe(true);
      }
    for (const largest of [0, 0.4, 290]) {
      const position = errorAxis(largest, tolerance, [60, 0]);
      // 60 is the floor, and 0 the upper edge.
      for (const error of [0, 0.2 * largest, largest, tolerance]) {
        expect(position(error)).toBeGreaterThanOrEqual(0);
        expect(position(error)).toBeLessThanOrEqual(60);
      }
    }
  },
);
