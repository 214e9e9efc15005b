import { expect, test } from "vitest";
import { keptEdges } from "../core/construct/ticket";
import { randomTarget } from "../core/task/targets";
import { slotBudget } from "../core/theory/budget";
import { paperChain } from "../core/theory/chain";
import { pairProbability } from "../core/theory/laws";
import { setPoolSize, setRule, setSeed, setTarget } from "../state/document/edit";
import {
  ASSUMED,
  BY_HAND,
  FAMILY,
  NEAR,
  ONE_WEIGHT_MARKED,
  SOUGHT,
  TWO_TURNS,
  TWO_TURNS_BY_PRODUCT,
} from "./documents";
import { countNear, errorOf, errorOfNothing, medianSlopeError } from "./readings";
import { runOfSetting } from "./runOfStep";

/** What the lesson says in prose, where it can be computed. */

test("the gadget written by hand is exact, and no longer when the weight is another", () => {
  expect(errorOf(runOfSetting({ document: BY_HAND }))).toBe(0);
  const moved = { layers: [{ weights: [[0.7]] }] };
  expect(errorOf(runOfSetting({ document: setTarget(BY_HAND, moved) }))).toBeCloseTo(0.1, 12);
});

test("both weights land with probability ε²/2, one with ε and the other with ε/2", () => {
  expect(pairProbability(SOUGHT, NEAR)).toBeCloseTo((NEAR * NEAR) / 2, 15);
});

test("k = (4/ε²) ln(2/δ) is enough for both neurons of any weight up to 1", () => {
  for (const distance of [0.02, 0.1, 0.3])
    for (const failure of [0.01, 0.05, 0.3])
      for (const weight of [-1, -0.4, 0, 0.05, 0.5, 0.99, 1]) {
        const k = Math.ceil((4 / distance ** 2) * Math.log(2 / failure));
        const missed = 2 * (1 - pairProbability(weight, distance)) ** k;
        expect(missed).toBeLessThanOrEqual(failure);
      }
});

test("the boxes of the marked pool reach as far as the question asks", () => {
  const { wiring, document } = runOfSetting({ document: ONE_WEIGHT_MARKED });
  const budget = slotBudget(wiring, document.tolerance, document.domain);
  expect(budget / (1 + SOUGHT)).toBeCloseTo(NEAR, 12);
});

test("over many draws as many neurons land as the lesson says on average", () => {
  let both = 0;
  let one = 0;
  const draws = 400;
  for (let seed = 0; seed < draws; seed++) {
    const found = countNear(runOfSetting({ document: setSeed(ONE_WEIGHT_MARKED, seed) }), NEAR);
    both += found.both;
    one += found.one;
  }
  // Means of 5 and 100 a draw; six standard deviations of a Poisson sum.
  expect(Math.abs(both - 5 * draws)).toBeLessThan(6 * Math.sqrt(5 * draws));
  expect(Math.abs(one - 100 * draws)).toBeLessThan(6 * Math.sqrt(100 * draws));
});

test("the target of the step on width meets every assumption of the theorem", () => {
  const { target, tolerance, failureProbability, domain } = ASSUMED;
  const { assumptions } = paperChain(target, tolerance, failureProbability, domain);
  expect(assumptions.filter(({ holds }) => !holds)).toEqual([]);
});

test("the product rule beats the pair rule on the same pools, and 40 neurons with subset sums beat both", () => {
  const sums = setRule(setPoolSize(TWO_TURNS, 40), "subset-sum");
  const [pair, product, subset] = [TWO_TURNS, TWO_TURNS_BY_PRODUCT, sums].map(
    (document) => errorOf(runOfSetting({ document })) as number,
  );
  expect(product).toBeLessThan(pair);
  expect(subset).toBeLessThan(product);
});

test("the family has one parent, as many targets as pictures, and masks that differ", () => {
  expect(new Set(FAMILY.map(({ document }) => JSON.stringify(document.parent))).size).toBe(1);
  const runs = FAMILY.map(({ document }) => runOfSetting({ document }));
  expect(new Set(runs.map(({ size }) => size.weights)).size).toBe(1);
  const masks = runs.map(({ ticket }) =>
    keptEdges(ticket)
      .map(({ pool, neuron, word }) => `${pool.index}/${neuron}/${word}`)
      .join(),
  );
  expect(new Set(masks).size).toBe(FAMILY.length);
  for (const run of runs) expect(errorOf(run)).toBeLessThan(errorOfNothing(run) / 5);
});

test("the same mask on the next draw is about as far off as a network that answers 0", () => {
  const run = runOfSetting({ document: TWO_TURNS_BY_PRODUCT, mask: "next" });
  const own = runOfSetting({ document: TWO_TURNS_BY_PRODUCT });
  expect(errorOf(run)).toBeGreaterThan(0.5 * errorOfNothing(run));
  expect(errorOf(run)).toBeGreaterThan(10 * (errorOf(own) as number));
});

test("half of the slopes are off by less than the median that the question names", () => {
  const document = setTarget(TWO_TURNS, randomTarget(3, [1, 4, 1], true));
  const run = runOfSetting({ document });
  const median = medianSlopeError(run);
  const below = run.ticket.kept.filter(({ error }) => error < median).length;
  expect(below).toBe(Math.floor(run.ticket.kept.length / 2));
});
