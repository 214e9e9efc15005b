import { nearestRule, RULE_NAMES } from "../construct/rules/registry";
import type { RuleName, RuleSpec } from "../construct/rules/rule";

/*
 * What theory promises for pools of k neurons with in- and out-weight (a, b), a, b ~ U[−1, 1] independent.
 * These numbers are shown beside measured ones and never enter a ticket, so exp and log are allowed here.
 * "Derived" means: in this project, and checked against simulation in the tests.
 */

/** (1 − p)^k without loss for tiny p. */
export const missAll = (probability: number, poolSize: number): number =>
  poolSize === 0 ? 1 : Math.exp(poolSize * Math.log1p(-probability));

/**
 * Probability that one neuron is within `distance` of the pair rule's wanted point (±|w|, ±sgn w) in the maximum norm
 * and has the slot's sign of a: ¼ min(ε, 2) [min(1, |w| + ε) − max(0, |w| − ε)]; ε²/2 inside, ε²/4 at |w| = 1. Derived;
 * the box of Malach et al. 2020, lemma on one weight.
 */
export function pairProbability(weight: number, distance: number): number {
  const wanted = Math.abs(weight);
  const side = Math.min(1, wanted + distance) - Math.max(0, wanted - distance);
  return (Math.min(distance, 2) / 4) * Math.max(0, side);
}

/** G(z) = P(a > 0, 0 < ab < z) = ¼ (z − z ln z) for 0 < z ≤ 1; odd, and ¼ beyond 1. Derived. */
export function productMeasure(z: number): number {
  if (z < 0) return -productMeasure(-z);
  if (z === 0) return 0;
  return z >= 1 ? 0.25 : (z - z * Math.log(z)) / 4;
}

/** Probability that one neuron has the slot's sign of a and |ab − w| ≤ `error`: F = G(w + ε) − G(w − ε). Derived. */
export const productProbability = (weight: number, error: number): number =>
  productMeasure(weight + error) - productMeasure(weight - error);

/** Probability that a pool has a neuron for one slot: 1 − (1 − p)^k. */
export const oneSlotProbability = (probability: number, poolSize: number): number =>
  1 - missAll(probability, poolSize);

/**
 * Probability that one pool serves both slots of a weight: 1 − 2(1 − p)^k + (1 − 2p)^k, exactly, since the two slots
 * want different signs of a, so that no neuron serves both.
 */
export const bothSlotsProbability = (probability: number, poolSize: number): number =>
  1 - 2 * missAll(probability, poolSize) + missAll(2 * probability, poolSize);

/** Adaptive Simpson integral of a function that is smooth between the given points. */
function integrate(f: (x: number) => number, points: readonly number[]): number {
  const refine = (
    a: number,
    b: number,
    fa: number,
    fm: number,
    fb: number,
    depth: number,
  ): number => {
    const m = (a + b) / 2;
    const left = f((a + m) / 2);
    const right = f((m + b) / 2);
    const coarse = ((b - a) / 6) * (fa + 4 * fm + fb);
    const fine = ((b - a) / 12) * (fa + 4 * left + 2 * fm + 4 * right + fb);
    if (depth === 0 || (depth < 40 && Math.abs(fine - coarse) < 1e-13))
      return fine + (fine - coarse) / 15;
    return refine(a, m, fa, left, fm, depth - 1) + refine(m, b, fm, right, fb, depth - 1);
  };
  const ends = [...points].sort((x, y) => x - y);
  return ends.slice(1).reduce((sum, b, i) => {
    const a = ends[i];
    return b > a ? sum + refine(a, b, f(a), f((a + b) / 2), f(b), 48) : sum;
  }, 0);
}

/** Mean distance of the pair rule's best neuron from the wanted point, at most 2 when there is none: ∫₀² (1 − p)^k dε. Derived. */
export function expectedBestPair(poolSize: number, weight: number): number {
  const wanted = Math.min(1, Math.abs(weight));
  const survival = (distance: number) => missAll(pairProbability(weight, distance), poolSize);
  return integrate(survival, [0, wanted, 1 - wanted, 1, 2]);
}

/** Mean slope error of the product rule's best choice, the empty gadget included: ∫₀^|w| (1 − F)^k dε. Derived. */
export function expectedBestProduct(poolSize: number, weight: number): number {
  const wanted = Math.abs(weight);
  const survival = (error: number) => missAll(productProbability(weight, error), poolSize);
  return integrate(survival, [0, wanted, ...(wanted < 1 ? [Math.min(wanted, 1 - wanted)] : [])]);
}

/** Limit of `expectedBestPair` for many neurons: √(π/2)/√k = 1.2533/√k; √π/√k = 1.7725/√k at w = 0 and |w| = 1. Derived. */
export const typicalBestPair = (poolSize: number, weight: number): number =>
  Math.sqrt(Math.PI / (weight !== 0 && Math.abs(weight) < 1 ? 2 : 1) / poolSize);

/** Limit of the mean of the larger of both slots' best distances, 0 < |w| < 1: √(π/2)(2 − 1/√2)/√k = 1.6204/√k. Derived. */
export const typicalWorseSlot = (poolSize: number): number =>
  Math.sqrt(Math.PI / 2 / poolSize) * (2 - Math.SQRT1_2);

/** Limit of the pair rule's mean slope error for w ≠ 0: ¾ (1 + w²/3) times the best distance, .940(1 + w²/3)/√k; 2.659/√k at |w| = 1. Derived. */
export const typicalPairError = (poolSize: number, weight: number): number =>
  typicalBestPair(poolSize, weight) *
  (Math.abs(weight) < 1 ? 0.75 * (1 + (weight * weight) / 3) : 1.5);

/** Limit of `expectedBestProduct`, away from w = 0 and |w| = 1: 2/(k ln(1/|w|)); √(2π/k) at |w| = 1. Derived. */
export const typicalBestProduct = (poolSize: number, weight: number): number =>
  Math.abs(weight) < 1
    ? 2 / (poolSize * Math.log(1 / Math.abs(weight)))
    : Math.sqrt((2 * Math.PI) / poolSize);

/** What is known of a rule that keeps one neuron a slot. Derived. */
interface RuleLaws {
  /** Probability that one neuron gives a slot a slope error of at most `budget`; for pair through the box of half-width η/(1 + |w|). */
  readonly hit: (weight: number, budget: number) => number;
  /** Mean slope error of a slot in a pool of k neurons, for many of them. */
  readonly typical: (poolSize: number, weight: number) => number;
}

/** Null for a rule of several neurons, whose error falls faster than any power of k. */
export const RULE_LAWS = {
  pair: {
    hit: (weight, budget) => pairProbability(weight, budget / (1 + Math.abs(weight))),
    typical: typicalPairError,
  },
  product: { hit: productProbability, typical: typicalBestProduct },
  "subset-sum": null,
} satisfies Record<RuleName, RuleLaws | null>;

/** Rules whose slots fail with a known probability. */
export type PromisedRule = {
  [Name in keyof typeof RULE_LAWS]: (typeof RULE_LAWS)[Name] extends null ? never : Name;
}[keyof typeof RULE_LAWS];

const isPromised = (name: RuleName): name is PromisedRule => RULE_LAWS[name] !== null;

export const PROMISED_RULES: readonly PromisedRule[] = RULE_NAMES.filter(isPromised);

/** The promised rule that searches as `rule` does; null where there is none. */
export function promisedRule(rule: RuleSpec): PromisedRule | null {
  const name = nearestRule(rule)?.name;
  return name && isPromised(name) ? name : null;
}

/** Sizes that the paper's proof asks for: k in each pool, and the width of the pool layer that it makes. */
export interface ChainWidth {
  readonly part: "weight" | "neuron" | "layer" | "network";
  readonly poolSize: number;
  readonly width: number;
}

/**
 * The chain of lemmas of Malach et al. 2020 for an error ε with probability 1 − δ: one weight, one neuron of s inputs, one
 * layer of n neurons, a network of ℓ layers: k = ⌈(16/ε²) ln(2/δ)⌉, ⌈(16s²/ε²) ln(2s/δ)⌉, ⌈(16s²n/ε²) ln(2ns/δ)⌉,
 * ⌈(64s²nℓ²/ε²) ln(2nsℓ/δ)⌉, times the number of weights for the width. Constants re-derived line by line.
 */
export function chainWidths(
  inputs: number,
  units: number,
  depth: number,
  tolerance: number,
  failureProbability: number,
): ChainWidth[] {
  const pool = (factor: number, events: number) =>
    Math.ceil((factor / (tolerance * tolerance)) * Math.log(events / failureProbability));
  const square = inputs * inputs;
  const weight = pool(16, 2);
  const neuron = pool(16 * square, 2 * inputs);
  const layer = pool(16 * square * units, 2 * units * inputs);
  const network = pool(64 * square * units * depth * depth, 2 * units * inputs * depth);
  return [
    { part: "weight", poolSize: weight, width: weight },
    { part: "neuron", poolSize: neuron, width: inputs * neuron },
    { part: "layer", poolSize: layer, width: units * inputs * layer },
    { part: "network", poolSize: network, width: units * inputs * network },
  ];
}
