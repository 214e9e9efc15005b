import type { Sign } from "../../network/wiring";
import { edgeWidth, powerLaw } from "./law";
import type { NearestRule, Rule, Sieve } from "./rule";

/** The point (a, b) that the pair rule looks for: (|w|, sgn w) for the + slot, (−|w|, −sgn w) for the − slot. */
export function wantedPair(weight: number, sign: Sign): [number, number] {
  const side = sign === "+" ? 1 : -1;
  return [side * Math.abs(weight), weight < 0 ? -side : side];
}

/** Low bits of a word that are no part of its weight. */
const UNUSED = 256;

/**
 * Tests the out-weight alone: it must lie within `nearest` of the corner at sgn a · sgn w. With the sign of its word
 * folded over where that corner is −1, this is one comparison of integers; both half-lines pass through it together.
 */
const sieve: Sieve = (ins, outs, word, count, weight, nearest, found) => {
  const fold = weight < 0 ? 0x80000000 | 0 : 0x7fffffff;
  const least = Math.max(-(2 ** 31), Math.floor((1 - nearest) * 2 ** 31) - UNUSED - 1) | 0;
  let passed = 0;
  for (let t = 0; t < count; t++)
    if (((ins[2 * t] >> 31) ^ outs[2 * t + word] ^ fold) >= least) found[passed++] = t;
  return passed;
};

/**
 * Of the neurons whose in-weight has the slot's sign, the one nearest to (±|w|, ±sgn w)
 * in the maximum norm. It is dropped for the empty gadget when its slope is no nearer to w than 0 is.
 */
export const nearestPair: NearestRule = {
  keeps: "one",
  name: "pair",
  within: () => Number.POSITIVE_INFINITY,
  distance(weight, sign, a, b) {
    const [wantedIn, wantedOut] = wantedPair(weight, sign);
    return Math.max(Math.abs(a - wantedIn), Math.abs(b - wantedOut));
  },
  sieve,
};

/** The rule of Malach et al. 2020: error ∝ 1/√k, since both weights of one neuron must come near. */
export const pair: Rule = {
  name: "pair",
  sizes: [],
  sought: { shape: "point", at: wantedPair },
  searching: () => nearestPair,
  law: (weights) =>
    Math.max(...weights) > 1 ? null : powerLaw(-1 / 2, edgeWidth(weights, 10), Infinity),
  between: () => [],
  cost: 1,
};
