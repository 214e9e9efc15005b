import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draw, drawInVectors, LATTICE, STREAM, threefry, threefryRun, uniform } from "./random";
import { startVectors } from "./threefry-simd";

drawInVectors(startVectors);

const words = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const hex = (pair: Uint32Array): string[] =>
  [...pair].map((word) => word.toString(16).padStart(8, "0"));

describe("Threefry-2×32 with 20 rounds", () => {
  it.each([
    [0, 0, 0, 0, ["6b200159", "99ba4efe"]],
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, ["1cb996fc", "bb002be7"]],
    [0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3, ["c4923a9c", "483df7a0"]],
  ] as const)(
    "gives the published words for key %i, %i and counter %i, %i",
    (k0, k1, c0, c1, expected) => {
      const out = new Uint32Array(2);
      threefry(k0, k1, c0, c1, out);
      expect(hex(out)).toEqual(expected);
    },
  );

  it("follows the definition, written with arbitrary integers", () => {
    fc.assert(
      fc.property(words, words, words, words, (k0, k1, c0, c1) => {
        const out = new Uint32Array(2);
        threefry(k0, k1, c0, c1, out);
        expect([...out]).toEqual(definition(k0, k1, c0, c1));
      }),
    );
  });

  it("in a run gives each counter's own words, wrapping round at 2³²", () => {
    fc.assert(
      fc.property(
        words,
        words,
        words,
        words,
        fc.oneof(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 4090, max: 8200 })),
        (k0, k1, c0, c1, count) => {
          const run = new Int32Array(2 * count + 3).fill(7);
          threefryRun(k0, k1, c0, c1, count, run, 1);
          const single = new Int32Array(2 * count + 3).fill(7);
          for (let t = 0; t < count; t++) threefry(k0, k1, (c0 + t) >>> 0, c1, single, 1 + 2 * t);
          expect(run).toEqual(single);
        },
      ),
    );
  });

  it("maps different counters under one key to different words", () => {
    fc.assert(
      fc.property(words, words, words, words, words, (k0, k1, c0, c1, d0) => {
        fc.pre(c0 !== d0);
        const one = new Uint32Array(2);
        const other = new Uint32Array(2);
        threefry(k0, k1, c0, c1, one);
        threefry(k0, k1, d0, c1, other);
        expect(one).not.toEqual(other);
      }),
    );
  });
});

/** The cipher as in the paper: key words with parity, rotation by (13 15 26 6) and (17 29 16 24) in turn. */
function definition(k0: number, k1: number, c0: number, c1: number): number[] {
  const wrap = (value: bigint): bigint => value & 0xffffffffn;
  const key = [BigInt(k0), BigInt(k1), BigInt(k0) ^ BigInt(k1) ^ 0x1bd11bdan];
  const rotations = [13n, 15n, 26n, 6n, 17n, 29n, 16n, 24n];
  let x = wrap(BigInt(c0) + (key[0] as bigint));
  let y = wrap(BigInt(c1) + (key[1] as bigint));
  for (let round = 0; round < 20; round++) {
    const by = rotations[round % 8] as bigint;
    x = wrap(x + y);
    y = wrap((y << by) | (y >> (32n - by))) ^ x;
    if (round % 4 !== 3) continue;
    const block = (round + 1) / 4;
    x = wrap(x + (key[block % 3] as bigint));
    y = wrap(y + (key[(block + 1) % 3] as bigint) + BigInt(block));
  }
  return [Number(x), Number(y)];
}

describe("a uniform weight", () => {
  it("is a multiple of 2⁻²³ in [−1, 1), exact in float32", () => {
    fc.assert(
      fc.property(words, (word) => {
        const value = uniform(word);
        expect(value).toBeGreaterThanOrEqual(-1);
        expect(value).toBeLessThan(1);
        expect(Number.isInteger(value / LATTICE)).toBe(true);
        expect(Math.fround(value)).toBe(value);
      }),
    );
    expect(uniform(0)).toBe(-1);
    expect(uniform(0x80000000)).toBe(0);
    expect(uniform(0xffffffff)).toBe(1 - LATTICE);
  });

  it("is the same from a signed and an unsigned word", () => {
    fc.assert(fc.property(words, (word) => uniform(word | 0) === uniform(word)));
  });

  it("has mean 0 and variance 1/3 over a stream, within four standard errors", () => {
    const count = 40_000;
    let sum = 0;
    let squares = 0;
    for (let index = 0; index < count; index++) {
      const value = draw(11, STREAM.samples, index);
      sum += value;
      squares += value * value;
    }
    expect(Math.abs(sum / count)).toBeLessThan(4 * Math.sqrt(1 / 3 / count));
    expect(Math.abs(squares / count - 1 / 3)).toBeLessThan(4 * Math.sqrt(4 / 45 / count));
  });

  it("of one stream says nothing about another's", () => {
    const streams = Object.values(STREAM);
    const firsts = streams.map((stream) => draw(5, stream, 0));
    expect(new Set(firsts).size).toBe(streams.length);
  });
});
