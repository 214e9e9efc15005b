import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { EXAMPLES } from "../../core/task/targets";
import { DEFAULT_DOCUMENT, experimentOn } from "./default";
import { parseExperiment } from "./document";
import { documents } from "./document.test.arbitrary";

vi.setConfig({ testTimeout: 120_000 });

/** A document with one entry replaced or, by undefined, left out; `path` as in error sentences. */
function withEntry(path: string, value: unknown, document: unknown = DEFAULT_DOCUMENT): unknown {
  const copy = structuredClone(document) as Record<string, unknown>;
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const last = steps.pop() as string;
  let place: Record<string, unknown> = copy;
  for (const step of steps) place = place[step] as Record<string, unknown>;
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}

const errorOf = (input: unknown): string => {
  const parsed = parseExperiment(input);
  return "error" in parsed ? parsed.error : "";
};

const pick = (entries: object) => [
  { layer: 0, unit: 0, input: 0, sign: "+", neurons: [1], ...entries },
];
const three = (row: number[]) => [row, row, row];

describe("a valid document", () => {
  test("passes unchanged, with nothing ignored", () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(parseExperiment(document)).toEqual({ document, ignored: [] });
        expect(parseExperiment(JSON.parse(JSON.stringify(document)))).toEqual({
          document,
          ignored: [],
        });
      }),
    );
  });

  test.each(EXAMPLES)("can be on the example $name", ({ target }) => {
    const document = experimentOn(target);
    expect(parseExperiment(document)).toEqual({ document, ignored: [] });
  });

  test.each([
    ["target.layers[0].weights[0][0]", -4],
    ["target.layers[0].biases[0]", 4],
    ["parent.seed", 0xffffffff],
    ["parent.poolSize", 1 << 24],
    ["parent", { listed: [[-4, 4]] }],
    ["failureProbability", 1e-300],
    ["tolerance", 1e-300],
    ["picks", pick({ neurons: [] })],
    ["picks", pick({ input: "constant" })],
  ])("may have %s = %j at the edge of what is allowed", (path, value) => {
    expect(errorOf(withEntry(path, value))).toBe("");
  });

  test("is written in one way: −0 is 0, keys in order, neurons ascending and distinct, defaults settled", () => {
    const spelled = {
      ...DEFAULT_DOCUMENT,
      domain: "cube",
      version: 1,
      target: { layers: [{ biases: [-0], weights: [[-0]] }] },
      parent: {
        poolSize: 2,
        listed: [
          [-0, 1],
          [1, -0],
        ],
      },
      rule: { name: "subset-sum" },
      picks: pick({ neurons: [1, 0, 1] }),
    };
    const expected = {
      version: 1,
      target: { layers: [{ weights: [[0]], biases: [0] }] },
      parent: {
        listed: [
          [0, 1],
          [1, 0],
        ],
      },
      rule: { name: "subset-sum", maxSubset: "all" },
      picks: pick({ neurons: [0, 1] }),
      tolerance: 0.1,
      failureProbability: 0.05,
      domain: "cube",
    };
    const parsed = parseExperiment(spelled);
    expect(parsed).toEqual({ document: expected, ignored: [] });
    expect(JSON.stringify("document" in parsed && parsed.document)).toBe(JSON.stringify(expected));
  });

  test("may hold unknown keys, which are listed wherever they are", () => {
    let input = withEntry("note", { deep: [1] });
    input = withEntry("target.layers[1].hue", 3, input);
    input = withEntry("parent.two words", null, input);
    input = withEntry("rule.maxSubset", 2, input);
    input = withEntry("picks", [{ ...pick({})[0], why: 1 }], input);
    const parsed = parseExperiment(input);
    expect("ignored" in parsed && [...parsed.ignored].sort()).toEqual([
      "note",
      'parent["two words"]',
      "picks[0].why",
      "rule.maxSubset",
      "target.layers[1].hue",
    ]);
  });
});

describe("an error names the field and what it must be:", () => {
  test.each<[string, unknown, RegExp]>([
    ["version", 2, /^version must be 1\.$/],
    ["version", undefined, /^version must be 1\.$/],
    ["target", undefined, /^target must be an object\.$/],
    ["target.layers", [], /^target\.layers must be a list of 1 to 6 layers\.$/],
    [
      "target.layers[0].weights[1][0]",
      4.1,
      /^target\.layers\[0\]\.weights\[1\]\[0\] must be a number from −4 to 4\.$/,
    ],
    [
      "target.layers[0].weights[1][0]",
      "0.5",
      /^target\.layers\[0\]\.weights\[1\]\[0\] must be a number/,
    ],
    [
      "target.layers[0].weights[1][0]",
      Number.NaN,
      /^target\.layers\[0\]\.weights\[1\]\[0\] must be a number/,
    ],
    [
      "target.layers[0].weights[1][0]",
      Number.NEGATIVE_INFINITY,
      /weights\[1\]\[0\] must be a number/,
    ],
    [
      "target.layers[0].weights[1]",
      [1, 2],
      /^target\.layers\[0\]\.weights\[1\] must have 1 weight, one for each input\.$/,
    ],
    [
      "target.layers[1].weights[0]",
      [1, 2],
      /^target\.layers\[1\]\.weights\[0\] must have 3 weights, one for each unit/,
    ],
    [
      "target.layers[0].weights",
      three(Array(17).fill(0)),
      /^target\.layers\[0\]\.weights\[0\] must be a list of 1 to 16 weights/,
    ],
    [
      "target.layers[0].weights",
      Array(33).fill([0]),
      /^target\.layers\[0\]\.weights must be a list of 1 to 32 rows/,
    ],
    [
      "target.layers[1].weights",
      [
        [1, 1, 1],
        [1, 1, 1],
      ],
      /^target\.layers\[1\]\.weights must have exactly one row/,
    ],
    [
      "target.layers[0].biases",
      [0],
      /^target\.layers\[0\]\.biases must have 3 numbers, one for each unit\.$/,
    ],
    ["parent", {}, /^parent\.seed must be a whole number from 0 to 4294967295\.$/],
    ["parent", 3, /^parent must be an object with a seed/],
    ["parent.seed", 2 ** 32, /^parent\.seed must be a whole number from 0 to 4294967295\.$/],
    ["parent.seed", 1.5, /^parent\.seed must be a whole number/],
    ["parent.pools", "open", /^parent\.pools must be "private" or "shared"\.$/],
    ["parent.poolSize", 0, /^parent\.poolSize must be a whole number from 1 to 16777216\.$/],
    ["parent.poolSize", (1 << 24) + 1, /^parent\.poolSize must be a whole number/],
    ["parent", { listed: [] }, /^parent\.listed must be a list of 1 to 10000 pairs \[a, b\]\.$/],
    [
      "parent",
      { listed: Array(10_001).fill([0, 0]) },
      /^parent\.listed must be a list of 1 to 10000 pairs/,
    ],
    [
      "parent",
      {
        listed: [
          [0, 0],
          [1, 5],
        ],
      },
      /^parent\.listed\[1\]\[1\] must be a number from −4 to 4\.$/,
    ],
    ["parent", { listed: [[0, 0], 7] }, /^parent\.listed\[1\] must be a pair/],
    [
      "parent",
      { listed: [[0, 0]], poolSize: 2 },
      /^parent\.poolSize must be at most 1, the number of listed pairs\.$/,
    ],
    ["rule", "pair", /^rule must be an object with a name\.$/],
    ["rule.name", "triple", /^rule\.name must be "pair" or "product" or "subset-sum"\.$/],
    [
      "rule",
      { name: "subset-sum", maxSubset: 5 },
      /^rule\.maxSubset must be 1 or 2 or 3 or 4 or "all"\.$/,
    ],
    ["picks", pick({ layer: 2 }), /^picks\[0\] must name a slot of the target/],
    ["picks", pick({ layer: 1, sign: "-" }), /^picks\[0\] must name a slot of the target/],
    ["picks", pick({ input: "constant", sign: "-" }), /^picks\[0\] must name a slot/],
    ["picks", pick({ input: "carrier-1" }), /^picks\[0\] must name a slot/],
    ["picks", pick({ unit: 3 }), /^picks\[0\] must name a slot/],
    ["picks", pick({ sign: "±" }), /^picks\[0\]\.sign must be "\+" or "-"\.$/],
    [
      "picks",
      pick({ neurons: [1000] }),
      /^picks\[0\]\.neurons\[0\] must be an index below the pool size, 1000\.$/,
    ],
    [
      "picks",
      [...pick({}), ...pick({})],
      /^picks\[1\] must name a slot that no other pick names\.$/,
    ],
    ["tolerance", 0, /^tolerance must be a number above 0\.$/],
    ["tolerance", Number.POSITIVE_INFINITY, /^tolerance must be a number above 0\.$/],
    ["tolerance", undefined, /^tolerance must be a number above 0\.$/],
    ["failureProbability", 1, /^failureProbability must be a number between 0 and 1\.$/],
    ["domain", "sphere", /^domain must be "cube" or "ball"\.$/],
  ])("%s = %j", (path, value, sentence) => {
    expect(errorOf(withEntry(path, value))).toMatch(sentence);
  });

  test.each([null, undefined, 5, "text", true])("the document itself = %j", (input) => {
    expect(errorOf(input)).toBe("the document must be an object.");
  });

  test("anything at all is a document or an error, never an exception", () => {
    fc.assert(
      fc.property(fc.anything(), documents, fc.jsonValue(), (whole, document, part) => {
        expect(errorOf(whole)).toMatch(/ must .*\.$/);
        for (const key of Object.keys(document)) parseExperiment({ ...document, [key]: part });
      }),
    );
  });
});
