import { expect, test } from "vitest";
import { encodingOf } from "./encoding";

const TEXT = 'rule;seed;Größe\r\n{"seed": 1}\r\n';
const wide = (text: string, mark: string) => Buffer.from(mark + text, "utf16le");
const decoded = (bytes: Uint8Array) => new TextDecoder(encodingOf(bytes)).decode(bytes);

test("UTF-8 and both kinds of UTF-16 are read, with their mark and without", () => {
  for (const mark of ["", "\uFEFF"]) {
    expect(decoded(Buffer.from(mark + TEXT))).toBe(TEXT);
    expect(decoded(wide(TEXT, mark))).toBe(TEXT);
    expect(decoded(wide(TEXT, mark).swap16())).toBe(TEXT);
  }
});

test("what is no UTF-8 is read as older programs write", () => {
  expect(decoded(Buffer.from(TEXT, "latin1"))).toBe(TEXT);
});

test("letters that a block cuts in two are no sign of another encoding", () => {
  const bytes = Buffer.from(`${TEXT}ä`);
  expect(encodingOf(bytes.subarray(0, -1))).toBe("utf-8");
  expect(encodingOf(new Uint8Array())).toBe("utf-8");
});

test("files that are no text stay what they are", () => {
  expect(decoded(Buffer.from("PK\u0003\u0004\0\0\0rest\n"))).toContain("\0");
});
