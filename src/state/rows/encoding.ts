/** Bytes that show how a text is written. */
const SHOWN = 4096;

/**
 * How the letters of a text are written, from its first bytes: by its mark, by where the zeros stand that UTF-16 writes beside
 * every Latin letter, or, where it is no UTF-8, as older programs of the West write.
 */
export function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const zeros = [0, 0];
  const shown = bytes.subarray(0, SHOWN);
  shown.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = shown.length / 5;
  if (odd > many && even < odd / 10) return "utf-16le";
  if (even > many && odd < even / 10) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}
