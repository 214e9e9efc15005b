import { expect, test } from "vitest";
import { finish } from "../construct/prune";
import { ruleKey } from "../construct/rules/registry";
import type { RuleSpec } from "../construct/rules/rule";
import { keptEdges } from "../construct/ticket";
import { certificate } from "../error/certificate";
import { type Experiment, run } from "../experiment/experiment";
import type { Network } from "../network/network";
import {
  coarseWidths,
  doublings,
  drawPart,
  drawSteps,
  joinRows,
  measureSteps,
  pointDocument,
  rowWork,
  sweepSeedSteps,
} from "./sweep";

const small: Network = {
  layers: [{ weights: [[0.9], [-0.6]], biases: [0.3, -0.1] }, { weights: [[0.5, -0.7]] }],
};
const three: Network = { layers: [{ weights: [[0.5, -0.4, 0.3]] }, { weights: [[0.8]] }] };
const about = (target: Network, pools: "private" | "shared" = "private"): Experiment => ({
  version: 1,
  target,
  parent: { seed: 1, pools, poolSize: 9 },
  rule: { name: "pair" },
  picks: [{ layer: 0, unit: 0, input: 0, sign: "+", neurons: [0] }],
  tolerance: 0.1,
  failureProbability: 0.05,
  domain: "cube",
});
const RULES: RuleSpec[] = [
  { name: "pair" },
  { name: "product" },
  { name: "subset-sum", maxSubset: 2 },
  { name: "subset-sum" },
];
const widths = [3, 8, 20, 33, 5000];

test.each(RULES)(
  "one search gives at every width what a fresh run gives there: %j",
  { timeout: 60_000 },
  (rule) => {
    // Subset sums of any size look at no more than 30 neurons.
    const here = rule.name === "subset-sum" && !rule.maxSubset ? widths.slice(0, -1) : widths;
    for (const document of [about(small), about(small, "shared"), about(three)]) {
      const row = finish(sweepSeedSteps(document, rule, here, 7));
      expect(row.widths).toEqual(here);
      here.forEach((width, i) => {
        const point = pointDocument(document, rule, 7, width);
        const { ticket, error, parent, wiring } = run(point);
        expect(row.errors[i]).toBe((error.exact ?? error.sampled).value);
        expect(row.exact).toBe(error.exact !== null);
        expect(row.certificates[i]).toBe(certificate(wiring, ticket.slopes, "cube"));
        expect(row.kept[i]).toBe(keptEdges(ticket).length);
        expect(row.parentWeights[i]).toBe(parent.weights);
      });
    }
  },
);

test("with three inputs the errors are named as sampled", () => {
  expect(finish(sweepSeedSteps(about(three), { name: "pair" }, [10], 0)).exact).toBe(false);
  expect(finish(sweepSeedSteps(about(small), { name: "pair" }, [10], 0)).exact).toBe(true);
});

test("a row says its rule, and q with subset sums only", () => {
  const row = (rule: RuleSpec) => finish(sweepSeedSteps(about(small), rule, [4], 0));
  expect(row({ name: "pair", maxSubset: 3 })).not.toHaveProperty("maxSubset");
  expect(row({ name: "subset-sum" }).maxSubset).toBe("all");
  expect(["pair", "subset-sum:2", "subset-sum:all"]).toEqual([
    ruleKey({ name: "pair", maxSubset: 2 }),
    ruleKey({ name: "subset-sum", maxSubset: 2 }),
    ruleKey({ name: "subset-sum" }),
  ]);
});

test("each pool is searched once, at the largest width, and the errors come after", () => {
  const document = about(small);
  const { search, error } = rowWork(document, widths);
  // Six weights of the target and, for no later bias, no carriers: six private pools.
  expect(search).toBe(6 * 5000);
  const steps = [...sweepSeedSteps(document, { name: "pair" }, widths, 3)];
  const total = steps.reduce((sum, step) => sum + step, 0);
  expect(total).toBe(search + widths.length * error);
});

test("a draw in parts gives the same row, whichever part comes first", () => {
  const document = about(small);
  const draw = finish(drawSteps(document, { name: "product" }, widths, 7));
  const coarse = coarseWidths(widths);
  const parts = [true, false].map((isCoarse) =>
    drawPart(draw, (width) => coarse.includes(width) === isCoarse),
  );
  const [first, rest] = parts.map((part) => finish(measureSteps(document, part)));
  const whole = finish(measureSteps(document, draw));
  if (!first || !rest) throw new Error("a part is missing");
  expect(first.widths).toEqual([3, 5000]);
  expect(joinRows(first, rest)).toEqual(whole);
  expect(joinRows(rest, first)).toEqual(whole);
});

test("a parent with listed pairs has no other draws", () => {
  const listed = { ...about(small), parent: { listed: [[0.5, 1]] as const } };
  expect(() => finish(sweepSeedSteps(listed, { name: "pair" }, [1], 0))).toThrow(RangeError);
});

test("widths double", () => {
  expect(doublings(16, 128)).toEqual([16, 32, 64, 128]);
  expect(doublings(3, 23)).toEqual([3, 6, 12]);
});

test("the coarse widths span the range", () => {
  expect(coarseWidths(doublings(16, 16384))).toEqual([16, 64, 1024, 16384]);
  expect(coarseWidths([8])).toEqual([8]);
});
