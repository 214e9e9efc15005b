import { counterOf, isListed, type ListedPairs, type ParentSpec, weightAt } from "./parent";
import { LATTICE, STREAM, streamKey, threefry } from "./random";
import { type Edge, keptEdges, type Ticket } from "./ticket";
import { WORDS } from "./words256";

export interface Fingerprint {
  /** 64 bits as 16 hexadecimal digits. */
  readonly hex: string;
  /** The first 32 of them as four words of eight bits each, joined by hyphens. */
  readonly words: string;
}

/**
 * A short name for a ticket: the same for the same kept edges with the same weights, wherever it was found. The edges in
 * address order, each with its address and its weight (its 24-bit lattice integer; all 64 bits when listed), are hashed
 * in the Matyas–Meyer–Oseas mode, H ← E_H(m) ⊕ m with Threefry-2×32 as E, and closed by the number of edges. It tells
 * tickets apart; it is no protection against forgery.
 */
export function fingerprint(spec: ParentSpec, ticket: Ticket): Fingerprint {
  const state = new Uint32Array([streamKey(STREAM.fingerprint), isListed(spec) ? 1 : 0]);
  const cipher = new Uint32Array(2);
  const absorb = (first: number, second: number): void => {
    threefry(state[0], state[1], first, second, cipher);
    state[0] = cipher[0] ^ first;
    state[1] = cipher[1] ^ second;
  };
  const edges = keptEdges(ticket);
  for (const edge of edges) {
    const { pool, neuron, word } = edge;
    absorb(neuron, counterOf(pool.layer, pool.input, pool.unit, word));
    if (isListed(spec)) {
      absorb(word, 0);
      const [high, low] = floatWords(listedWeight(spec.listed, edge));
      absorb(high, low);
    } else {
      const weight = weightAt(spec.seed, { ...pool, neuron, word });
      absorb(word, weight / LATTICE);
    }
  }
  absorb(edges.length, 0);
  const hex = [...state].map((half) => half.toString(16).padStart(8, "0")).join("");
  const bytes = [24, 16, 8, 0].map((shift) => (state[0] >>> shift) & 255);
  return { hex, words: bytes.map((byte) => WORDS[byte]).join("-") };
}

function listedWeight(listed: ListedPairs, { neuron, word }: Edge): number {
  const [a, b] = listed[neuron];
  return word === 0 ? a : b;
}

function floatWords(value: number): [number, number] {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return [view.getUint32(0), view.getUint32(4)];
}
