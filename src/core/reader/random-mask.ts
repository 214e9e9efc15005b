import { STREAM, streamKey, threefry } from "../random/random";
import type { Target } from "./target";
import { type Ticket, transplant } from "./ticket";

/** `count` distinct neurons below `poolSize`, each set equally likely but for one part in 2²⁴ / `poolSize`. */
function distinctNeurons(seed: number, pool: number, count: number, poolSize: number): number[] {
  const found = new Set<number>();
  const words = new Uint32Array(2);
  for (let index = 0; found.size < count; index++) {
    threefry(seed, streamKey(STREAM.readerMasks), index, pool, words);
    // 24 bits times at most 24 bits: exact in float64.
    found.add(Math.floor(((words[0] >>> 8) * poolSize) / 2 ** 24));
  }
  return [...found];
}

/**
 * What a mask of the same size computes that is laid on the same parent at random: in every pool the kept neurons are
 * exchanged for as many others, drawn from the stream of masks of `seed`, so that every weight keeps as many neurons.
 */
export const randomMask = (ticket: Ticket, seed: number): Target =>
  transplant(ticket, ticket.seed, (pool, neurons) => {
    const drawn = distinctNeurons(seed, pool, neurons.length, ticket.poolSize);
    return new Map(neurons.map((neuron, at) => [neuron, drawn[at]]));
  });
