/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, section 4.2.2). */
const ROUNDS = Uint32Array.of(
  0x428a2f98,
  0x71374491,
  0xb5c0fbcf,
  0xe9b5dba5,
  0x3956c25b,
  0x59f111f1,
  0x923f82a4,
  0xab1c5ed5,
  0xd807aa98,
  0x12835b01,
  0x243185be,
  0x550c7dc3,
  0x72be5d74,
  0x80deb1fe,
  0x9bdc06a7,
  0xc19bf174,
  0xe49b69c1,
  0xefbe4786,
  0x0fc19dc6,
  0x240ca1cc,
  0x2de92c6f,
  0x4a7484aa,
  0x5cb0a9dc,
  0x76f988da,
  0x983e5152,
  0xa831c66d,
  0xb00327c8,
  0xbf597fc7,
  0xc6e00bf3,
  0xd5a79147,
  0x06ca6351,
  0x14292967,
  0x27b70a85,
  0x2e1b2138,
  0x4d2c6dfc,
  0x53380d13,
  0x650a7354,
  0x766a0abb,
  0x81c2c92e,
  0x92722c85,
  0xa2bfe8a1,
  0xa81a664b,
  0xc24b8b70,
  0xc76c51a3,
  0xd192e819,
  0xd6990624,
  0xf40e3585,
  0x106aa070,
  0x19a4c116,
  0x1e376c08,
  0x2748774c,
  0x34b0bcb5,
  0x391c0cb3,
  0x4ed8aa4a,
  0x5b9cca4f,
  0x682e6ff3,
  0x748f82ee,
  0x78a5636f,
  0x84c87814,
  0x8cc70208,
  0x90befffa,
  0xa4506ceb,
  0xbef9a3f7,
  0xc67178f2,
);

const BLOCK = 64;
/** Bytes between two pauses. */
const STEP = 1 << 18;

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Takes one block of 64 bytes into the state. */
function absorb(state: Uint32Array, words: Int32Array, block: DataView, at: number): void {
  for (let t = 0; t < 16; t++) words[t] = block.getInt32(at + 4 * t);
  for (let t = 16; t < 64; t++) {
    const early = words[t - 15];
    const late = words[t - 2];
    words[t] =
      words[t - 16] +
      (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)) +
      words[t - 7] +
      (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let t = 0; t < 64; t++) {
    const first =
      (h +
        (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) +
        ((e & f) ^ (~e & g)) +
        ROUNDS[t] +
        words[t]) |
      0;
    const second =
      ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] += word;
}

/**
 * SHA-256 of a file (FIPS 180-4) as 64 hexadecimal digits, as `sha256sum` prints it. A page that is not served safely has no
 * `crypto.subtle`, hence this. Yields the bytes it has read.
 */
export function* sha256Steps(file: Uint8Array): Generator<number, string> {
  // The fractional parts of the square roots of the first eight primes (section 5.3.3).
  const state = Uint32Array.of(
    0x6a09e667,
    0xbb67ae85,
    0x3c6ef372,
    0xa54ff53a,
    0x510e527f,
    0x9b05688c,
    0x1f83d9ab,
    0x5be0cd19,
  );
  const words = new Int32Array(64);
  const whole = file.length - (file.length % BLOCK);
  const body = new DataView(file.buffer, file.byteOffset, whole);
  let read = 0;
  for (let at = 0; at < whole; at += BLOCK) {
    absorb(state, words, body, at);
    read += BLOCK;
    if (read < STEP) continue;
    yield read;
    read = 0;
  }
  // The rest, a bit that is 1, and the number of bits at the very end of the last block.
  const rest = file.length - whole;
  const end = new Uint8Array(rest + 9 > BLOCK ? 2 * BLOCK : BLOCK);
  end.set(file.subarray(whole));
  end[rest] = 0x80;
  const view = new DataView(end.buffer);
  view.setUint32(end.length - 8, Math.floor(file.length / 2 ** 29));
  view.setUint32(end.length - 4, (file.length << 3) >>> 0);
  for (let at = 0; at < end.length; at += BLOCK) absorb(state, words, view, at);
  yield read + rest;
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}
