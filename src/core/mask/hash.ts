import { STREAM, streamKey, threefry } from "../random/random";
import { WORDS } from "./words256";

export interface Fingerprint {
  /** 64 bits as 16 hexadecimal digits. */
  readonly hex: string;
  /** The first 32 of them as four words of eight bits each, joined by hyphens. */
  readonly words: string;
}

/** What kind of thing is hashed: different kinds never share a name. Numbers are never given to another kind. */
export const KIND = { drawn: 0, listed: 1, mask: 2, reader: 3, weights: 4 } as const;

/** A hash under way: takes 64 bits a call, as two words. */
export interface Hash {
  absorb(first: number, second: number): void;
  end(): Fingerprint;
}

/**
 * The Matyas–Meyer–Oseas mode, H ← E_H(m) ⊕ m, with Threefry-2×32 as E. Its callers close it by the number of things.
 * It tells things apart; it is no protection against forgery.
 */
export function startHash(kind: number): Hash {
  const state = new Uint32Array([streamKey(STREAM.fingerprint), kind]);
  const cipher = new Uint32Array(2);
  return {
    absorb(first, second) {
      threefry(state[0], state[1], first, second, cipher);
      state[0] = cipher[0] ^ first;
      state[1] = cipher[1] ^ second;
    },
    end() {
      const hex = [...state].map((half) => half.toString(16).padStart(8, "0")).join("");
      const bytes = [24, 16, 8, 0].map((shift) => (state[0] >>> shift) & 255);
      return { hex, words: bytes.map((byte) => WORDS[byte]).join("-") };
    },
  };
}
