import { type Fingerprint, KIND, startHash } from "../mask/hash";
import { LATTICE } from "../random/random";
import { type Address, counterOf, isListed, type ParentSpec, weightOf } from "./parent";
import { finish } from "./prune";
import { keptEdges, type Ticket } from "./ticket";

/** A weight and where it lives. */
export interface PlacedWeight extends Address {
  readonly weight: number;
}

/**
 * The hash of weights in address order, each with its address and its bits (the 24-bit lattice integer; all 64 bits when
 * `listed`), closed by the number of weights.
 */
export const hashWeights = (weights: readonly PlacedWeight[], listed: boolean): Fingerprint =>
  finish(hashSteps(weights, weights.length, listed));

/** Weights absorbed between two yields: well under a millisecond. */
const STEP = 64;

function* hashSteps(
  weights: Iterable<PlacedWeight>,
  count: number,
  listed: boolean,
): Generator<number, Fingerprint> {
  const hash = startHash(listed ? KIND.listed : KIND.drawn);
  let taken = 0;
  for (const { neuron, layer, input, unit, word, weight } of weights) {
    hash.absorb(neuron, counterOf(layer, input, unit, word));
    if (listed) {
      hash.absorb(word, 0);
      const [high, low] = floatWords(weight);
      hash.absorb(high, low);
    } else hash.absorb(word, weight / LATTICE);
    if (++taken % STEP === 0) yield STEP;
  }
  hash.absorb(count, 0);
  return hash.end();
}

/**
 * A short name for a ticket: the same for the same kept edges with the same weights, wherever it was found. It tells
 * tickets apart; it is no protection against forgery.
 */
export const fingerprint = (spec: ParentSpec, ticket: Ticket): Fingerprint =>
  finish(fingerprintSteps(spec, ticket));

/** `fingerprint` in steps, which yield the weights absorbed. */
export function* fingerprintSteps(
  spec: ParentSpec,
  ticket: Ticket,
): Generator<number, Fingerprint> {
  const edges = keptEdges(ticket);
  function* placed(): Generator<PlacedWeight> {
    for (const { pool, neuron, word } of edges) {
      const address = { neuron, layer: pool.layer, input: pool.input, unit: pool.unit, word };
      yield { ...address, weight: weightOf(spec, address) };
    }
  }
  return yield* hashSteps(placed(), edges.length, isListed(spec));
}

function floatWords(value: number): [number, number] {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return [view.getUint32(0), view.getUint32(4)];
}
