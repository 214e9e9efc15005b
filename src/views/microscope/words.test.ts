import { expect, test } from "vitest";
import { wire } from "../../core/network/wiring";
import {
  describeGadget,
  describeHand,
  describePlane,
  describeSearch,
  describeWalk,
  inputLetter,
  weightName,
} from "./words";

const slot = (neurons: number[], error: number) => ({
  sign: "+" as const,
  neurons: neurons.map((neuron) => ({ neuron, a: 0.5, b: 1 })),
  slope: 0.5,
  error,
});

test("a weight is named by where it leads, counted from 1", () => {
  const { weights } = wire({
    layers: [
      { weights: [[0.62]], biases: [0.1] },
      { weights: [[-0.5]], biases: [0.25] },
    ],
  });
  const names = weights.map(weightName);
  expect(names[0]).toBe("weight +0.62 from input 1 to unit 1 of layer 1");
  expect(names[1]).toBe("weight +0.10 from the constant 1 to unit 1 of layer 1");
  expect(names).toContain("weight −0.50 from unit 1 of layer 1 to unit 1 of layer 2");
  expect(names).toContain("weight +0.25 from carrier 0 to unit 1 of layer 2");
});

test("the plane's sentence names the neurons and says whether their slopes are within η", () => {
  const pool = (size: number) => ({ size, drawn: size, foreign: null });
  expect(describePlane("pair", pool(1000), [slot([7], 0.01), slot([12], 0.01)], 0.05)).toBe(
    "#7 and #12 of 1\u202f000 neurons are nearest to (±|w|, ±sgn w); within η = 0.0500.",
  );
  const ten = pool(10);
  expect(describePlane("product", ten, [slot([7], 0.1)], 0.05)).toContain("above η");
  expect(describePlane("product", ten, [slot([7], 0.1), slot([8], 0.01)], 0.05)).toContain(
    "one above",
  );
  expect(describePlane("pair", ten, [slot([], 0.5)], 0.05)).toContain("keeps none");
});

test("the plane's sentence counts the whole pool when only its first neurons are drawn", () => {
  const pool = { size: 2 ** 24, drawn: 100_000, foreign: null };
  expect(describePlane("pair", pool, [slot([200_000], 0.01)], null)).toBe(
    "#200\u202f000 of 16\u202f777\u202f216 neurons is nearest to (±|w|, ±sgn w). The first 100\u202f000 of 16\u202f777\u202f216 neurons drawn.",
  );
});

test("neurons of another draw's mask are kept and not the nearest", () => {
  const pool = { size: 1000, drawn: 1000, foreign: "chosen on another draw" };
  expect(describePlane("pair", pool, [slot([690], 0.1), slot([51], 0.1)], null)).toBe(
    "#690 and #51, chosen on another draw, are kept.",
  );
  expect(describePlane("pair", pool, [slot([], 0.5)], null)).toContain("chosen on another draw");
});

test("a bias is multiplied by the constant, every other weight by x", () => {
  const { weights } = wire({ layers: [{ weights: [[0.5]], biases: [0.1] }] });
  expect(weights.map(inputLetter)).toEqual(["x", "1"]);
});

test("a walk is described by its steps, and by what is not there yet", () => {
  expect(describeWalk([slot([1, 2], 0.01), slot([3], 0.2)], 0.05)).toBe(
    "2 and 1 signed steps a·b from 0 towards w; one above η = 0.0500.",
  );
  expect(describeWalk([slot([1], 0.01)], null)).toBe("1 signed step a·b from 0 towards w.");
  expect(describeWalk([], 0.05)).toContain("yet");
  expect(describeWalk([slot([], 0.5)], 0.05)).toContain("stays at 0");
});

test("a choice by hand is named beside the rule's for its slot alone", () => {
  const rules = [slot([7], 0.1), { ...slot([51], 0.1), sign: "-" as const }];
  expect(describeHand([slot([3], 0.2)], rules)).toBe("+ slot: yours #3, the rule’s #7.");
  expect(describeHand([slot([], 0.2)], rules)).toContain("yours nothing");
  expect(describeHand([], rules)).toContain("Choose");
});

test("a search says what is best so far", () => {
  expect(describeSearch(0.6, "+", [{ neuron: 3, a: 0.5, b: 1 }])).toBe(
    "Searching for the slot x > 0: best so far #3, off by 0.100.",
  );
  expect(describeSearch(0.6, "-", [])).toContain("nothing to keep yet");
});

test("a gadget is described by what its pool delivers now, or as mixed while cross wires are left", () => {
  const weight = wire({ layers: [{ weights: [[-0.9]] }] }).weights[0];
  expect(describeGadget(weight, { "+": -0.885, "-": -0.862 })).toMatch(/−0\.885.*−0\.862.*−0\.9/);
  expect(describeGadget(weight, null)).toContain("Cross wires");
});
