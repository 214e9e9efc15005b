import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../network/slopes";
import { difference, evaluator, magnitudes } from "./difference";
import { randomSlopes, uniforms } from "./networks.test.data";

const shape = fc.constantFrom([1, 3, 1], [2, 4, 4, 1], [5, 3, 2, 2, 1], [3, 1]);

test("the evaluator gives the bits of evaluate at every input, also when it is used again", () => {
  fc.assert(
    fc.property(fc.nat(), shape, fc.boolean(), (seed, widths, constant) => {
      const network = randomSlopes(seed, widths, constant);
      const run = evaluator(network);
      const next = uniforms(seed + 1);
      for (let repeat = 0; repeat < 5; repeat++) {
        const input = Array.from({ length: widths[0] as number }, next);
        expect(run(input)).toBe(evaluate(network, input));
      }
    }),
  );
});

test("the difference is the distance of the two outputs", () => {
  const one = randomSlopes(1, [2, 3, 1], true);
  const two = randomSlopes(2, [2, 3, 1], true);
  const input = [0.25, -0.75];
  expect(difference(one, two)(input)).toBe(Math.abs(evaluate(one, input) - evaluate(two, input)));
});

test("no output on the cube exceeds the magnitude of its network", () => {
  fc.assert(
    fc.property(fc.nat(), shape, (seed, widths) => {
      const network = randomSlopes(seed, widths, true);
      const input = Array.from({ length: widths[0] as number }, uniforms(seed + 1));
      const largest = magnitudes(network).at(-1)?.[0] as number;
      expect(Math.abs(evaluate(network, input))).toBeLessThanOrEqual(largest);
    }),
  );
});
