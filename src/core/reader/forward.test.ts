import fc from "fast-check";
import { expect, it } from "vitest";
import { finish } from "../construct/prune";
import { answerOf, type Images, readSteps, valuesOf } from "./forward";
import { certainAnswer, float32Bound } from "./margin";
import { outputsAt, targetOf, targets } from "./random.test.data";
import { inputsOf, type Target } from "./target";

const imagesFor = (target: Target, levels: readonly number[]): Images => {
  const size = inputsOf(target);
  const count = Math.floor(levels.length / size);
  return { count, size, pixels: Uint8Array.from(levels.slice(0, count * size)) };
};
/** Grey levels, most of them 0. */
const levels = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 255 })), {
  minLength: 5,
  maxLength: 120,
});

it("outputs are those of the definition at pixel / 255, and answers their first largest", () => {
  fc.assert(
    fc.property(targets, levels, (target, grey) => {
      const images = imagesFor(target, grey);
      const { outputs, answers } = finish(readSteps(target, images));
      const width = outputs.length / images.count;
      for (let image = 0; image < images.count; image++) {
        const pixels = images.pixels.slice(image * images.size, (image + 1) * images.size);
        const wanted = outputsAt(
          target,
          [...pixels].map((level) => level / 255),
        );
        expect([...outputs.slice(image * width, (image + 1) * width)]).toEqual(wanted);
        expect([...(valuesOf(target, pixels).at(-1) ?? [])]).toEqual(wanted);
        expect(answers[image]).toBe(wanted.indexOf(Math.max(...wanted)));
      }
    }),
  );
});

/** A forward pass in float32, each sum from the last input to the first. */
function inFloat32({ layers }: Target, input: readonly number[]): number[] {
  let values = input.map(Math.fround);
  for (const [depth, { inputs, units, weights }] of layers.entries()) {
    if (depth > 0) values = values.map((value) => Math.max(value, 0));
    values = Array.from({ length: units }, (_, unit) => {
      let sum = 0;
      for (let i = inputs - 1; i >= 0; i--) {
        const product = Math.fround(Math.fround(weights[unit * inputs + i]) * values[i]);
        sum = Math.fround(sum + product);
      }
      return sum;
    });
  }
  return values;
}

it("an answer that float32 proves is float64's, and one that it cannot prove is within twice its bound", () => {
  const inputs = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: 40,
    maxLength: 40,
  });
  fc.assert(
    fc.property(fc.nat(), inputs, (seed, input) => {
      const target = targetOf([40, 30, 10], seed);
      const bound = float32Bound(target);
      const rough = inFloat32(target, input);
      const exact = outputsAt(target, input);
      for (const [output, value] of exact.entries())
        expect(Math.abs(value - rough[output])).toBeLessThanOrEqual(bound[output]);
      const said = certainAnswer(rough, bound);
      if (said >= 0) expect(said).toBe(answerOf(exact));
    }),
    { numRuns: 200 },
  );
  expect(certainAnswer([1, 2, 3], [0.4, 0.4, 0.4])).toBe(2);
  expect(certainAnswer([1, 2.5, 3], [0.4, 0.25, 0.25])).toBe(-1);
});
