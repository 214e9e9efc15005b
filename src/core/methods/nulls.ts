import { STREAM } from "../random/random";
import type { Samples, Task } from "../task/task";
import { randomScores } from "./initial";
import { outputsOf, scoresBy } from "./measure";
import type { Nulls } from "./method";
import type { MaskedNet } from "./net";
import { countsOf, keepLargestWeights } from "./pruning";

/** A change of a network's output that no mask could make: a factor, and what is added. */
export interface Rescaling {
  readonly scale: number;
  readonly offset: number;
}

/** A mask at random that keeps as many weights of every layer as `net` does, and its biases, from the stream of controls. */
export function randomMaskLike(net: MaskedNet, seed: number): MaskedNet {
  // The largest of numbers drawn alike: every set is equally likely.
  const order = randomScores(net.shape, seed, STREAM.controls).map((layer) =>
    layer.map((value) => value + 2),
  );
  const kept = net.kept.map((layer) => new Uint8Array(layer.length).fill(1));
  keepLargestWeights(net.shape, order, countsOf(net), kept);
  return { ...net, kept };
}

/** Scale and offset of least mean square error on samples. */
function fitValues(outputs: Float64Array, { wanted, count }: Samples): Rescaling {
  let meanOut = 0;
  let meanWanted = 0;
  for (let s = 0; s < count; s++) {
    meanOut += outputs[s] / count;
    meanWanted += wanted[s] / count;
  }
  let square = 0;
  let product = 0;
  for (let s = 0; s < count; s++) {
    square += (outputs[s] - meanOut) * (outputs[s] - meanOut);
    product += (outputs[s] - meanOut) * (wanted[s] - meanWanted);
  }
  const scale = square > 0 ? product / square : 0;
  return { scale, offset: meanWanted - scale * meanOut };
}

/** Sign and threshold with the fewest wrong answers on samples: half-way between neighbours, the first of equals. */
function fitClasses(outputs: Float64Array, { wanted, count }: Samples): Rescaling {
  const order = Int32Array.from({ length: count }, (_, s) => s).sort(
    (x, y) => outputs[x] - outputs[y],
  );
  const ones = wanted.reduce((sum, label) => sum + label, 0);
  // Everything from place `p` on is called class 1, or, turned round, everything below it.
  let wrong = count - ones;
  let best = { wrong: Math.min(wrong, count - wrong), at: 0, turned: count - wrong < wrong };
  for (let p = 1; p <= count; p++) {
    wrong += wanted[order[p - 1]] > 0 ? 1 : -1;
    if (p < count && outputs[order[p]] === outputs[order[p - 1]]) continue;
    const fewest = Math.min(wrong, count - wrong);
    if (fewest < best.wrong) best = { wrong: fewest, at: p, turned: count - wrong < wrong };
  }
  const below = outputs[order[best.at - 1] ?? -1] ?? outputs[order[0]] - 1;
  const above = outputs[order[best.at] ?? -1] ?? outputs[order[count - 1]] + 1;
  const scale = best.turned ? -1 : 1;
  return { scale, offset: (-scale * (below + above)) / 2 };
}

/** The best scale and offset of outputs on the training samples; null for more than two classes. */
export function bestRescaling(task: Task, outputs: () => Float64Array): Rescaling | null {
  if (task.kind === "classes") return null;
  return (task.kind === "values" ? fitValues : fitClasses)(outputs(), task.train);
}

/** What a network does as it is, and once its output may be scaled and shifted as fits the training samples best. */
export function rawAndFair(task: Task, net: MaskedNet): Nulls {
  const best = bestRescaling(task, () => outputsOf(net, task.train.points));
  const raw = (samples: Samples) => outputsOf(net, samples.points);
  return {
    raw: scoresBy(task, raw),
    fair:
      best &&
      scoresBy(task, (samples) => raw(samples).map((value) => best.scale * value + best.offset)),
  };
}

/** What a random mask of the same size on the same network does. */
export const nullsOf = (task: Task, net: MaskedNet, seed: number): Nulls =>
  rawAndFair(task, randomMaskLike(net, seed));
