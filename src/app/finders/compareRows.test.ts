import { expect, test } from "vitest";
import type { Finding } from "../../core/methods/method";
import { csvOf, summaries } from "./compareRows";

const finding = (error: number): Finding => {
  const score = { loss: 0, error };
  const scores = { train: score, validation: score, test: score };
  return {
    shape: { widths: [1, 1], constant: "none" },
    weights: [],
    gain: 1,
    mask: [],
    fingerprint: { hex: "0", words: "a-b-c-d" },
    kept: 5,
    of: 10,
    live: 4,
    multiplyAdds: 100,
    scores,
    nulls: null,
    rounds: [],
  };
};

const rows = [3, 1, 2].map((seed) => ({
  method: "dense" as const,
  seed,
  finding: finding(seed / 10),
}));

test("many seeds are told by their median and tenths", () => {
  const [summary] = summaries(rows);
  expect(summary.seeds).toEqual([1, 2, 3]);
  expect(summary.error.median).toBeCloseTo(0.2, 12);
  expect(summary.error.low).toBeCloseTo(0.12, 12);
  expect(summary.error.high).toBeCloseTo(0.28, 12);
});

test("the file has a line for each run and as many cells as names", () => {
  const lines = csvOf("moons", rows).trim().split("\n");
  expect(lines).toHaveLength(4);
  expect(lines.map((line) => line.split(",").length)).toEqual([13, 13, 13, 13]);
  expect(lines[1]).toContain("dense,moons,3,5,10,4,100,0.3");
});
