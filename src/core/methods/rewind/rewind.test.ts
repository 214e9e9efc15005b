import { describe, expect, test } from "vitest";
import { finish } from "../../construct/prune";
import { countBits, isWithin } from "../../mask/bits";
import { STREAM } from "../../random/random";
import { taskOf } from "../../task/tasks";
import { dense } from "../dense/dense";
import { glorotWeights } from "../initial";
import { maskOf } from "../measure";
import type { Frame } from "../method";
import { matricesOf, type NetShape } from "../net";
import { randomMaskLike } from "../nulls";
import { afterRound, countsOf, keepLargestWeights } from "../pruning";
import { wholeMask } from "../training";
import { rewind } from "./rewind";

/** Counts of layers after so many rounds, worked out beforehand. */
const TABLE: readonly [start: number[], after: Record<number, number[]>][] = [
  [
    [235200, 30000, 1000],
    {
      1: [188160, 24000, 900],
      3: [120422, 15360, 729],
      7: [49325, 6291, 478],
      12: [16162, 2062, 282],
      15: [8275, 1056, 206],
    },
  ],
  [[19600, 5000, 500], { 7: [4110, 1048, 238] }],
  [[32, 1024, 32], { 7: [7, 214, 15] }],
];

describe.each(TABLE)("rounds of pruning from %j", (start, after) => {
  test.each(Object.entries(after))("leave after %s what was counted beforehand", (rounds, left) => {
    let counts = start;
    for (let round = 0; round < Number(rounds); round++) counts = afterRound(counts, 0.2);
    expect(counts).toEqual(left);
  });
});

const SHAPE: NetShape = { widths: [2, 6, 5, 1], constant: "bias" };

test("the largest weights are kept, and biases whatever they are", () => {
  const weights = glorotWeights(SHAPE, 1, STREAM.weights);
  const kept = wholeMask(SHAPE);
  keepLargestWeights(SHAPE, weights, [5, 7, 2], kept);
  expect(countsOf({ shape: SHAPE, kept })).toEqual([5, 7, 2]);
  matricesOf(SHAPE).forEach(({ units, rows }, layer) => {
    const sizes = { kept: [] as number[], cut: [] as number[] };
    for (let i = 0; i < units * rows; i++) {
      if (i % rows === rows - 1) expect(kept[layer][i]).toBe(1);
      else sizes[kept[layer][i] ? "kept" : "cut"].push(Math.abs(weights[layer][i]));
    }
    expect(Math.min(...sizes.kept)).toBeGreaterThan(Math.max(...sizes.cut));
  });
});

test("random masks keep as many of every layer, and all biases, in other places", () => {
  const weights = glorotWeights(SHAPE, 1, STREAM.weights);
  const kept = wholeMask(SHAPE);
  keepLargestWeights(SHAPE, weights, [5, 7, 2], kept);
  const masks = [0, 1].map((seed) =>
    randomMaskLike({ shape: SHAPE, weights, kept, gain: 1 }, seed),
  );
  for (const mask of masks) expect(countsOf(mask)).toEqual([5, 7, 2]);
  expect(maskOf(masks[0].kept)).not.toEqual(maskOf(masks[1].kept));
});

const task = taskOf({ name: "circles" }, 4);
const OPTIONS = {
  ...rewind.defaults(task),
  hidden: [8, 6],
  steps: 40,
  rounds: 3,
  controls: "all",
} as const;
const run = (options: Parameters<typeof rewind.steps>[1]) => {
  const frames: Frame[] = [];
  const finding = finish(rewind.steps(task, options, 4, (frame) => frames.push(frame)));
  return { finding, frames };
};

describe("a run of three rounds", () => {
  const { finding, frames } = run(OPTIONS);
  const first = (round: number, part: string): Frame =>
    frames.find((frame) => frame.round === round && frame.part === part) as Frame;

  test("begins with the dense network's training", () => {
    const { hidden, rate, batch } = OPTIONS;
    const alone = finish(dense.steps(task, { hidden, rate, steps: 40, batch }, 4));
    expect(finding.rounds[0].ticket).toEqual(alone.scores);
  });

  test("takes just the work that was counted beforehand", () => {
    expect(finding.multiplyAdds).toBe(rewind.work(task, OPTIONS));
  });

  test("has masks that only shrink, by the counts of the rule", () => {
    let counts = [16, 48, 6];
    for (let round = 1; round <= 3; round++) {
      counts = afterRound(counts, OPTIONS.drop);
      const masks = first(round, "ticket").pictures.map(({ kept }) => kept);
      expect(masks.map((mask, layer) => countBits(mask) - [8, 6, 1][layer])).toEqual(counts);
      expect(finding.rounds[round].kept).toBe(counts.reduce((sum, count) => sum + count));
      const before = first(round - 1, "ticket").pictures;
      masks.forEach((mask, layer) => {
        expect(isWithin(mask, before[layer].kept)).toBe(true);
      });
    }
  });

  test("puts the weights that are left back to where they began, and the controls' where they belong", () => {
    const start = first(0, "ticket").pictures;
    const same = (round: number, part: string, wanted: Frame["pictures"] = start): boolean =>
      first(round, part).pictures.every(({ values }, layer) =>
        values.every((value, i) => value === wanted[layer].values[i]),
      );
    for (let round = 1; round <= 3; round++) {
      expect(same(round, "ticket")).toBe(true);
      expect(same(round, "random")).toBe(true);
      expect(same(round, "one-shot")).toBe(true);
      expect(same(round, "reinit")).toBe(false);
      expect(same(round, "early")).toBe(false);
      expect(same(round, "reinit", first(1, "reinit").pictures)).toBe(true);
    }
    expect(first(1, "early").step).toBe(2);
  });

  test("cuts the first round's one-shot control as it cuts the ticket", () => {
    const [, one] = finding.rounds;
    expect(one.controls["one-shot"]).toEqual(one.ticket);
    const { ticket, controls } = finding.rounds[3];
    expect(Object.keys(controls)).toEqual(["reinit", "random", "early", "one-shot"]);
    expect(controls.random).not.toEqual(ticket);
  });
});

test("rewinding to a step begins there, and pruning may look before the end", () => {
  const { finding, frames } = run({ ...OPTIONS, rewindTo: 10, pruneAt: 30, controls: "none" });
  const starts = frames.filter(({ round, step }) => round > 0 && step === 10);
  expect(starts).toHaveLength(3);
  expect(finding.rounds.map(({ controls }) => Object.keys(controls).length)).toEqual([0, 0, 0, 0]);
  expect(rewind.refuses(task, { ...OPTIONS, pruneAt: 41 })).toBe("late step");
  expect(rewind.refuses(task, { ...OPTIONS, rewindTo: 40 })).toBe("late step");
});
