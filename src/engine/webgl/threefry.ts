const TURNS = [13, 15, 26, 6, 17, 29, 16, 24];
const KEYS = ["key2.x", "key2.y", "(0x1bd11bdau ^ key2.x ^ key2.y)"];

/** The rounds of Threefry-2×32-20 written out: a new share of the key goes in after every fourth. */
const rounds = Array.from({ length: 20 }, (_, round) => {
  const by = TURNS[round % 8];
  const mix = `x += y; y = ((y << ${by}) | (y >> ${32 - by})) ^ x;`;
  if (round % 4 < 3) return mix;
  const share = (round + 1) / 4;
  return `${mix} x += ${KEYS[share % 3]}; y += ${KEYS[(share + 1) % 3]} + ${share}u;`;
});

/**
 * Core's generator in GLSL: `threefry(key, x, y)` turns counter words into random words, at one counter a lane of `lanes`;
 * `latticeAt(word)` is core's map of a word to a weight, in multiples of 2⁻²³.
 */
export const threefrySource = (lanes: "uint" | "uvec2"): string => `
  void threefry(uvec2 key2, inout ${lanes} x, inout ${lanes} y) {
    x += key2.x;
    y += key2.y;
    ${rounds.join("\n    ")}
  }
  int latticeAt(uint word) {
    return int(word >> 8) - 0x800000;
  }
`;
