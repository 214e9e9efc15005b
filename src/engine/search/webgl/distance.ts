import type { NearestRule, RuleName } from "../../../core/construct/rules/rule";

interface Distance {
  /** What one step of the device's integers is worth. */
  readonly unit: number;
  /** Steps by which the device may differ from core, whose float64 rounds as well. */
  readonly margin: number;
  /** Weights beyond this magnitude are further from every neuron than it by the excess. */
  readonly reach: number;
  /** What a weight's distance is measured from. */
  wanted(weight: number): number;
  readonly glsl: string;
}

/** The rules that the device can bound; it searches by no other. */
const DISTANCES = {
  pair: {
    unit: 2 ** -23,
    margin: 2,
    reach: 4,
    wanted: Math.abs,
    glsl: `
      int distanceOf(int a, int b, int wanted, bool negative) {
        int wantedOut = (a < 0) == negative ? 0x800000 : -0x800000;
        return max(abs(abs(a) - wanted), abs(b - wantedOut));
      }`,
  },
  // 24 × 24 bits in parts of 16 and 8, without the product of the low parts.
  product: {
    unit: 2 ** -29,
    margin: 3,
    reach: 1,
    wanted: (weight) => weight,
    glsl: `
      int distanceOf(int a, int b, int wanted, bool negative) {
        ivec2 high = ivec2(a, b) >> 8;
        ivec2 low = ivec2(a, b) & 255;
        int middle = high.x * low.y + low.x * high.y;
        return abs(((high.x * high.y + (middle >> 8)) >> 1) - wanted);
      }`,
  },
} satisfies Partial<Record<RuleName, Distance>>;

/** The rules that have a search on the device. */
export type BoundedRule = keyof typeof DISTANCES;

/** A rule for one neuron that the device can bound. */
export interface BoundedNearest extends NearestRule {
  readonly name: BoundedRule;
}

export const isBounded = (rule: NearestRule | null): rule is BoundedNearest =>
  rule !== null && rule.name in DISTANCES;

/** `distanceOf` of a neuron (a, b) on the lattice, for the slot whose sign a has; `wanted` as below. */
export const distanceSource = (rule: BoundedRule): string => DISTANCES[rule].glsl;

/** The weight in the device's integers, rounded down; all differences from it fit 31 bits. */
export function wantedOf(rule: BoundedRule, weight: number): number {
  const { unit, reach, wanted } = DISTANCES[rule];
  return Math.floor(wanted(Math.max(-reach, Math.min(weight, reach))) / unit);
}

/** Between which distances, as core computes them, a distance on the device lies. */
export function distanceWithin(
  rule: BoundedRule,
  weight: number,
  distance: number,
): [least: number, most: number] {
  const { unit, margin, reach } = DISTANCES[rule];
  const excess = Math.max(0, Math.abs(weight) - reach);
  // Above 24 bits the low ones are dropped on the way through a float32.
  const dropped = distance < 2 ** 24 ? 0 : 127;
  return [(distance - margin) * unit + excess, (distance + margin + dropped) * unit + excess];
}
