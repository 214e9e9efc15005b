import { expect, test } from "vitest";
import { finish } from "../../construct/prune";
import { countBits, sameMask } from "../../mask/bits";
import { STREAM } from "../../random/random";
import { EXAMPLES } from "../../task/targets";
import { taskOf } from "../../task/tasks";
import { randomWeights } from "../initial";
import { lossOf } from "../loss";
import { backwardPass, connect, forwardPass, load, machineFor } from "../machine";
import type { Frame } from "../method";
import type { MaskedNet } from "../net";
import { adam, momentum, type Optimizer } from "../optimizer";
import { edgePopup, popMask, scoreGradients } from "./edge-popup";

/* Check values of a 2-3-1 parent worked out by hand beforehand; rows are units. */
const POINTS = Float64Array.of(1, 0.5, -0.5, 1, 0.25, -0.75);
const WANTED = Float64Array.of(0.2, -0.4, 0.1);
const SHAPE = { widths: [2, 3, 1], constant: "none" } as const;
const weights = () => [
  Float64Array.of(0.6, -0.4, -0.5, 0.9, 0.3, 0.2),
  Float64Array.of(0.7, -0.8, 0.5),
];
const startScores = () => [
  Float64Array.of(0.3, -0.1, 0.25, 0.4, -0.05, 0.2),
  Float64Array.of(0.15, -0.35, 0.1),
];

function start() {
  const net: MaskedNet = {
    shape: SHAPE,
    weights: weights(),
    kept: [new Uint8Array(6), new Uint8Array(3)],
    gain: 1,
  };
  const machine = machineFor(SHAPE, 3);
  load(machine, POINTS, 0);
  const scores = startScores();
  const gradients = [new Float64Array(6), new Float64Array(3)];
  /** Loss at the scores' mask, and the derivatives by the weights of the masked network. */
  const look = (): number => {
    popMask(scores, 0.5, net.kept);
    connect(machine, net);
    const outputs = forwardPass(machine);
    const loss = lossOf("values", outputs, WANTED, 1, 3, 3, machine.deltas[1]);
    backwardPass(machine, gradients, true);
    return loss;
  };
  const step = (descend: Optimizer, rate: number): void => {
    look();
    scoreGradients(net, scores, gradients);
    descend(scores, gradients, rate);
  };
  return { net, machine, scores, gradients, look, step };
}

const near = (values: ArrayLike<number>, wanted: readonly number[], digits = 8): void => {
  expect(values.length).toBe(wanted.length);
  wanted.forEach((value, i) => {
    expect(values[i]).toBeCloseTo(value, digits);
  });
};

test("masks, outputs, loss and straight-through gradients are the check values", () => {
  const { net, machine, scores, gradients, look } = start();
  expect(look()).toBeCloseTo(0.106275, 12);
  expect(net.kept.map((layer) => [...layer])).toEqual([
    [1, 0, 1, 1, 0, 0],
    [1, 1, 0],
  ]);
  near(machine.values[2], [0.42, -0.92, 0.105], 12);
  near(gradients[0], [0.10325, 0.049583333, -0.138666667, 0.277333333, 0, 0]);
  near(gradients[1], [0.0885, -0.398666667, 0]);
  scoreGradients(net, scores, gradients);
  near(gradients[0], [0.06195, 0.019833333, 0.069333333, 0.2496, 0, 0]);
  near(gradients[1], [0.06195, -0.318933333, 0]);
});

test("two steps of momentum with decay are the check values, and the mask that follows", () => {
  const { net, scores, look, step } = start();
  const descend = momentum(scores, 1e-4);
  step(descend, 0.5);
  near(scores[0], [0.26901, -0.109911667, 0.215320833, 0.27518, -0.0499975, 0.19999]);
  near(scores[1], [0.1190175, -0.190515833, 0.099995]);
  step(descend, 0.5);
  near(scores[0], [0.210130549, -0.128743338, 0.149432151, 0.038028241, -0.04999275, 0.199971], 7);
  near(scores[1], [0.060152299, 0.112496109, 0.0999855], 7);
  expect(look()).toBeCloseTo(0.040833333, 8);
  expect(net.kept.map((layer) => [...layer])).toEqual([
    [1, 0, 1, 0, 0, 1],
    [0, 1, 1],
  ]);
  expect(net.weights).toEqual(weights());
});

test("the first step of Adam moves every score by its rate, but for those without a gradient", () => {
  const { scores, step } = start();
  step(adam(scores), 0.01);
  near(scores[0], [0.29, -0.11, 0.24, 0.39, -0.05, 0.2], 7);
  near(scores[1], [0.14, -0.34, 0.1], 7);
});

const hat = EXAMPLES[3];
const OPTIONS = {
  ...edgePopup.defaults({ name: "target", kind: "values", inputs: 1, outputs: 1 }),
  hidden: [12, 10],
  steps: 40,
};
const task = taskOf({ name: "target", target: hat.target }, 5);
const run = (seed: number, watch?: (frame: Frame) => void) =>
  finish(edgePopup.steps(task, OPTIONS, seed, watch));

test("the weights of a popped parent are those that were drawn, to the last bit", () => {
  const { shape, weights } = run(5);
  expect(weights).toEqual(randomWeights(shape, "signed-constant", 5, STREAM.weights));
});

test("every layer keeps its share, and the mask is that of the lowest loss seen", () => {
  const frames: Frame[] = [];
  const finding = run(5, (frame) => frames.push(frame));
  expect(finding.mask.map(countBits)).toEqual([12, 65, 6]);
  expect(finding.kept).toBe(83);
  expect(finding.of).toBe(165);
  expect(frames).toHaveLength(41);
  const lowest = frames.reduce((best, frame) => (frame.loss < best.loss ? frame : best));
  expect(finding.scores.train.loss).toBeCloseTo(lowest.loss, 12);
  expect(
    sameMask(
      finding.mask,
      lowest.pictures.map(({ kept }) => kept),
    ),
  ).toBe(true);
});

test("a run depends on its seed alone, and not on who watches", () => {
  const first = run(5);
  expect(run(5, () => {})).toEqual(first);
  expect(run(6).fingerprint).not.toEqual(first.fingerprint);
});
