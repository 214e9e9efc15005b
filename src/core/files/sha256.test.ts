import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { finish } from "../construct/prune";
import { sha256Steps } from "./sha256";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it.each([
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
  ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
])("has the digest that NIST publishes for its example %#", (text, digest) => {
  expect(finish(sha256Steps(bytes(text)))).toBe(digest);
});

it("is OpenSSL's at every length around a block's, also of a part of a larger array", () => {
  const all = Uint8Array.from({ length: 300 }, (_, at) => (at * 151) % 256);
  for (let length = 0; length <= 140; length++) {
    const part = all.subarray(7, 7 + length);
    const wanted = createHash("sha256").update(part).digest("hex");
    expect(finish(sha256Steps(part)), `${length} bytes`).toBe(wanted);
  }
});
