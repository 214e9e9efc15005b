import { LATTICE, STREAM, streamKey, threefry } from "../random/random";
import { type Address, counterOf, isListed, type ParentSpec, weightOf } from "./parent";
import { keptEdges, type Ticket } from "./ticket";
import { WORDS } from "./words256";

export interface Fingerprint {
  /** 64 bits as 16 hexadecimal digits. */
  readonly hex: string;
  /** The first 32 of them as four words of eight bits each, joined by hyphens. */
  readonly words: string;
}

/** A weight and where it lives. */
export interface PlacedWeight extends Address {
  readonly weight: number;
}

/**
 * The hash of weights in address order, each with its address and its bits (the 24-bit lattice integer; all 64 bits when
 * `listed`), in the Matyas–Meyer–Oseas mode, H ← E_H(m) ⊕ m with Threefry-2×32 as E, closed by the number of weights.
 */
export function hashWeights(weights: readonly PlacedWeight[], listed: boolean): Fingerprint {
  const state = new Uint32Array([streamKey(STREAM.fingerprint), listed ? 1 : 0]);
  const cipher = new Uint32Array(2);
  const absorb = (first: number, second: number): void => {
    threefry(state[0], state[1], first, second, cipher);
    state[0] = cipher[0] ^ first;
    state[1] = cipher[1] ^ second;
  };
  for (const { neuron, layer, input, unit, word, weight } of weights) {
    absorb(neuron, counterOf(layer, input, unit, word));
    if (listed) {
      absorb(word, 0);
      const [high, low] = floatWords(weight);
      absorb(high, low);
    } else absorb(word, weight / LATTICE);
  }
  absorb(weights.length, 0);
  const hex = [...state].map((half) => half.toString(16).padStart(8, "0")).join("");
  const bytes = [24, 16, 8, 0].map((shift) => (state[0] >>> shift) & 255);
  return { hex, words: bytes.map((byte) => WORDS[byte]).join("-") };
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
