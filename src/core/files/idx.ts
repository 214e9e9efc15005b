/** An array of bytes as an IDX file holds it (LeCun's format for MNIST). */
export interface Idx {
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

/** Why bytes are no IDX file of bytes. */
export type IdxRefusal =
  | { readonly why: "not-idx" }
  | { readonly why: "not-bytes"; readonly type: number }
  | { readonly why: "truncated"; readonly expected: number; readonly found: number };

const BYTES = 0x08;

/**
 * Reads an IDX file of unsigned bytes: two zero bytes, the type, the number of dimensions, their lengths as 32-bit integers, the
 * highest byte first, then the data. A view of the same bytes, no copy. Bytes after the data are not looked at.
 */
export function readIdx(file: Uint8Array): Idx | IdxRefusal {
  if (file.length < 4 || file[0] !== 0 || file[1] !== 0 || file[3] === 0) return { why: "not-idx" };
  if (file[2] !== BYTES) return { why: "not-bytes", type: file[2] };
  const header = 4 + 4 * file[3];
  if (file.length < header) return { why: "truncated", expected: header, found: file.length };
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const shape = Array.from({ length: file[3] }, (_, at) => view.getUint32(4 + 4 * at));
  const expected = shape.reduce((product, length) => product * length, 1);
  if (file.length - header < expected)
    return { why: "truncated", expected: header + expected, found: file.length };
  return { shape, bytes: file.subarray(header, header + expected) };
}
