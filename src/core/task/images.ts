import type { Samples, Task } from "./task";

/** Grey images of one size, a byte a pixel, row by row, and what each shows, from 0. */
export interface LabelledImages {
  readonly images: { readonly count: number; readonly size: number; readonly pixels: Uint8Array };
  readonly labels: Uint8Array;
}

/** Pixels of all training images of MNIST, as shares of white: their mean and deviation. */
const MEAN = 0.1307;
const DEVIATION = 0.3081;
const WHITE = 255;
/** One in so many training images is kept apart for validation: the last ones. */
const VALIDATION = 12;
/** How many digits there are. */
const DIGITS = 10;

/** Images `from` to `to` as points, in squares of `shrink` × `shrink` pixels. */
function samplesOf(
  { images, labels }: LabelledImages,
  from: number,
  to: number,
  shrink: number,
): Samples {
  const wide = Math.round(Math.sqrt(images.size));
  const side = Math.floor(wide / shrink);
  const points = new Float32Array((to - from) * side * side);
  let at = 0;
  for (let image = from; image < to; image++)
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++) {
        let sum = 0;
        const corner = image * images.size + y * shrink * wide + x * shrink;
        for (let dy = 0; dy < shrink; dy++)
          for (let dx = 0; dx < shrink; dx++) sum += images.pixels[corner + dy * wide + dx];
        points[at++] = (sum / (shrink * shrink * WHITE) - MEAN) / DEVIATION;
      }
  return { count: to - from, points, wanted: Float64Array.from(labels.subarray(from, to)) };
}

/**
 * Digits to tell apart: the images for training, the last twelfth of them kept apart for validation, and those for the test.
 * `side` is 28, or 14 for means of four pixels each.
 */
export function digitsTask(train: LabelledImages, test: LabelledImages, side: 14 | 28): Task {
  const shrink = 28 / side;
  const { count } = train.images;
  const split = count - Math.floor(count / VALIDATION);
  return {
    name: "digits",
    kind: "classes",
    inputs: side * side,
    outputs: DIGITS,
    train: samplesOf(train, 0, split, shrink),
    validation: samplesOf(train, split, count, shrink),
    test: samplesOf(test, 0, test.images.count, shrink),
    view: new Float64Array(0),
  };
}
