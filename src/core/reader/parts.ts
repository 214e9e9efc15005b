import type { Images } from "./forward";

/** Labelled images as the page loads them: files of some kind, each of so many images. */
export interface DigitFiles {
  readonly name: "test" | "train";
  readonly files: number;
  readonly images: number;
}

/** MNIST's 10 000 test images and 60 000 training images. */
export const DIGIT_FILES: readonly DigitFiles[] = [
  { name: "test", files: 10, images: 1_000 },
  { name: "train", files: 20, images: 3_000 },
];

/** Numbers of pixels on a side, and of an image. */
export const DIGIT_SIDE = 28;
export const DIGIT_SIZE = DIGIT_SIDE * DIGIT_SIDE;

/**
 * Address of a file beside the page, from 0 on. It holds, compressed by gzip and under a name that no host unpacks on its own, the
 * labels of its images, a byte each, and then their pixels, row by row.
 */
export const digitFile = (name: DigitFiles["name"], index: number): string =>
  `digits/${name}-${index}.bin`;

export interface Digits {
  readonly images: Images;
  readonly labels: Uint8Array;
}

/** Labelled images from unpacked files, in their order; null when one of them is not whole. */
export function joinDigits(files: readonly Uint8Array[]): Digits | null {
  const counts = files.map(({ length }) => length / (1 + DIGIT_SIZE));
  if (!counts.every(Number.isInteger)) return null;
  const count = counts.reduce((sum, images) => sum + images, 0);
  const labels = new Uint8Array(count);
  const pixels = new Uint8Array(count * DIGIT_SIZE);
  let image = 0;
  for (const [at, file] of files.entries()) {
    labels.set(file.subarray(0, counts[at]), image);
    pixels.set(file.subarray(counts[at]), image * DIGIT_SIZE);
    image += counts[at];
  }
  return { images: { count, size: DIGIT_SIZE, pixels }, labels };
}
