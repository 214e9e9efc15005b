import { STREAM, streamKey, threefry, uniform } from "../random/random";

/** Where data are drawn from: each part of a task has a lane of its own. */
export const LANE = { train: 0, validation: 1, test: 2, neuron: 3 } as const;

const words = new Uint32Array(2);

/** The uniform numbers on [−1, 1) of one lane of a seed's stream of data, one a call. */
export function sequence(seed: number, lane: number): () => number {
  let index = 0;
  return () => {
    threefry(seed, streamKey(STREAM.data), index >>> 1, lane, words);
    return uniform(words[index++ & 1]);
  };
}

/** A number of mean 0 and variance 1, never beyond ±3: the sum of three. */
export const noise = (next: () => number): number => next() + next() + next();

/** A direction in the plane, each equally likely, by rejection from the disc. */
export function direction(next: () => number): [number, number] {
  for (;;) {
    const x = next();
    const y = next();
    const square = x * x + y * y;
    if (square > 1 || square < 1e-6) continue;
    const length = Math.sqrt(square);
    return [x / length, y / length];
  }
}
