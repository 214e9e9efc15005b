import { describe, expect, test } from "vitest";
import { finish } from "../../construct/prune";
import type { Samples } from "../../task/task";
import { neuronTarget, taskOf } from "../../task/tasks";
import { outputsOf } from "../measure";
import type { MaskedNet } from "../net";
import { neuronPruning } from "../neuron-pruning/neuron-pruning";
import { weightPruning } from "../weight-pruning/weight-pruning";
import { featuresOf, keepNeuron, normalSteps, randomLayer } from "./first-layer";
import { ridgeSteps } from "./ridge";
import { subsetSteps, weighted } from "./subset";

/* Check values of six neurons and a target neuron on 25 points, worked out beforehand by brute force. */
const ROWS = [
  [0.9, -0.3, 0.1],
  [-0.6, 0.8, 0.2],
  [0.4, 0.7, -0.5],
  [-0.8, -0.5, 0.3],
  [0.2, -0.9, 0.6],
  [0.7, 0.5, -0.2],
];
const OUT = Float64Array.of(0.5, -0.7, 0.9, 0.3, -0.4, 0.8);
const LINE = [-1, -0.5, 0, 0.5, 1];
const POINTS = Float64Array.from(LINE.flatMap((y) => LINE.flatMap((x) => [x, y])));
const relu = (x: number): number => Math.max(0, x);
const SAMPLES: Samples = {
  count: 25,
  points: POINTS,
  wanted: Float64Array.from({ length: 25 }, (_, s) =>
    relu(0.6 * POINTS[2 * s] - 0.5 * POINTS[2 * s + 1] - 0.2),
  ),
};
const LAYER: MaskedNet = {
  shape: { widths: [2, 6, 1], constant: "weight" },
  weights: [Float64Array.from(ROWS.flat()), Float64Array.of(...OUT, 0)],
  kept: [new Uint8Array(18), new Uint8Array(7)],
  gain: 1,
};
const features = featuresOf(LAYER, SAMPLES);
const normal = finish(normalSteps(features, SAMPLES));

test("the target's mean square is the check value", () => {
  expect(normal.square / 25).toBeCloseTo(0.08, 12);
});

test("the best subset with any factor is the check value", () => {
  const subset = finish(subsetSteps(weighted(normal, OUT)));
  expect(subset.neurons).toEqual([3, 4]);
  expect(subset.scale).toBeCloseTo(-0.949135428, 8);
  expect(subset.error).toBeCloseTo(0.015762514, 8);
  const net = { ...LAYER, kept: LAYER.kept.map((mask) => mask.slice()), gain: subset.scale };
  for (const j of subset.neurons) keepNeuron(net, j);
  const outputs = outputsOf(net, POINTS);
  const error = outputs.reduce((sum, y, s) => sum + (y - SAMPLES.wanted[s]) ** 2 / 25, 0);
  expect(error).toBeCloseTo(0.015762514, 8);
});

const meanSquare = (coefficients: Float64Array): number =>
  SAMPLES.wanted.reduce((sum, y, s) => {
    const output = coefficients.reduce((all, c, j) => all + c * features[j * 25 + s], 0);
    return sum + (output - y) ** 2 / 25;
  }, 0);

test.each([
  [0, 0.003645609],
  [0.001, 0.00376185],
  [0.1, 0.010800864],
])("random features with ridge %s have the check value's error", (ridge, error) => {
  expect(meanSquare(finish(ridgeSteps(normal, ridge)) as Float64Array)).toBeCloseTo(error, 8);
});

test("random features have the check value's coefficients; equal features have none without a ridge", () => {
  const wanted = [0.618189, 0.028672, 0.374769, -0.035198, 0.025447, -0.608015];
  const found = finish(ridgeSteps(normal, 0)) as Float64Array;
  wanted.forEach((value, j) => {
    expect(found[j]).toBeCloseTo(value, 5);
  });
  const twice = { ...normal, count: 2, products: Float64Array.of(1, 1, 1, 1) };
  expect(finish(ridgeSteps(twice, 0))).toBeNull();
  expect(finish(ridgeSteps(twice, 0.1))).not.toBeNull();
});

describe("on random layers of 16 neurons", () => {
  const task = taskOf({ name: "neuron", inputs: 4 }, 1);
  test("flips never beat trying all, and often find the same", () => {
    let same = 0;
    for (let seed = 0; seed < 6; seed++) {
      const layer = randomLayer(4, 16, seed);
      const equations = weighted(
        finish(normalSteps(featuresOf(layer, task.train), task.train)),
        layer.weights[1],
      );
      const best = finish(subsetSteps(equations));
      const climbed = finish(subsetSteps(equations, 0));
      expect(climbed.error).toBeGreaterThanOrEqual(best.error * (1 - 1e-9));
      if (climbed.error < best.error * (1 + 1e-9)) same++;
    }
    expect(same).toBeGreaterThanOrEqual(3);
  });
});

test("layers are nested, and the neurons of all methods are the same", () => {
  const few = randomLayer(3, 8, 5);
  const many = randomLayer(3, 20, 5);
  expect(few.weights[0]).toEqual(many.weights[0].slice(0, 32));
  expect(few.weights[1].slice(0, 8)).toEqual(many.weights[1].slice(0, 8));
  const task = taskOf({ name: "neuron", inputs: 3 }, 5);
  const pruned = finish(neuronPruning.steps(task, { neurons: 20 }, 5));
  const woven = finish(weightPruning.steps(task, { neurons: 20, rule: "product" }, 5));
  expect(pruned.weights[0]).toEqual(many.weights[0]);
  expect(woven.weights[0]).toEqual(many.weights[0]);
});

test("weight-pruning keeps one edge in and one out, and each slot is nearest its weight", () => {
  const task = taskOf({ name: "neuron", inputs: 2 }, 7);
  const { weights, mask } = finish(weightPruning.steps(task, { neurons: 90, rule: "product" }, 7));
  const [target] = neuronTarget(2, 7).layers;
  const wanted = [...target.weights[0], target.biases?.[0] ?? 0];
  const kept = (layer: number, i: number) => (mask[layer].words[i >> 5] >>> (i & 31)) & 1;
  for (let j = 0; j < 90; j++) {
    const into = [0, 1, 2].reduce((sum, i) => sum + kept(0, 3 * j + i), 0);
    expect(into).toBe(kept(1, j));
    if (into === 0) continue;
    const block = Math.floor(j / 30);
    expect(kept(0, 3 * j + block)).toBe(1);
    const off = (n: number) => Math.abs(weights[0][3 * n + block] * weights[1][n] - wanted[block]);
    for (let n = 30 * block; n < 30 * block + 30; n++) {
      const sameSide = weights[0][3 * n + block] > 0 === weights[0][3 * j + block] > 0;
      if (sameSide) expect(off(n)).toBeGreaterThanOrEqual(off(j));
    }
  }
});

test("subset sums are near-exact from 50 neurons an input on", () => {
  const task = taskOf({ name: "neuron", inputs: 2 }, 3);
  const finding = finish(weightPruning.steps(task, { neurons: 192, rule: "subset-sum" }, 3));
  expect(finding.scores.test.error).toBeLessThan(1e-5);
});
