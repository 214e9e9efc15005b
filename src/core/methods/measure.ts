import { bitsWhere, hashMask, type Mask } from "../mask/bits";
import type { Samples, Task } from "../task/task";
import { type Score, scoreOf } from "./loss";
import { connect, forwardPass, load, machineFor } from "./machine";
import type { Frame, Picture, Round, Scores } from "./method";
import { type MaskedNet, matricesOf } from "./net";

const BLOCK = 256;

/** What a masked network computes at points, with its gain: unit by unit, a row of points each. */
export function outputsOf(net: MaskedNet, points: Samples["points"]): Float64Array {
  const { widths } = net.shape;
  const count = points.length / widths[0];
  const units = widths[widths.length - 1];
  const machine = machineFor(net.shape, Math.min(BLOCK, count));
  connect(machine, net);
  const outputs = new Float64Array(units * count);
  for (let from = 0; from < count; from += machine.count) {
    load(machine, points, from);
    const values = forwardPass(machine);
    const held = Math.min(machine.count, count - from);
    for (let u = 0; u < units; u++)
      for (let s = 0; s < held; s++)
        outputs[u * count + from + s] = net.gain * values[u * machine.count + s];
  }
  return outputs;
}

/** Most training samples that a score looks at: the first ones. */
const SCORED = 5000;

function scored({ count, points, wanted }: Samples): Samples {
  const few = Math.min(count, SCORED);
  const inputs = points.length / count;
  return { count: few, points: points.subarray(0, few * inputs), wanted: wanted.subarray(0, few) };
}

/** The scores of whatever computes outputs from points. */
export function scoresBy(task: Task, outputs: (samples: Samples) => Float64Array): Scores {
  const score = (samples: Samples): Score => scoreOf(task.kind, outputs(samples), samples);
  return {
    train: score(scored(task.train)),
    validation: score(task.validation),
    test: score(task.test),
  };
}

export const scoresOf = (task: Task, net: MaskedNet): Scores =>
  scoresBy(task, ({ points }) => outputsOf(net, points));

/** A mask's bytes as bits. */
export const maskOf = (kept: readonly Uint8Array[]): Mask =>
  kept.map((layer) => bitsWhere(layer.length, (i) => layer[i] !== 0));

/** How many weights of a network are kept, biases aside; with no mask, how many there are. */
export function countWeights(shape: MaskedNet["shape"], kept?: readonly Uint8Array[]): number {
  let count = 0;
  matricesOf(shape).forEach(({ units, rows }, layer) => {
    for (let i = 0; i < units * rows; i++) {
      const bias = shape.constant === "bias" && i % rows === rows - 1;
      if (!bias && kept?.[layer][i] !== 0) count++;
    }
  });
  return count;
}

/** How many of the kept weights lie on a path from an input, or the constant one, to an output; biases aside. */
export function countLive({ shape, kept }: Pick<MaskedNet, "shape" | "kept">): number {
  const matrices = matricesOf(shape);
  const reached: Uint8Array[] = [new Uint8Array(matrices[0].rows).fill(1)];
  matrices.forEach(({ units, rows }, layer) => {
    const next = new Uint8Array(matrices[layer + 1]?.rows ?? units);
    next.fill(1, units);
    for (let u = 0; u < units; u++)
      for (let i = 0; i < rows; i++)
        if (kept[layer][u * rows + i] !== 0 && reached[layer][i] !== 0) next[u] = 1;
    reached.push(next);
  });
  let count = 0;
  let heard = new Uint8Array(matrices[matrices.length - 1].units).fill(1);
  for (let layer = matrices.length - 1; layer >= 0; layer--) {
    const { units, rows } = matrices[layer];
    const below = new Uint8Array(rows);
    for (let u = 0; u < units; u++) {
      if (heard[u] === 0) continue;
      for (let i = 0; i < rows; i++) {
        if (kept[layer][u * rows + i] === 0 || reached[layer][i] === 0) continue;
        below[i] = 1;
        if (shape.constant !== "bias" || i < rows - 1) count++;
      }
    }
    heard = below;
  }
  return count;
}

const LARGEST = 127;

/** Weights or scores with their mask, as pictures. */
export function picturesOf(
  { shape, kept }: Pick<MaskedNet, "shape" | "kept">,
  values: readonly Float64Array[],
): Picture[] {
  const masks = maskOf(kept);
  return matricesOf(shape).map((matrix, layer) => {
    const scale = values[layer].reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const share = scale > 0 ? LARGEST / scale : 0;
    const cells = Int8Array.from(values[layer], (value) => Math.round(value * share));
    return { ...matrix, kept: masks[layer], values: cells, scale };
  });
}

/** The part of a frame that follows from a network. */
export function seen(
  task: Task,
  net: MaskedNet,
  values: readonly Float64Array[],
): Pick<Frame, "kept" | "live" | "pictures" | "outputs"> {
  return {
    kept: countWeights(net.shape, net.kept),
    live: countLive(net),
    pictures: picturesOf(net, values),
    outputs:
      task.view.length === 0 ? new Float32Array(0) : Float32Array.from(outputsOf(net, task.view)),
  };
}

/** A round of pruning as it is told of. */
export function roundOf(
  net: MaskedNet,
  round: number,
  ticket: Scores,
  controls: Round["controls"] = {},
): Round {
  return {
    round,
    kept: countWeights(net.shape, net.kept),
    live: countLive(net),
    fingerprint: hashMask(maskOf(net.kept)),
    ticket,
    controls,
  };
}

/** The only frame of a run that has no steps to show. */
export const stillOf = (task: Task, net: MaskedNet, loss: number, multiplyAdds: number): Frame => ({
  step: 0,
  of: 0,
  round: 0,
  part: "ticket",
  loss,
  multiplyAdds,
  ...seen(task, net, net.weights),
});
