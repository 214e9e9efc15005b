import { describe, expect, it } from "vitest";
import type { Series } from "./series";
import { mediansAlong, soundOf } from "./sound";

const seriesOf = (name: string, ...points: readonly (readonly [number, number])[]) =>
  ({ name, columns: points.map(([width, median]) => ({ width, median })) }) as unknown as Series;

describe("mediansAlong", () => {
  it("passes through every median at the logarithm of its width", () => {
    const line = mediansAlong(seriesOf("Pair", [10, 1], [1000, 0.1], [100_000, 0.02]));
    expect(line[0]).toBeCloseTo(1, 12);
    expect(line[(line.length - 1) / 2]).toBeCloseTo(0.1, 12);
    expect(line[line.length - 1]).toBeCloseTo(0.02, 12);
  });

  it("goes in a straight line between them", () => {
    const line = mediansAlong(seriesOf("Pair", [1, 1], [16, 0]));
    for (const [i, error] of line.entries())
      expect(error).toBeCloseTo(1 - i / (line.length - 1), 12);
  });

  it("holds the tone of a single width", () => {
    expect(mediansAlong(seriesOf("Pair", [10, 0.3]))).toEqual([0.3, 0.3]);
  });
});

describe("soundOf", () => {
  it("plays rule after rule and says from where to where each goes", () => {
    const series = [seriesOf("Pair", [10, 1], [1000, 0.1]), seriesOf("Product", [10, 0.5])];
    const sound = soundOf(series, 0.1);
    expect(sound?.sweeps().map(({ tolerance }) => tolerance)).toEqual([0.1, 0.1]);
    expect(sound?.words).toContain("Pair from 1.00 at k = 10 to 0.100 at 1\u202f000; Product from");
  });

  it("has nothing to play before anything is measured", () => {
    expect(soundOf([], 0.1)).toBeNull();
    expect(soundOf([seriesOf("Pair")], 0.1)).toBeNull();
  });
});
