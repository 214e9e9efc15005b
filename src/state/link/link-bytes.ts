const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const DIGITS = new Map([...ALPHABET].map((letter, digit) => [letter, digit]));

/** Bytes as base64url without padding. */
export function toBase64(bytes: readonly number[]): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const letters = Math.min(4, bytes.length - i + 1);
    for (let j = 0; j < letters; j++) text += ALPHABET[(group >> (18 - 6 * j)) & 63];
  }
  return text;
}

/** Whole bytes from base64url; letters of no meaning count as the digit 0, so that what follows keeps its place. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array((text.length * 3) >> 2);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const letter of text) {
    held = ((held << 6) | (DIGITS.get(letter) ?? 0)) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 255;
  }
  return bytes;
}

/** CRC-32 as in IEEE 802.3: reflected polynomial edb88320, all ones before and after. */
export function crc32(bytes: Iterable<number>): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

const scratch = new DataView(new ArrayBuffer(8));

/** Collects bytes; whole numbers of unknown size go in groups of seven bits, all others little-endian. */
export class Writer {
  readonly bytes: number[] = [];

  byte(value: number): void {
    this.bytes.push(value & 255);
  }

  varint(value: number): void {
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.byte(rest | 128);
    this.byte(rest);
  }

  private copy(count: number): void {
    for (let i = 0; i < count; i++) this.byte(scratch.getUint8(i));
  }

  int16(value: number): void {
    scratch.setInt16(0, value, true);
    this.copy(2);
  }

  uint32(value: number): void {
    scratch.setUint32(0, value, true);
    this.copy(4);
  }

  float64(value: number): void {
    scratch.setFloat64(0, value, true);
    this.copy(8);
  }
}

/** Reads what `Writer` wrote; throws a RangeError at the end of the bytes. */
export class Reader {
  private at = 0;
  private readonly view: DataView;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  /** Where the next read begins. */
  get position(): number {
    return this.at;
  }

  private skip(count: number): number {
    if (count > this.left) throw new RangeError("the bytes end early");
    this.at += count;
    return this.at - count;
  }

  byte(): number {
    return this.bytes[this.skip(1)] as number;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
    throw new RangeError("a number is too long");
  }

  int16(): number {
    return this.view.getInt16(this.skip(2), true);
  }

  uint32(): number {
    return this.view.getUint32(this.skip(4), true);
  }

  float64(): number {
    return this.view.getFloat64(this.skip(8), true);
  }

  part(count: number): Uint8Array {
    const from = this.skip(count);
    return this.bytes.subarray(from, from + count);
  }
}
