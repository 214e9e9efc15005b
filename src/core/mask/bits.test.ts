import fc from "fast-check";
import { expect, it } from "vitest";
import {
  allBits,
  bitsWhere,
  copyBits,
  countBits,
  countCommon,
  countKept,
  dropBit,
  forEachBit,
  hasBit,
  hashMask,
  isWithin,
  keepBit,
  noBits,
  onesOf,
  sameBits,
  sameMask,
} from "./bits";

const flags = fc.array(fc.boolean(), { maxLength: 200 });
const bitsOf = (kept: readonly boolean[]) => bitsWhere(kept.length, (index) => kept[index]);

it("bits hold what was put in, are counted and visited in order", () => {
  fc.assert(
    fc.property(flags, (kept) => {
      const bits = bitsOf(kept);
      const wanted = kept.flatMap((one, index) => (one ? [index] : []));
      const visited: number[] = [];
      forEachBit(bits, (index) => visited.push(index));
      expect(visited).toEqual(wanted);
      expect(countBits(bits)).toBe(wanted.length);
      expect(kept.map((_, index) => hasBit(bits, index))).toEqual(kept);
    }),
  );
});

it("a word's set bits are those of its binary numeral", () => {
  fc.assert(
    fc.property(fc.integer(), (word) => {
      expect(onesOf(word)).toBe((word >>> 0).toString(2).replaceAll("0", "").length);
    }),
  );
});

it("a copy with one bit more or less is another set, and lies within or around it", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 99 }), fc.nat(), (kept, n) => {
      const bits = bitsOf(kept);
      const index = n % kept.length;
      const fewer = copyBits(bits);
      const more = copyBits(bits);
      dropBit(fewer, index);
      keepBit(more, index);
      expect([sameBits(fewer, bits), sameBits(more, bits)]).toEqual([!kept[index], kept[index]]);
      expect([isWithin(fewer, more), isWithin(more, fewer)]).toEqual([true, false]);
      expect(countCommon(fewer, more)).toBe(countBits(fewer));
      expect(countBits(more)).toBe(countBits(fewer) + 1);
    }),
  );
});

it("all is every bit, and nothing beyond the length", () => {
  for (const length of [0, 1, 31, 32, 33, 64, 1000]) {
    expect(countBits(allBits(length))).toBe(length);
    expect(
      sameBits(
        allBits(length),
        bitsWhere(length, () => true),
      ),
    ).toBe(true);
    expect(countKept([noBits(length), allBits(length)])).toBe(length);
  }
});

it("masks of the same bits have one name; one bit, length or layer more gives another", () => {
  fc.assert(
    fc.property(fc.array(flags, { minLength: 1, maxLength: 3 }), (layers) => {
      const mask = layers.map(bitsOf);
      const again = layers.map(bitsOf);
      expect(sameMask(mask, again)).toBe(true);
      expect(hashMask(again)).toEqual(hashMask(mask));
      const longer = [...layers.slice(1), [...layers[0], false]].map(bitsOf);
      const fuller = [...layers.slice(0, -1), [...(layers.at(-1) ?? []), true]].map(bitsOf);
      for (const other of [longer, fuller, [...mask, noBits(0)]]) {
        expect(sameMask(other, mask)).toBe(false);
        expect(hashMask(other).hex).not.toBe(hashMask(mask).hex);
      }
    }),
  );
});
