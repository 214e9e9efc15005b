import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WORDS } from "../mask/words256";
import { wire } from "../network/wiring";
import { threefry } from "../random/random";
import { networks, parentsOf } from "../task/targets.test.data";
import { fingerprint } from "./fingerprint";
import { type ParentSpec, weightAt } from "./parent";
import { scan } from "./prune";
import { type HandPick, type Ticket, ticketAt } from "./ticket";

const wiring = wire({ layers: [{ weights: [[0.5], [-0.4]] }, { weights: [[0.7, 0.2]] }] });
const spec = { seed: 12, pools: "private", poolSize: 40 } as const;

function ticketOf(parent: ParentSpec = spec, picks: readonly HandPick[] = []): Ticket {
  const all = scan(wiring, parent, { name: "product" });
  return ticketAt(wiring, parent, all, all.poolSize, picks);
}

const pick = (neurons: number[], place: Partial<HandPick> = {}): HandPick => ({
  layer: 0,
  unit: 0,
  input: 0,
  sign: "+",
  neurons,
  ...place,
});
const nothing: HandPick[] = [
  pick([]),
  pick([], { sign: "-" }),
  pick([], { unit: 1 }),
  pick([], { unit: 1, sign: "-" }),
  pick([], { layer: 1 }),
  pick([], { layer: 1, input: 1 }),
];
const only = (...picks: HandPick[]): Ticket => ticketOf(spec, [...picks, ...nothing]);

describe("a fingerprint", () => {
  it("is 16 hexadecimal digits, the first eight of which the words spell", () => {
    fc.assert(
      fc.property(networks, parentsOf(30), (network, parent) => {
        const wired = wire(network);
        const all = scan(wired, parent, { name: "product" });
        const { hex, words } = fingerprint(parent, ticketAt(wired, parent, all, all.poolSize));
        expect(hex).toMatch(/^[0-9a-f]{16}$/);
        const bytes = words.split("-").map((word) => WORDS.indexOf(word));
        expect(bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")).toBe(
          hex.slice(0, 8),
        );
      }),
    );
  });

  it("is the Matyas–Meyer–Oseas hash of addresses, words, weights and their number", () => {
    const counter = 1 << 7;
    const weight = (word: number) =>
      weightAt(12, { neuron: 5, layer: 0, input: 0, unit: 1, word }) * 2 ** 23;
    const blocks = [
      [5, counter],
      [0, weight(0)],
      [5, counter],
      [1, weight(1)],
      [2, 0],
    ] as const;
    const out = new Uint32Array(2);
    let key: [number, number] = [(1 << 8) | 3, 0];
    for (const [first, second] of blocks) {
      threefry(key[0], key[1], first, second, out);
      key = [((out[0] as number) ^ first) >>> 0, ((out[1] as number) ^ second) >>> 0];
    }
    const expected = (BigInt(key[0]) * 2n ** 32n + BigInt(key[1])).toString(16).padStart(16, "0");
    expect(fingerprint(spec, only(pick([5], { unit: 1 }))).hex).toBe(expected);
  });

  it("changes with every neuron, place, sign, width of a subset and seed", () => {
    const tickets = [
      only(),
      only(pick([1])),
      only(pick([2])),
      only(pick([1, 2])),
      only(pick([1], { unit: 1 })),
      only(pick([1], { layer: 1 })),
      only(pick([1], { layer: 1, input: 1 })),
      only(pick([1]), pick([1], { unit: 1 })),
    ];
    const found = tickets.map((ticket) => fingerprint(spec, ticket).hex);
    found.push(fingerprint({ ...spec, seed: 13 }, only(pick([1]))).hex);
    expect(new Set(found).size).toBe(found.length);
  });

  it("does not depend on the order in which the mask was put together, nor on the pool's width", () => {
    const ticket = ticketOf();
    const shuffled = { ...ticket, kept: [...ticket.kept].reverse() };
    expect(fingerprint(spec, shuffled)).toEqual(fingerprint(spec, ticket));
    const wider = { ...spec, poolSize: 41 };
    expect(fingerprint(wider, ticket)).toEqual(fingerprint(spec, ticket));
  });

  it("of listed pairs holds all bits of their weights", () => {
    const at = (a: number) => {
      const listed = { listed: [[a, 1]] } as const;
      return fingerprint(listed, ticketOf(listed)).hex;
    };
    expect(at(0.5)).not.toBe(at(0.5 + 2 ** -53));
    expect(at(0.5)).toBe(at(0.5));
  });

  it("of an empty ticket is that of no edges, not of no hash", () => {
    expect(fingerprint(spec, only()).hex).not.toBe("0".repeat(16));
    expect(fingerprint({ listed: [] }, only()).hex).not.toBe(fingerprint(spec, only()).hex);
  });
});

describe("the word list", () => {
  it("has 256 distinct, short words in lower case", () => {
    expect(new Set(WORDS).size).toBe(256);
    expect(WORDS).toHaveLength(256);
    for (const word of WORDS) expect(word).toMatch(/^[a-z]{3,8}$/);
  });
});
