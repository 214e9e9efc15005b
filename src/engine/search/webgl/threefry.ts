const TURNS = [13, 15, 26, 6, 17, 29, 16, 24];
const KEYS = ["key2.x", "key2.y", "(0x1bd11bdau ^ key2.x ^ key2.y)"];

/** The kinds of numbers that one call works on. */
const LANES = {
  uint: { signed: "int", real: "float" },
  uvec2: { signed: "ivec2", real: "vec2" },
} as const;
export type Lanes = keyof typeof LANES;

const hex = (word: number): string => `0x${(word >>> 0).toString(16)}u`;

/**
 * `word >> by` without a shift: a multiplication of floats, exact since each holds 24 bits at most. SwiftShader shifts
 * lane by lane, which is about five times as slow.
 */
function shiftedByFloats(word: string, by: number, lanes: Lanes): string {
  const { signed, real } = LANES[lanes];
  const part = (mask: number) =>
    `${lanes}(${signed}(${real}(${signed}(${word} & ${hex(mask)})) * ${2 ** -by}))`;
  const sum = by < 8 ? `(${part(0xffff0000)} + ${part(0xffff)})` : part(-(2 ** by));
  return `(${sum} & ${hex(2 ** (32 - by) - 1)})`;
}

/** The rounds of Threefry-2×32-20 written out: a new share of the key goes in after every fourth. */
const rounds = (lanes: Lanes, slowShifts: boolean): string[] =>
  Array.from({ length: 20 }, (_, round) => {
    const by = TURNS[round % 8];
    const rotated = slowShifts
      ? `(y * ${hex(2 ** by)} | ${shiftedByFloats("y", 32 - by, lanes)})`
      : `((y << ${by}) | (y >> ${32 - by}))`;
    const mix = `x += y; y = ${rotated} ^ x;`;
    if (round % 4 < 3) return mix;
    const share = (round + 1) / 4;
    return `${mix} x += ${KEYS[share % 3]}; y += ${KEYS[(share + 1) % 3]} + ${share}u;`;
  });

/**
 * Core's generator in GLSL: `threefry(key, x, y)` turns counter words into random words, at one counter a lane of `lanes`;
 * `latticeAt(word)` is core's map of a word to a weight, in multiples of 2⁻²³. The words are the same with slow shifts.
 */
export const threefrySource = (lanes: Lanes, slowShifts: boolean): string => `
  void threefry(uvec2 key2, inout ${lanes} x, inout ${lanes} y) {
    x += key2.x;
    y += key2.y;
    ${rounds(lanes, slowShifts).join("\n    ")}
  }
  int latticeAt(uint word) {
    return int(${slowShifts ? shiftedByFloats("word", 8, "uint") : "word >> 8"}) - 0x800000;
  }
`;
