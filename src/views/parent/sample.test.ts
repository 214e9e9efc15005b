import { describe, expect, it } from "vitest";
import { readNeurons } from "../../core/construct/parent";
import { chooseCarpet } from "./carpet";
import { exampleRun } from "./fixture";
import { sampleCrossLines, sampleHairlines, sampleNeurons } from "./sample";

describe("the sample of hairlines", () => {
  it("takes distinct neurons of the pool, and all of a small one", () => {
    const small = chooseCarpet(100, 40, 1, 16);
    expect(sampleNeurons(small, 20)).toEqual([...Array(16).keys()]);
    for (const poolSize of [17, 1000, 65_536, 100_000]) {
      const carpet = chooseCarpet(100, 40, 1, poolSize);
      const neurons = sampleNeurons(carpet, 110);
      expect(new Set(neurons).size).toBe(neurons.length);
      expect(Math.max(...neurons)).toBeLessThan(poolSize);
      expect(neurons.length).toBeGreaterThan(Math.min(poolSize, 110) * 0.6);
    }
  });

  it("spreads over all rows, whatever the pool's size", () => {
    for (const poolSize of [1000, 1024, 4000, 4096, 5000]) {
      const carpet = chooseCarpet(120, 60, 1, poolSize);
      const rows = sampleNeurons(carpet, 110).map((neuron) => neuron % carpet.rows);
      const quarters = [0, 1, 2, 3].map(
        (quarter) => rows.filter((row) => Math.floor((4 * row) / carpet.rows) === quarter).length,
      );
      expect(Math.min(...quarters)).toBeGreaterThan(15);
    }
  });

  it("carries the weights of real edges", () => {
    for (const pools of ["private", "shared"] as const) {
      const { spec, layout } = exampleRun(300, pools);
      for (const place of layout.places)
        for (const { neuron, a, b, target } of sampleHairlines(spec, layout, place)) {
          expect(readNeurons(spec, place.pool, target.field, [neuron])).toEqual([[a, b]]);
        }
    }
  });
});

describe("the web of cross edges", () => {
  it("joins only ends that no weight of the pool joins", () => {
    const { wiring, spec, layout } = exampleRun(50);
    const lines = sampleCrossLines(wiring, spec, layout, 0);
    expect(lines.length).toBeGreaterThan(0);
    for (const { from, to, weight } of lines) {
      expect(Math.abs(weight)).toBeLessThanOrEqual(1);
      const own = layout.places.some(
        ({ pool, source, targets, carpet }) =>
          pool.layer === 0 &&
          from.y >= carpet.y &&
          from.y <= carpet.y + carpet.height &&
          [source, ...targets].some(
            ({ x, y }) => y === to.y && Math.abs(x - to.x) <= layout.radius,
          ),
      );
      expect(own).toBe(false);
    }
  });

  it("does not exist where pools are listed", () => {
    const { wiring, layout } = exampleRun(50);
    expect(sampleCrossLines(wiring, { listed: [[0.5, 1]] }, layout, 0)).toEqual([]);
  });
});
