import fc from "fast-check";

type Change = {
  readonly at: number;
  readonly kind: "set" | "cut" | "drop" | "double";
  readonly byte: number;
};

/** Bytes with some changes: one set, the end cut off, a byte dropped, or a stretch said twice. */
function changed(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  let result = bytes;
  for (const { at, kind, byte } of changes) {
    const place = result.length === 0 ? 0 : at % result.length;
    if (kind === "set") {
      result = result.slice();
      if (result.length > 0) result[place] = byte;
    } else if (kind === "cut") result = result.slice(0, place);
    else {
      const again = kind === "drop" ? place + 1 : Math.max(0, place - byte);
      result = Uint8Array.from([...result.subarray(0, place), ...result.subarray(again)]);
    }
  }
  return result;
}

/** Mutations of a file; most changes are in its first bytes, where lengths and types are. */
export const mutationsOf = (file: Uint8Array): fc.Arbitrary<Uint8Array> => {
  const at = fc.oneof(fc.nat(20), fc.nat(Math.max(1, file.length)));
  const change = fc.record({
    at,
    kind: fc.constantFrom<Change["kind"]>("set", "set", "cut", "drop", "double"),
    byte: fc.oneof(fc.constantFrom(0, 1, 0x22, 0x2d, 0x39, 0x5b, 0x7d, 0xff), fc.nat(255)),
  });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => changed(file, changes));
};
