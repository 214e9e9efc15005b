import fc from "fast-check";
import { expect, it } from "vitest";
import { EXAMPLES } from "../../core/task/targets";
import { networks } from "../../core/task/targets.test.data";
import { encodeLink } from "../link/link";
import { DEFAULT_DOCUMENT, experimentOn, plainTarget } from "./document";
import { setPoolSize, setRule } from "./edit";
import { readNetwork, writeNetwork } from "./network-text";

const document = setPoolSize(setRule(DEFAULT_DOCUMENT, "product"), 77);
const read = (text: string) => readNetwork(text, document);
const targetOf = (text: string) => {
  const pasted = read(text);
  return "document" in pasted ? pasted.document.target : pasted.error;
};
const errorOf = (text: string) => {
  const pasted = read(text);
  return "error" in pasted ? pasted.error : "no error";
};

it("every network comes back as it was written, under the document's own rule and width", () => {
  fc.assert(
    fc.property(networks.map(plainTarget), (target) => {
      expect(read(writeNetwork(target))).toEqual({ document: { ...document, target } });
    }),
  );
  for (const { target } of EXAMPLES) expect(targetOf(writeNetwork(target))).toEqual(target);
});

it("a network may be a list of layers, a matrix for each layer, or one matrix", () => {
  const [first, second] = [[[0.5], [-0.2]], [[1, 0.3]]];
  const target = { layers: [{ weights: first }, { weights: second }] };
  expect(targetOf(JSON.stringify(target.layers))).toEqual(target);
  expect(targetOf(JSON.stringify([first, second]))).toEqual(target);
  expect(targetOf(JSON.stringify([first, { weights: second, biases: [0.1] }]))).toEqual({
    layers: [{ weights: first }, { weights: second, biases: [0.1] }],
  });
  expect(targetOf("[[0.25, -1]]")).toEqual({ layers: [{ weights: [[0.25, -1]] }] });
});

it("a whole document is opened with its rule and its parent", () => {
  const other = setPoolSize(experimentOn(EXAMPLES[2].target), 9);
  expect(read(JSON.stringify(other))).toMatchObject({ document: other });
});

it("what is wrong is said in one sentence that names the place", () => {
  expect(errorOf("[[0.5, 1")).toMatch(/^This is not JSON\. A network looks like \{.*\}\.$/);
  expect(errorOf("hello")).toMatch(/^This is not JSON/);
  expect(errorOf("3")).toMatch(/^There are no layers in this/);
  expect(errorOf("{}")).toMatch(/^There are no layers in this/);
  expect(errorOf("[[[0.5], [-0.2]], [[1]]]")).toBe(
    "layers[1].weights[0] must have 2 weights, one for each unit of the layer before.",
  );
  expect(errorOf("[[[0.5], [-0.2]]]")).toBe(
    "layers[0].weights must have exactly one row: the network has one output.",
  );
  expect(errorOf("[[[0.5]], [[9]]]")).toMatch(/^layers\[1\]\.weights\[0\]\[0\] must be a number/);
  expect(errorOf("[]")).toMatch(/^layers must be a list of 1 to 6 layers/);
  expect(errorOf(`${" ".repeat(1_000_001)}[]`)).toMatch(/too long/);
});

it("any text whatever gives a document or a sentence", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const pasted = read(text);
      if ("error" in pasted) expect(pasted.error).toMatch(/.\.$/s);
      else expect(pasted.document.target.layers.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

it("a link stands for its document, and a damaged one for a sentence", () => {
  const link = encodeLink(document);
  expect(read(`https://example.org/page/${link}\n`)).toEqual({ document });
  expect(errorOf(link.slice(0, -3))).toMatch(/damaged/);
});

it("brackets without end are no network and no harm", () => {
  expect(errorOf(`${"[".repeat(100_000)}${"]".repeat(100_000)}`)).not.toBe("no error");
});
