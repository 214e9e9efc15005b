import { expect, test } from "vitest";
import { gadgets, keptEdges } from "../core/construct/ticket";
import { CARRIERS } from "../core/network/wiring";
import { slotBudget } from "../core/theory/budget";
import { paperChain } from "../core/theory/chain";
import { pairProbability } from "../core/theory/laws";
import { setListed, setPoolSize, setRule, setSeed, setTarget } from "../state/document/edit";
import {
  ASSUMED,
  BY_HAND,
  FAMILY,
  HALF_BY_HAND,
  NEAR,
  ONE_RELU,
  ONE_WEIGHT,
  ONE_WEIGHT_MARKED,
  SOUGHT,
  THREE_LAYERS,
  TWO_TURNS,
  TWO_TURNS_BY_PRODUCT,
} from "./documents";
import { countNear, errorOf, errorOfNothing, firstPool, ownWeights, soughtPairs } from "./readings";
import { runOfSetting } from "./runOfStep";

/** What the lesson says in prose, where it can be computed. */

test("the gadget written by hand is exact, and no longer when the weight is another", () => {
  expect(errorOf(runOfSetting({ document: BY_HAND }))).toBe(0);
  const moved = { layers: [{ weights: [[0.7]] }] };
  expect(errorOf(runOfSetting({ document: setTarget(BY_HAND, moved) }))).toBeCloseTo(0.1, 12);
});

test("one of its neurons alone is right on its half of the line and silent on the other", () => {
  // 0.8 x is missed by |0.8 x| for x < 0.
  expect(errorOf(runOfSetting({ document: HALF_BY_HAND }))).toBe(0.8);
});

test("most weights of the parent are cross wires, as counting them one by one says", () => {
  const run = runOfSetting({ document: TWO_TURNS });
  const { wiring, ticket } = run;
  const k = ticket.poolSize;
  // Every neuron of layer l is wired to all inputs and all units of the layer, and needs one of each.
  let [all, own] = [0, 0];
  wiring.layers.forEach(({ inputs, units }, layer) => {
    const pools = wiring.weights.filter((weight) => weight.layer === layer).length;
    all += pools * k * (inputs.length + units.length);
    own += pools * k * 2;
  });
  expect(run.size.weights).toBe(all);
  expect(ownWeights(run)).toBe(own);
  expect(own).toBeLessThan(all / 2);
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

test.each([0.5, -0.9])("of weight %s the nearest to (±|w|, ±sgn w) are kept", (weight) => {
  const run = runOfSetting({
    document: setTarget(ONE_WEIGHT, { layers: [{ weights: [[weight]] }] }),
  });
  const { a, b } = firstPool(run);
  for (const [half, { neurons }] of [
    [1, run.ticket.kept[0]],
    [-1, run.ticket.kept[1]],
  ] as const) {
    const distances = [...a].map((ai, i) =>
      ai * half > 0
        ? Math.max(
            Math.abs(ai - half * Math.abs(weight)),
            Math.abs(b[i] - half * Math.sign(weight)),
          )
        : Number.POSITIVE_INFINITY,
    );
    expect(neurons).toEqual([distances.indexOf(Math.min(...distances))]);
  }
});

test("the lesson names the pairs that are sought of its weight, and of a negative one", () => {
  expect(soughtPairs(runOfSetting({ document: ONE_WEIGHT }))).toEqual(["(0.5, 1)", "(−0.5, −1)"]);
  const negative = setTarget(ONE_WEIGHT, { layers: [{ weights: [[-0.9]] }] });
  expect(soughtPairs(runOfSetting({ document: negative }))).toEqual(["(0.9, −1)", "(−0.9, 1)"]);
});

test("a product that is w serves only the half-line of its in-weight's sign", () => {
  // (−.8)(−.625) = .5: right on x < 0, and silent on x > 0.
  const document = setRule(setListed(ONE_WEIGHT, [[-0.8, -0.625]]), "product");
  const { ticket, error } = runOfSetting({ document });
  expect(ticket.kept.map(({ slope }) => slope)).toEqual([0, 0.5]);
  expect(error?.exact?.value).toBe(0.5);
});

test("a weight keeps two neurons on an input, one behind a ReLU or on the constant, none for about 0", () => {
  const target = {
    layers: [{ weights: [[0.7], [0]], biases: [0.3, 0] }, { weights: [[-0.6, 0]] }],
  };
  const { ticket } = runOfSetting({ document: setTarget(TWO_TURNS, target) });
  const kept = gadgets(ticket).map(({ weight, neurons }) => [weight.value, neurons.length]);
  expect(kept.filter(([value]) => value === 0).map(([, count]) => count)).toEqual([0, 0, 0]);
  expect(kept).toEqual(
    expect.arrayContaining([
      [0.7, 2],
      [0.3, 1],
      [-0.6, 1],
    ]),
  );
  for (const document of [TWO_TURNS, THREE_LAYERS])
    for (const { weight, neurons } of gadgets(runOfSetting({ document }).ticket)) {
      const most = weight.layer === 0 && weight.input < CARRIERS[0] ? 2 : 1;
      // The pools of these stages come within 0.05 of any slope.
      if (neurons.length < most) expect(Math.abs(weight.value)).toBeLessThan(0.05);
      else expect(neurons.length).toBe(most);
    }
});

test("three targets fail together in some draws, so their chances of failure add up at most", () => {
  let [sum, any] = [0, 0];
  for (let seed = 0; seed < 40; seed++) {
    const failed = FAMILY.filter(({ document }) => {
      const small = setSeed(setPoolSize(document, 60), seed);
      return (errorOf(runOfSetting({ document: small })) as number) > 0.1;
    }).length;
    sum += failed;
    any += Math.min(1, failed);
  }
  expect(any).toBeGreaterThan(0);
  expect(any).toBeLessThan(sum);
});

test.each([
  ["Two turns", TWO_TURNS, 0],
  ["the target of the step on width", ASSUMED, 4],
  ["one ReLU", ONE_RELU, 4],
] as const)("%s meets as many of the four assumptions as is said of it", (_, document, met) => {
  const { target, tolerance, failureProbability, domain } = document;
  const { assumptions } = paperChain(target, tolerance, failureProbability, domain);
  expect(assumptions.filter(({ holds }) => holds).length).toBe(met);
  expect(assumptions.length).toBe(4);
});
