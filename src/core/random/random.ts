import { threefryLoop } from "./threefry";
import type { Vectors } from "./threefry-simd";

/**
 * Threefry-2×32 with 20 rounds (Salmon, Moraes, Dror, Shaw: "Parallel random numbers: as easy as 1, 2, 3", 2011).
 * All words are unsigned or signed 32-bit integers; the two result words are written to `out[at]` and `out[at + 1]`.
 */
export const threefry = (
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  out: Uint32Array | Int32Array,
  at = 0,
): void => threefryLoop(key0, key1, counter0, counter1, 1, out, at);

/** Counters from which on vectors are worth a call. */
const MANY = 32;
/** Counters that are drawn without vectors first: to assemble these takes longer, and a first picture waits for it. */
const FIRST = 2 ** 17;
let drawn = 0;
let vectors: Vectors | null | undefined;
let start: () => Vectors | null = () => null;

/** Has long draws made in vectors, the same words sooner: whoever draws much says so, and a first page need not load them. */
export function drawInVectors(startVectors: () => Vectors | null): void {
  start = startVectors;
  vectors = undefined;
}

/** Threefry at `count` consecutive values of the first counter word from `counter0` on; two result words for each, from `out[at]` on. */
export function threefryRun(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  count: number,
  out: Uint32Array | Int32Array,
  at = 0,
): void {
  drawn += count;
  if (count >= MANY && drawn > FIRST && vectors === undefined) vectors = start();
  if (count < MANY || !vectors) {
    threefryLoop(key0, key1, counter0, counter1, count, out, at);
    return;
  }
  const longest = vectors.words.length / 2;
  for (let done = 0; done < count; done += longest) {
    const some = Math.min(longest, count - done);
    vectors.run(key0, key1, counter0 + done, counter1, some);
    out.set(vectors.words.subarray(0, 2 * some), at + 2 * done);
  }
}

/** Spacing of the lattice that every random weight lies on. */
export const LATTICE = 2 ** -23;

/** A 32-bit word as a weight on [−1, 1): the 24 high bits as an integer multiple of 2⁻²³, exact in float32 and float64. */
export const uniform = (word: number): number => ((word >>> 8) - 0x800000) * LATTICE;

/** Separate uses of one seed draw from separate streams, so that adding a use never shifts another. */
export const STREAM = {
  parent: 0,
  targets: 1,
  samples: 2,
  fingerprint: 3,
  resamples: 4,
  masks: 5,
  /** The parent of a network of real size, its masks, and what a training draws. */
  reader: 6,
  readerMasks: 7,
  readerTraining: 8,
  data: 16,
  weights: 17,
  scores: 18,
  controls: 19,
  batches: 20,
  restarts: 21,
} as const;

/** Version of the address layout; part of the key, so that a later layout is another generator. */
const ADDRESS_VERSION = 1;

/** The second key word of a stream: version in the high bits, stream in the low eight. */
export const streamKey = (stream: number): number => (ADDRESS_VERSION << 8) | stream;

/** The `index`-th uniform of a stream on [−1, 1), for uses that need a plain sequence. */
export function draw(seed: number, stream: number, index: number): number {
  const words = new Uint32Array(2);
  threefry(seed, streamKey(stream), index >>> 1, 0, words);
  return uniform(words[index & 1]);
}
