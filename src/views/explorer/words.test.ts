import { expect, test } from "vitest";
import { finish } from "../../core/construct/prune";
import type { ScalingLaw } from "../../core/construct/rules/rule";
import type { SweepRow } from "../../core/survey/sweep";
import { type Series, seriesSteps } from "./series";
import { errorKind, slopeWords, unfittedWords } from "./words";

const rowOf = (seed: number, exact = true): SweepRow => ({
  seed,
  rule: "pair",
  widths: [64, 1024],
  errors: [0.2, 0.1],
  exact,
  certificates: [1, 1],
  kept: [4, 4],
  parentWeights: [64, 1024],
});
const pairs = (rows: SweepRow[]) => finish(seriesSteps(rows))[0] as Series;
const law: ScalingLaw = { scale: "power", slope: -1 / 2, from: 1000, to: Number.POSITIVE_INFINITY };

test("an error is called the supremum only where every draw has it", () => {
  expect(errorKind([pairs([rowOf(1), rowOf(2)])])).toBe("exact sup error");
  expect(errorKind([pairs([rowOf(1), rowOf(2, false)])])).toContain("partly sampled");
  expect(errorKind([pairs([rowOf(1, false)])])).toContain("a lower bound");
});

test("a fit says its range, its interval and what theory says", () => {
  const fit = {
    scale: "power",
    slope: -0.482,
    low: -0.531,
    high: -0.449,
    intercept: 0,
    widths: [1024, 16_384],
    seeds: 20,
  } as const;
  expect(slopeWords(pairs([rowOf(1)]), fit, law).sentence.replace(/\u202f/g, " ")).toBe(
    "Pair: between k = 1 024 and 16 384 the median error falls as k to the power −0.48 (95 % interval −0.53 to −0.45); theory says −½.",
  );
});

test("an interval that leaves out theory’s value says so", () => {
  const fit = {
    scale: "power",
    slope: -0.42,
    low: -0.47,
    high: -0.38,
    intercept: 0,
    widths: [1024, 16_384],
    seeds: 20,
  } as const;
  const said = "Theory’s value is outside the interval.";
  expect(slopeWords(pairs([rowOf(1)]), fit, law).sentence).toContain(said);
  expect(slopeWords(pairs([rowOf(1)]), { ...fit, low: -0.5 }, law).sentence).not.toContain(said);
});

test("where no slope is fitted, the reason is said", () => {
  const many = pairs(Array.from({ length: 12 }, (_, seed) => rowOf(seed)));
  expect(unfittedWords(many, null)).toContain("no law holds");
  expect(unfittedWords(pairs([rowOf(1)]), law)).toContain("from 10 draws on");
  expect(unfittedWords(many, law).replace(/\u202f/g, " ")).toContain("from k = 1 000 on");
  expect(unfittedWords(many, { ...law, from: 36, to: 52 })).toContain("between k = 36 and 52");
});
