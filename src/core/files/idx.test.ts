import fc from "fast-check";
import { expect, it } from "vitest";
import { readIdx } from "./idx";
import { mutationsOf } from "./mutations.test.data";

const images = Uint8Array.of(0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6);

it("reads the shape and the bytes of a file", () => {
  expect(readIdx(images)).toEqual({ shape: [2, 1, 3], bytes: Uint8Array.of(1, 2, 3, 4, 5, 6) });
  expect(readIdx(Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 0))).toEqual({
    shape: [0],
    bytes: new Uint8Array(),
  });
});

it("says why other bytes are no such file", () => {
  expect(readIdx(new Uint8Array())).toEqual({ why: "not-idx" });
  expect(readIdx(Uint8Array.of(1, ...images))).toEqual({ why: "not-idx" });
  expect(readIdx(Uint8Array.of(0, 0, 13, 1, 0, 0, 0, 0))).toEqual({ why: "not-bytes", type: 13 });
  expect(readIdx(images.subarray(0, 10))).toEqual({ why: "truncated", expected: 16, found: 10 });
  expect(readIdx(images.subarray(0, 21))).toEqual({ why: "truncated", expected: 22, found: 21 });
});

it("meets 10 000 mutations without throwing, and never gives more bytes than there are", () => {
  fc.assert(
    fc.property(mutationsOf(images), (file) => {
      const read = readIdx(file);
      if ("why" in read) return;
      expect(read.bytes.length).toBeLessThanOrEqual(file.length);
      expect(read.bytes.length).toBe(read.shape.reduce((product, side) => product * side, 1));
    }),
    { numRuns: 10_000 },
  );
});
