import fc from "fast-check";
import { expect, it } from "vitest";
import { finish } from "../construct/prune";
import { meetInTheMiddle } from "../construct/rules/meet-in-the-middle";
import { LATTICE } from "../random/random";
import { Halves } from "./halves";

const factor = fc.integer({ min: -(2 ** 23), max: 2 ** 23 - 1 }).map((n) => n * LATTICE);
const drawn = fc.tuple(factor, factor).map(([a, b]) => Math.abs(a) * b);
/** Few values, among them 0, so that equal sums are common. */
const coarse = fc.integer({ min: -4, max: 4 }).map((n) => n / 4);
const lists = (most: number) =>
  fc.oneof(fc.array(drawn, { maxLength: most }), fc.array(coarse, { maxLength: most }));
const weights = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.5, -0.25),
  coarse,
  fc.double({ min: -1, max: 1, noNaN: true }),
);

const membersOf = (mask: number): number[] =>
  Array.from({ length: 32 }, (_, at) => at).filter((at) => (mask >>> at) & 1);

/** The best of all subsets, by trying them: smallest error, then fewest members, then the lexicographically first. */
function byTrying(
  products: readonly number[],
  weight: number,
): { error: number; members: number[] } {
  let best = { error: Math.abs(weight), members: [] as number[] };
  for (let mask = 1; mask < 1 << products.length; mask++) {
    let sum = 0;
    for (let at = 0; at < products.length; at++) if ((mask >> at) & 1) sum += products[at];
    const error = Math.abs(sum - weight);
    if (error > best.error) continue;
    const members = membersOf(mask);
    const first = members.find((member, at) => member !== best.members[at]);
    const other = best.members.find((member, at) => member !== members[at]);
    const wins =
      error < best.error ||
      members.length < best.members.length ||
      (members.length === best.members.length && (first ?? 0) < (other ?? 0));
    if (wins) best = { error, members };
  }
  return best;
}

it("merged halves find what trying all subsets finds, for every m up to 16", () => {
  const halves = new Halves(16);
  fc.assert(
    fc.property(lists(9), weights, (products, weight) => {
      halves.start(weight);
      for (const product of products) halves.add(product);
      halves.search();
      expect({ error: halves.error, members: membersOf(halves.members) }).toEqual(
        byTrying(products, weight),
      );
    }),
    { numRuns: 400 },
  );
  for (let m = 10; m <= 16; m++)
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(drawn, { minLength: m, maxLength: m }),
          fc.array(coarse, { minLength: m, maxLength: m }),
        ),
        weights,
        (products, weight) => {
          halves.start(weight);
          for (const product of products) halves.add(product);
          halves.search();
          expect({ error: halves.error, members: membersOf(halves.members) }).toEqual(
            byTrying(products, weight),
          );
        },
      ),
      { numRuns: 4 },
    );
});

it("record by record they are the stage's search to the bit", () => {
  const halves = new Halves(20);
  fc.assert(
    fc.property(lists(20), weights, (products, weight) => {
      halves.start(weight);
      const stage = meetInTheMiddle(weight);
      for (const product of products) {
        const members = finish(stage.add(product));
        expect(halves.searchWith(product)).toBe(members !== null);
        if (members) expect(membersOf(halves.members)).toEqual(members);
      }
      const sum = membersOf(halves.members).reduce((total, at) => total + products[at], 0);
      expect(halves.slope).toBe(sum);
      expect(halves.error).toBe(Math.abs(sum - weight));
    }),
    { numRuns: 200 },
  );
});

it("a list serves one weight after another", () => {
  fc.assert(
    fc.property(lists(12), fc.array(weights, { maxLength: 4 }), (products, wanted) => {
      const shared = new Halves(12);
      shared.start(0);
      for (const product of products) shared.add(product);
      for (const weight of wanted) {
        const own = new Halves(12);
        own.start(weight);
        for (const product of products) own.add(product);
        own.search();
        shared.aim(weight);
        shared.search();
        expect([shared.members, shared.error]).toEqual([own.members, own.error]);
      }
    }),
    { numRuns: 100 },
  );
});
