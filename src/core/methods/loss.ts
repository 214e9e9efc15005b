import type { Samples, TaskKind } from "../task/task";
import { exp, log, logistic, softplus } from "./exponential";

/**
 * The mean loss of one block and, in `delta` (null: not asked for), its derivatives by the outputs before the gain. Outputs
 * lie unit by unit, `count` samples each, of which the first `held` count. Values: mean square. Two classes: logistic loss of
 * one logit. More: cross-entropy of the softmax.
 */
export function lossOf(
  kind: TaskKind,
  outputs: Float64Array,
  wanted: Float64Array,
  gain: number,
  count: number,
  held: number,
  delta: Float64Array | null,
): number {
  if (kind === "classes") return crossEntropy(outputs, wanted, gain, count, held, delta);
  let sum = 0;
  for (let s = 0; s < held; s++) {
    const output = gain * outputs[s];
    if (kind === "values") {
      const off = output - wanted[s];
      sum += off * off;
      if (delta) delta[s] = (2 * off * gain) / held;
    } else {
      sum += softplus(wanted[s] > 0 ? -output : output);
      if (delta) delta[s] = ((logistic(output) - wanted[s]) * gain) / held;
    }
  }
  return sum / held;
}

function crossEntropy(
  outputs: Float64Array,
  wanted: Float64Array,
  gain: number,
  count: number,
  held: number,
  delta: Float64Array | null,
): number {
  const classes = outputs.length / count;
  let sum = 0;
  for (let s = 0; s < held; s++) {
    let largest = outputs[s];
    for (let c = 1; c < classes; c++) largest = Math.max(largest, outputs[c * count + s]);
    let total = 0;
    for (let c = 0; c < classes; c++) total += exp(gain * (outputs[c * count + s] - largest));
    const label = wanted[s];
    sum += log(total) - gain * (outputs[label * count + s] - largest);
    if (!delta) continue;
    for (let c = 0; c < classes; c++) {
      const share = exp(gain * (outputs[c * count + s] - largest)) / total;
      delta[c * count + s] = ((share - (c === label ? 1 : 0)) * gain) / held;
    }
  }
  return sum / held;
}

/** How well outputs answer a task. */
export interface Score {
  /** The mean loss that training goes down. */
  readonly loss: number;
  /**
   * Values: the root mean square error as a share of the wanted values' standard deviation, 0 for perfect and 1 for the best
   * constant. Classes: the share of wrong answers.
   */
  readonly error: number;
  /** Values only: the largest error over the samples, in units of the output. */
  readonly largest?: number;
}

/** Standard deviation of numbers, over their count. */
function deviation(values: Float64Array): number {
  let mean = 0;
  for (const value of values) mean += value / values.length;
  let sum = 0;
  for (const value of values) sum += (value - mean) * (value - mean);
  return Math.sqrt(sum / values.length);
}

/** The score of outputs with their gain, unit by unit and a row of samples each. */
export function scoreOf(kind: TaskKind, outputs: Float64Array, { wanted, count }: Samples): Score {
  const loss = lossOf(kind, outputs, wanted, 1, count, count, null);
  if (kind === "values") {
    let largest = 0;
    for (let s = 0; s < count; s++) largest = Math.max(largest, Math.abs(outputs[s] - wanted[s]));
    return { loss, error: Math.sqrt(loss) / deviation(wanted), largest };
  }
  const classes = outputs.length / count;
  let wrong = 0;
  for (let s = 0; s < count; s++) {
    let answer = 0;
    if (classes === 1) answer = outputs[s] > 0 ? 1 : 0;
    else
      for (let c = 1; c < classes; c++)
        if (outputs[c * count + s] > outputs[answer * count + s]) answer = c;
    if (answer !== wanted[s]) wrong++;
  }
  return { loss, error: wrong / count };
}
