import { type Fingerprint, KIND, startHash } from "../mask/hash";
import { LATTICE } from "../random/random";
import { type Address, counterOf, isListed, type ParentSpec, weightOf } from "./parent";
import { keptEdges, type Ticket } from "./ticket";

/** A weight and where it lives. */
export interface PlacedWeight extends Address {
  readonly weight: number;
}

/**
 * The hash of weights in address order, each with its address and its bits (the 24-bit lattice integer; all 64 bits when
 * `listed`), closed by the number of weights.
 */
export function hashWeights(weights: readonly PlacedWeight[], listed: boolean): Fingerprint {
  const hash = startHash(listed ? KIND.listed : KIND.drawn);
  for (const { neuron, layer, input, unit, word, weight } of weights) {
    hash.absorb(neuron, counterOf(layer, input, unit, word));
    if (listed) {
      hash.absorb(word, 0);
      const [high, low] = floatWords(weight);
      hash.absorb(high, low);
    } else hash.absorb(word, weight / LATTICE);
  }
  hash.absorb(weights.length, 0);
  return hash.end();
}

/**
 * A short name for a ticket: the same for the same kept edges with the same weights, wherever it was found. It tells
 * tickets apart; it is no protection against forgery.
 */
export const fingerprint = (spec: ParentSpec, ticket: Ticket): Fingerprint =>
  hashWeights(
    keptEdges(ticket).map(({ pool: { layer, input, unit }, neuron, word }) => {
      const address = { neuron, layer, input, unit, word };
      return { ...address, weight: weightOf(spec, address) };
    }),
    isListed(spec),
  );

function floatWords(value: number): [number, number] {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return [view.getUint32(0), view.getUint32(4)];
}
