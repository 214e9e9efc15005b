import { describe, expect, test } from "vitest";
import { forward } from "../network/network";
import { STREAM } from "../random/random";
import { EXAMPLES } from "../task/targets";
import type { TaskKind } from "../task/task";
import { randomScores, randomWeights } from "./initial";
import { lossOf } from "./loss";
import { backwardPass, connect, forwardPass, load, machineFor } from "./machine";
import { countLive, outputsOf } from "./measure";
import { type MaskedNet, matricesOf, type NetShape } from "./net";

const COUNT = 5;
const STEP = 1e-6;

/** A net with a third of its weights cut, and samples. */
function given(shape: NetShape) {
  const weights = randomWeights(shape, "kaiming-normal", 3, STREAM.weights);
  const kept = randomScores(shape, 3, STREAM.scores).map((layer) =>
    Uint8Array.from(layer, (value, i) => (i % 3 === 0 && value < 0 ? 0 : 1)),
  );
  const inputs = shape.widths[0];
  const points = Float64Array.from({ length: COUNT * inputs }, (_, i) => ((7 * i) % 11) / 5.5 - 1);
  const machine = machineFor(shape, COUNT);
  load(machine, points, 0);
  return { weights, kept, points, machine };
}

const KINDS: readonly [TaskKind, NetShape, number[], number][] = [
  ["values", { widths: [2, 17, 9, 1], constant: "weight" }, [0.3, -1, 0.2, 0, 2], 1],
  ["two classes", { widths: [3, 10, 12, 1], constant: "bias" }, [0, 1, 1, 0, 1], 16],
  ["classes", { widths: [4, 11, 3], constant: "none" }, [0, 2, 1, 1, 2], 4],
];

describe.each(KINDS)("for %s,", (kind, shape, labels, gain) => {
  const { weights, kept, machine } = given(shape);
  const wanted = Float64Array.from(labels);
  const delta = machine.deltas[machine.deltas.length - 1];
  const gradients = weights.map(({ length }) => new Float64Array(length));
  const loss = (changed: readonly Float64Array[], masks = kept): number => {
    connect(machine, { shape, weights: changed, kept: masks, gain });
    return lossOf(kind, forwardPass(machine), wanted, gain, COUNT, COUNT, delta);
  };
  /** The slope of the loss in what a weight multiplies, also where the weight is cut. */
  const slope = (layer: number, i: number): number => {
    const at = (shift: number): number => {
      const moved = weights.map((values) => values.slice());
      const masks = kept.map((mask) => mask.slice());
      moved[layer][i] = (kept[layer][i] === 0 ? 0 : weights[layer][i]) + shift;
      masks[layer][i] = 1;
      return loss(moved, masks);
    };
    return (at(STEP) - at(-STEP)) / (2 * STEP);
  };

  test("every derivative is the slope of the loss, of cut weights too", () => {
    loss(weights);
    backwardPass(machine, gradients, true);
    const found = gradients.map((layer) => layer.slice());
    found.forEach((layer, l) => {
      layer.forEach((value, i) => {
        expect(Math.abs(value - slope(l, i))).toBeLessThan(2e-7 * Math.max(1, gain));
      });
    });
  });

  test("without the cut ones the kept weights' derivatives are the same", () => {
    loss(weights);
    backwardPass(machine, gradients, true);
    const some = weights.map(({ length }) => new Float64Array(length));
    backwardPass(machine, some, false);
    some.forEach((layer, l) => {
      layer.forEach((value, i) => {
        expect(value).toBe(kept[l][i] === 0 ? 0 : gradients[l][i]);
      });
    });
  });
});

test("a net with the target's weights computes the target, in blocks of any fill", () => {
  const { target } = EXAMPLES[4];
  const shape: NetShape = { widths: [1, 2, 4, 4, 1], constant: "weight" };
  const weights = target.layers.map((layer) =>
    Float64Array.from(layer.weights.flatMap((row, unit) => [...row, layer.biases?.[unit] ?? 0])),
  );
  const kept = weights.map(({ length }) => new Uint8Array(length).fill(1));
  const points = Float64Array.from({ length: 301 }, (_, i) => i / 150 - 1);
  const outputs = outputsOf({ shape, weights, kept, gain: 2 }, points);
  outputs.forEach((output, s) => {
    expect(output).toBeCloseTo(2 * forward(target, [points[s]])[0], 12);
  });
});

/** Live weights by following every path, one by one. */
function pathsOf({ shape, kept }: Pick<MaskedNet, "shape" | "kept">): number {
  const live = new Set<string>();
  const matrices = matricesOf(shape);
  const walk = (layer: number, input: number, path: string[]): void => {
    if (layer === matrices.length) {
      for (const edge of path) live.add(edge);
      return;
    }
    const { units, rows } = matrices[layer];
    for (let u = 0; u < units; u++) {
      const at = u * rows + input;
      if (kept[layer][at] !== 0) walk(layer + 1, u, [...path, `${layer} ${at}`]);
    }
  };
  matrices.forEach(({ rows }, layer) => {
    if (layer > 0) walk(layer, rows - 1, []);
    else for (let input = 0; input < rows; input++) walk(0, input, []);
  });
  return live.size;
}

test("live weights are those on a path to the output", () => {
  const shape: NetShape = { widths: [2, 6, 5, 1], constant: "weight" };
  for (let seed = 0; seed < 20; seed++) {
    const kept = randomScores(shape, seed, STREAM.scores).map((layer) =>
      Uint8Array.from(layer, (value) => (value > 0.25 ? 1 : 0)),
    );
    expect(countLive({ shape, kept })).toBe(pathsOf({ shape, kept }));
  }
});
