import { type Fingerprint, KIND, startHash } from "./hash";

/** A set of the weights of one layer, one bit each: those that a mask keeps. Bits of `words` from `length` on are zero. */
export interface Bits {
  readonly length: number;
  readonly words: Int32Array;
}

/** A mask on a network: the kept weights of every layer. */
export type Mask = readonly Bits[];

/** Nothing kept of `length` weights. */
export const noBits = (length: number): Bits => ({
  length,
  words: new Int32Array((length + 31) >>> 5),
});

/** All of `length` weights kept. */
export function allBits(length: number): Bits {
  const bits = noBits(length);
  bits.words.fill(-1);
  if (length & 31) bits.words[length >>> 5] = (1 << (length & 31)) - 1;
  return bits;
}

/** The bits that `kept` says, for index 0 to `length` − 1. */
export function bitsWhere(length: number, kept: (index: number) => boolean): Bits {
  const bits = noBits(length);
  for (let index = 0; index < length; index++) if (kept(index)) keepBit(bits, index);
  return bits;
}

export const copyBits = ({ length, words }: Bits): Bits => ({ length, words: words.slice() });

export const hasBit = ({ words }: Bits, index: number): boolean =>
  ((words[index >>> 5] >>> (index & 31)) & 1) === 1;

/** Sets a bit below `length`, in place. */
export function keepBit({ words }: Bits, index: number): void {
  words[index >>> 5] |= 1 << (index & 31);
}

/** Clears a bit, in place. */
export function dropBit({ words }: Bits, index: number): void {
  words[index >>> 5] &= ~(1 << (index & 31));
}

/** How many bits of a 32-bit word are set. */
export function onesOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many weights are kept. */
export function countBits({ words }: Bits): number {
  let count = 0;
  for (let at = 0; at < words.length; at++) count += onesOf(words[at]);
  return count;
}

export const countKept = (mask: Mask): number =>
  mask.reduce((sum, layer) => sum + countBits(layer), 0);

/** How many weights both keep; the two have the same length. */
export function countCommon(bits: Bits, other: Bits): number {
  let count = 0;
  for (let at = 0; at < bits.words.length; at++) count += onesOf(bits.words[at] & other.words[at]);
  return count;
}

export const sameBits = (bits: Bits, other: Bits): boolean =>
  bits.length === other.length && bits.words.every((word, at) => word === other.words[at]);

export const sameMask = (mask: Mask, other: Mask): boolean =>
  mask.length === other.length && mask.every((layer, at) => sameBits(layer, other[at]));

/** Whether `bits` keeps nothing that `others`, of the same length, does not keep. */
export const isWithin = (bits: Bits, others: Bits): boolean =>
  bits.words.every((word, at) => (word & ~others.words[at]) === 0);

/** Calls `visit` with every set bit, ascending. */
export function forEachBit({ words }: Bits, visit: (index: number) => void): void {
  for (let at = 0; at < words.length; at++)
    for (let rest = words[at]; rest !== 0; rest &= rest - 1)
      visit(32 * at + 31 - Math.clz32(rest & -rest));
}

/** A short name for a mask: the same for the same bits in layers of the same lengths, however it was found. */
export function hashMask(mask: Mask): Fingerprint {
  const hash = startHash(KIND.mask);
  for (const { length, words } of mask) {
    for (let at = 0; at < words.length; at += 2) hash.absorb(words[at], words[at + 1] ?? 0);
    hash.absorb(length, 0);
  }
  hash.absorb(mask.length, 0);
  return hash.end();
}
