import { STREAM, streamKey, threefryRun } from "../random/random";
import type { Task } from "../task/task";
import { lossOf } from "./loss";
import { backwardPass, connect, forwardPass, load, machineFor, workOf } from "./machine";
import type { MaskedNet, NetShape } from "./net";

/** Training samples for a network of one shape, all of them at every step or a batch drawn anew. */
export interface Feed {
  /** Whether every step sees all samples. */
  readonly whole: boolean;
  /** The loss of a network at a step's samples, and, unless null, its derivatives by the weights, kept ones or all. */
  loss(
    net: MaskedNet,
    step: number,
    gradients: readonly Float64Array[] | null,
    all: boolean,
  ): number;
  /** Multiply-adds of the last call with gradients. */
  work(all: boolean): number;
}

/** Samples of step t are drawn from all, each equally likely (to one part in 2²⁴ / count), by `seed`. */
export function feedOf(task: Task, shape: NetShape, batch: number, seed: number): Feed {
  const { train, kind } = task;
  const whole = batch <= 0 || batch >= train.count;
  const count = whole ? train.count : batch;
  const machine = machineFor(shape, count);
  const words = new Int32Array(count + (count & 1));
  const chosen = new Int32Array(count);
  let wanted = train.wanted;
  if (whole) load(machine, train.points, 0);
  else wanted = new Float64Array(count);
  const take = (step: number): void => {
    threefryRun(seed, streamKey(STREAM.batches), 0, step, words.length >> 1, words);
    for (let n = 0; n < count; n++) {
      chosen[n] = Math.floor(((words[n] >>> 8) * train.count) / 2 ** 24);
      wanted[n] = train.wanted[chosen[n]];
    }
    load(machine, train.points, 0, chosen);
  };
  const delta = machine.deltas[machine.deltas.length - 1];
  return {
    whole,
    loss(net, step, gradients, all) {
      if (!whole) take(step);
      connect(machine, net);
      const outputs = forwardPass(machine);
      const loss = lossOf(kind, outputs, wanted, net.gain, count, count, gradients && delta);
      if (gradients) backwardPass(machine, gradients, all);
      return loss;
    },
    work: (all) => workOf(machine, all).step,
  };
}
