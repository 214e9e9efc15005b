import { edgeWidth, powerLaw } from "./law";
import type { NearestRule, Rule, Sieve } from "./rule";

const TOP = 0x80000000 | 0;
/** The product of the 15 and 16 high bits of two weights, in units of 2⁻²⁹, and a bound on what their other bits add. */
const UNITS = 2 ** 29;
const SLACK = 50_000;
const clamp = (units: number): number =>
  Math.max(-UNITS - SLACK, Math.min(UNITS + SLACK, units)) | 0;

/** Tests a rough product: the high bits alone keep it in 32-bit integers. */
const sieve: Sieve = (ins, outs, word, count, weight, nearest, found) => {
  const low = clamp(Math.floor((weight - nearest) * UNITS) - SLACK);
  const high = clamp(Math.ceil((weight + nearest) * UNITS) + SLACK);
  const middle = (low + high) >> 1;
  const reach = high - middle;
  let passed = 0;
  for (let t = 0; t < count; t++) {
    const rough = Math.imul((ins[2 * t] ^ TOP) >> 17, (outs[2 * t + word] ^ TOP) >> 16);
    const off = (rough - middle) | 0;
    // |off|, or one less.
    if ((off ^ (off >> 31)) <= reach) found[passed++] = t;
  }
  return passed;
};

/**
 * Of the neurons whose in-weight has the slot's sign, the one whose product a·b is nearest to w: ReLU is positively
 * homogeneous, so only the product matters. The empty gadget is the first candidate and wins ties.
 */
export const nearestProduct: NearestRule = {
  keeps: "one",
  name: "product",
  within: Math.abs,
  distance: (weight, _sign, a, b) => Math.abs(a * b - weight),
  sieve,
};

/** Error ∝ 1/k, or 1/√k when a weight sits at ±1. Derived. */
export const product: Rule = {
  name: "product",
  sizes: [],
  sought: { shape: "curve" },
  searching: () => nearestProduct,
  law(weights) {
    const largest = Math.max(...weights);
    if (largest > 1) return null;
    return powerLaw(largest === 1 ? -1 / 2 : -1, edgeWidth(weights, 3), Infinity);
  },
  between: () => [],
  cost: 1,
};
