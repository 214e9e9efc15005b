import fc from "fast-check";
import type { Sign } from "../../network/wiring";
import { wire } from "../../network/wiring";
import { LATTICE } from "../../random/random";
import type { ListedPairs } from "../parent";
import { scan } from "../prune";
import type { Records, RuleSpec } from "./rule";

/** A weight of a random parent. */
const onLattice = fc.integer({ min: -(2 ** 23), max: 2 ** 23 - 1 }).map((n) => n * LATTICE);
/** So few values that equal neurons and ties are common. */
const coarse = fc.integer({ min: -4, max: 4 }).map((n) => n / 4);

export const pairsOf = (value: fc.Arbitrary<number>, maxLength: number) =>
  fc.array(fc.tuple(value, value), { maxLength });

/** Pools of random parents, and lists with repeated pairs. */
export const pools: fc.Arbitrary<ListedPairs> = fc.oneof(
  pairsOf(onLattice, 40),
  pairsOf(coarse, 40),
  pairsOf(onLattice, 20).map((pairs) => [...pairs, ...pairs]),
);

export const slotWeights = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.5, -0.25),
  coarse,
  fc.double({ min: -1, max: 1, noNaN: true }),
);

/** The records that a rule finds in a list of pairs for a weight on a real input. */
export function scanPairs(rule: RuleSpec, pairs: ListedPairs, weight: number, sign: Sign): Records {
  const wiring = wire({ layers: [{ weights: [[weight]] }] });
  const { slots, records } = scan(wiring, { listed: pairs }, rule);
  return records[slots.findIndex((slot) => slot.sign === sign)];
}
