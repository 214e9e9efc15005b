import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { Experiment } from "../../core/experiment/experiment";
import { inputCount, shapeOf } from "../../core/network/network";
import { wire } from "../../core/network/wiring";
import { DEFAULT_DOCUMENT } from "./default";
import { parseExperiment } from "./document";
import { documents, targets } from "./document.test.arbitrary";
import * as edit from "./edit";
import * as target from "./edit-target";

vi.setConfig({ testTimeout: 120_000 });

type Step = (document: Experiment) => Experiment;

const any = fc.oneof(fc.double(), fc.double({ min: -2, max: 2, noNaN: true }));
const index = fc.integer({ min: -1, max: 33 });
const low = fc.nat(3);
const pairs = fc.array(fc.tuple(fc.constantFrom(-0.5, 0.25, 0.75), fc.constantFrom(-1, 1, 0.5)), {
  maxLength: 8,
});

/** Every edit, with arguments from everywhere: in range, out of range, not numbers at all. */
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(low, low, low, any).map(
    ([l, u, i, v]): Step =>
      (d) =>
        target.setWeight(d, l, u, i, v),
  ),
  fc.tuple(low, low, any).map(
    ([l, u, v]): Step =>
      (d) =>
        target.setBias(d, l, u, v),
  ),
  index.map(
    (l): Step =>
      (d) =>
        target.addUnit(d, l),
  ),
  low.map(
    (l): Step =>
      (d) =>
        target.addUnit(d, l),
  ),
  fc.tuple(low, low).map(
    ([l, u]): Step =>
      (d) =>
        target.removeUnit(d, l, u),
  ),
  fc.tuple(index, index).map(
    ([l, u]): Step =>
      (d) =>
        target.removeUnit(d, l, u),
  ),
  fc.constantFrom<Step>(target.addLayer, target.removeLayer, edit.newDraw),
  fc.oneof(any, fc.nat(20)).map(
    (n): Step =>
      (d) =>
        target.setInputs(d, n),
  ),
  fc.constantFrom("none", "hidden", "all").map(
    (p): Step =>
      (d) =>
        target.placeBiases(d, p),
  ),
  targets.map(
    (t): Step =>
      (d) =>
        edit.setTarget(d, t),
  ),
  any.map(
    (s): Step =>
      (d) =>
        edit.setSeed(d, s),
  ),
  fc.constantFrom("private", "shared").map(
    (p): Step =>
      (d) =>
        edit.setPools(d, p),
  ),
  fc.oneof(any, fc.nat(50)).map(
    (k): Step =>
      (d) =>
        edit.setPoolSize(d, k),
  ),
  pairs.map(
    (list): Step =>
      (d) =>
        edit.setListed(d, list),
  ),
  fc.nat(99).map(
    (seed): Step =>
      (d) =>
        edit.setRandom(d, seed, 10),
  ),
  fc.constantFrom("pair", "product", "subset-sum").map(
    (name): Step =>
      (d) =>
        edit.setRule(d, name, 3),
  ),
  any.map(
    (x): Step =>
      (d) =>
        edit.setTolerance(d, x),
  ),
  any.map(
    (x): Step =>
      (d) =>
        edit.setFailureProbability(d, x),
  ),
  fc.constantFrom("cube", "ball").map(
    (x): Step =>
      (d) =>
        edit.setDomain(d, x),
  ),
);

test("any sequence of edits on any document gives a valid document in its normal form", () => {
  fc.assert(
    fc.property(documents, fc.array(steps, { minLength: 1, maxLength: 12 }), (start, all) => {
      let document = start;
      for (const step of all) {
        const before = JSON.stringify(document);
        const next = step(document);
        expect(JSON.stringify(document)).toBe(before);
        document = next;
        expect(parseExperiment(document)).toEqual({ document, ignored: [] });
      }
    }),
    { numRuns: 1000 },
  );
});

describe("an edit of the target", () => {
  const shape = (document: Experiment) => shapeOf(document.target);

  test("keeps a weight within [−1, 1] and on the grid of ten-thousandths", () => {
    const weight = (value: number) =>
      target.setWeight(DEFAULT_DOCUMENT, 0, 1, 0, value).target.layers[0]?.weights[1]?.[0];
    expect(weight(0.12345678)).toBe(0.1235);
    expect(weight(7)).toBe(1);
    expect(weight(-7)).toBe(-1);
    expect(Object.is(weight(-1e-9), 0)).toBe(true);
  });

  test("adds and removes units and layers between inputs and output only", () => {
    expect(shape(target.addUnit(DEFAULT_DOCUMENT, 0))).toEqual([1, 4, 1]);
    expect(target.addUnit(DEFAULT_DOCUMENT, 1)).toBe(DEFAULT_DOCUMENT);
    expect(shape(target.removeUnit(DEFAULT_DOCUMENT, 0, 1))).toEqual([1, 2, 1]);
    expect(target.removeUnit(DEFAULT_DOCUMENT, 1, 0)).toBe(DEFAULT_DOCUMENT);
    expect(shape(target.addLayer(DEFAULT_DOCUMENT))).toEqual([1, 3, 3, 1]);
    expect(shape(target.removeLayer(target.addLayer(DEFAULT_DOCUMENT)))).toEqual([1, 3, 1]);
    expect(shape(target.removeLayer(DEFAULT_DOCUMENT))).toEqual([1, 1]);
    expect(shape(target.setInputs(DEFAULT_DOCUMENT, 3))).toEqual([3, 3, 1]);
  });

  test("that removes a unit removes its row, its bias and its column", () => {
    const { layers } = target.removeUnit(DEFAULT_DOCUMENT, 0, 1).target;
    expect(layers).toEqual([
      { weights: [[-0.9], [-0.7]], biases: [-0.2, 0.1] },
      { weights: [[-0.8, 0.7]] },
    ]);
  });

  test("that adds a layer keeps the form of the function", () => {
    const layers = target.addLayer(DEFAULT_DOCUMENT).target.layers;
    expect(layers[1]?.weights).toEqual([
      [0.9, 0, 0],
      [0, 0.9, 0],
      [0, 0, 0.9],
    ]);
    expect(layers[2]).toEqual(DEFAULT_DOCUMENT.target.layers[1]);
  });

  test("places biases of 0 and keeps those that are there", () => {
    const all = target.placeBiases(DEFAULT_DOCUMENT, "all").target.layers;
    expect(all.map((layer) => layer.biases)).toEqual([[-0.2, -0.1, 0.1], [0]]);
    const none = target.placeBiases(DEFAULT_DOCUMENT, "none").target;
    expect(wire(none).weights).toHaveLength(6);
    expect(inputCount(none)).toBe(1);
  });
});

describe("an edit of the parent", () => {
  test("draws anew from the next seed, and from 0 after the last", () => {
    const last = edit.setSeed(DEFAULT_DOCUMENT, 0xffffffff);
    expect(edit.newDraw(last).parent).toMatchObject({ seed: 0, poolSize: 1000 });
  });

  test("takes back gadgets that were made by hand for the old draw", () => {
    const pick = { layer: 0, unit: 0, input: 0, sign: "+", neurons: [3] } as const;
    const picked = { ...DEFAULT_DOCUMENT, picks: [pick] };
    expect(edit.setTolerance(picked, 0.2).picks).toEqual([pick]);
    expect(edit.newDraw(picked)).not.toHaveProperty("picks");
  });

  test("goes to listed pools and back", () => {
    const listed = edit.setListed(DEFAULT_DOCUMENT, [
      [0.5, 1],
      [0.5, -1],
    ]);
    expect(edit.setPoolSize(listed, 9).parent).toEqual(listed.parent);
    expect(edit.setPoolSize(listed, 1).parent).toMatchObject({ poolSize: 1 });
    expect(edit.setRandom(listed, 14, 1000)).toEqual(DEFAULT_DOCUMENT);
    expect(edit.setListed(listed, [])).toBe(listed);
  });
});
