import type { Readings } from "./forward";

/** How many of a number of trials succeeded, with the 95 % interval of the share (Wilson 1927). */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The normal distribution's 97.5 % point. */
const POINT = 1.959963984540054;

export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, share: Number.NaN, low: 0, high: 1 };
  const share = count / of;
  const square = POINT * POINT;
  const middle = (share + square / (2 * of)) / (1 + square / of);
  const half =
    (POINT / (1 + square / of)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  return { count, of, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

const countWhere = (length: number, is: (index: number) => boolean): number => {
  let count = 0;
  for (let index = 0; index < length; index++) if (is(index)) count++;
  return count;
};

/** The share of answers that are the labels. */
export const accuracyOf = ({ answers }: Readings, labels: Uint8Array): Share =>
  shareOf(
    countWhere(answers.length, (image) => answers[image] === labels[image]),
    answers.length,
  );

/** What two networks say to the same images. */
export interface Comparison {
  readonly agreement: Share;
  /** Row by row: how often the first network says the row's answer and the second the column's. */
  readonly confusion: Uint32Array;
  /** Images on which they disagree, ascending. */
  readonly disagreements: readonly number[];
  /** The largest difference of an output, over all images. */
  readonly difference: number;
}

export function compare(one: Readings, other: Readings, outputs: number): Comparison {
  const count = one.answers.length;
  const confusion = new Uint32Array(outputs * outputs);
  const disagreements: number[] = [];
  for (let image = 0; image < count; image++) {
    confusion[one.answers[image] * outputs + other.answers[image]]++;
    if (one.answers[image] !== other.answers[image]) disagreements.push(image);
  }
  let difference = 0;
  for (let at = 0; at < one.outputs.length; at++)
    difference = Math.max(difference, Math.abs(one.outputs[at] - other.outputs[at]));
  return {
    agreement: shareOf(count - disagreements.length, count),
    confusion,
    disagreements,
    difference,
  };
}
