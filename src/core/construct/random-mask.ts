import type { Wiring } from "../network/wiring";
import { STREAM, streamKey, threefry } from "../random/random";
import { counterOf, type ParentSpec } from "./parent";
import { gadgets, type Ticket, transplant } from "./ticket";

/** `count` distinct neurons below `poolSize`, each set equally likely but for one part in 2²⁴ / `poolSize`. */
function distinctNeurons(seed: number, counter: number, count: number, poolSize: number): number[] {
  const found = new Set<number>();
  const words = new Uint32Array(2);
  for (let index = 0; found.size < count; index++) {
    threefry(seed, streamKey(STREAM.masks), index, counter, words);
    // 24 bits times at most 24 bits: exact in float64.
    found.add(Math.floor(((words[0] >>> 8) * poolSize) / 2 ** 24));
  }
  return [...found];
}

/**
 * A mask of the same size laid on the same parent at random: in every pool the ticket's neurons are exchanged for as many
 * others, drawn from the stream of masks of `seed`, so that every weight keeps as many neurons, and the network as many
 * edges, as the ticket does. `spec` is the parent of the ticket.
 */
export function randomMask(wiring: Wiring, spec: ParentSpec, ticket: Ticket, seed: number): Ticket {
  const keptByPool = new Map<number, Set<number>>();
  const counters = new Map<number, number>();
  for (const { pool, neurons } of gadgets(ticket)) {
    const kept = keptByPool.get(pool.index) ?? new Set();
    for (const neuron of neurons) kept.add(neuron);
    keptByPool.set(pool.index, kept);
    counters.set(pool.index, counterOf(pool.layer, pool.input, pool.unit, 0));
  }
  const exchanged = new Map<number, Map<number, number>>();
  for (const [pool, kept] of keptByPool) {
    const counter = counters.get(pool) as number;
    const drawn = distinctNeurons(seed, counter, kept.size, ticket.poolSize);
    const ascending = [...kept].sort((x, y) => x - y);
    exchanged.set(pool, new Map(ascending.map((neuron, i) => [neuron, drawn[i] as number])));
  }
  const kept = ticket.kept.map((one) => {
    const others = exchanged.get(one.slot.pool.index);
    const neurons = one.neurons.map((neuron) => others?.get(neuron) as number);
    return { ...one, neurons: neurons.sort((x, y) => x - y) };
  });
  return transplant(wiring, { ...ticket, kept }, spec);
}
