import { crc32 as nodeCrc32 } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { crc32, fromBase64, Reader, toBase64, Writer } from "./link-bytes";

const bytes = fc.uint8Array({ maxLength: 200 });

test("bytes are base64url as Node writes and reads it", () => {
  fc.assert(
    fc.property(bytes, (data) => {
      const text = Buffer.from(data).toString("base64url");
      expect(toBase64([...data])).toBe(text);
      expect([...fromBase64(text)]).toEqual([...data]);
    }),
  );
});

test("crc32 has the check value of its definition, and agrees with zlib", () => {
  expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
  fc.assert(
    fc.property(bytes, (data) => {
      expect(crc32(data)).toBe(nodeCrc32(data));
    }),
  );
});

test("every kind of number comes back", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 ** 28 - 1 }),
      fc.integer({ min: -32_768, max: 32_767 }),
      fc.integer({ min: 0, max: 0xffffffff }),
      fc.double({ noNaN: true }),
      (varint, int16, uint32, float64) => {
        const writer = new Writer();
        writer.varint(varint);
        writer.int16(int16);
        writer.uint32(uint32);
        writer.float64(float64);
        const reader = new Reader(Uint8Array.from(writer.bytes));
        expect(reader.varint()).toBe(varint);
        expect(reader.int16()).toBe(int16);
        expect(reader.uint32()).toBe(uint32);
        expect(reader.float64()).toBe(float64);
        expect(reader.left).toBe(0);
      },
    ),
  );
});

test("reading past the end is a RangeError", () => {
  const reader = new Reader(Uint8Array.of(255));
  expect(() => reader.uint32()).toThrow(RangeError);
  expect(() => reader.varint()).toThrow(RangeError);
  expect(() => reader.part(2)).toThrow(RangeError);
});
