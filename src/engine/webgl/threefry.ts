const TURNS = [13, 15, 26, 6, 17, 29, 16, 24];
const KEYS = ["key2.x", "key2.y", "(0x1bd11bdau ^ key2.x ^ key2.y)"];

/** The rounds of Threefry-2×32-20 written out: a new share of the key goes in after every fourth. */
const rounds = Array.from({ length: 20 }, (_, round) => {
  const by = TURNS[round % 8];
  const mix = `v.x += v.y; v.y = ((v.y << ${by}) | (v.y >> ${32 - by})) ^ v.x;`;
  if (round % 4 < 3) return mix;
  const share = (round + 1) / 4;
  return `${mix} v += uvec2(${KEYS[share % 3]}, ${KEYS[(share + 1) % 3]} + ${share}u);`;
});

/** Core's generator and its map to the lattice, in GLSL: `threefry(key, counter)` and `latticeAt(word)` in multiples of 2⁻²³. */
export const THREEFRY = `
  uvec2 threefry(uvec2 key2, uvec2 v) {
    v += key2;
    ${rounds.join("\n    ")}
    return v;
  }
  int latticeAt(uint word) {
    return int(word >> 8) - 0x800000;
  }
`;
