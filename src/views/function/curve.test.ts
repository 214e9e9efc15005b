import fc from "fast-check";
import { expect, test } from "vitest";
import { forward, type Network } from "../../core/network/network";
import { evaluate, targetSlopes } from "../../core/network/slopes";
import { wire } from "../../core/network/wiring";
import { interpolate, kinks, plotInputs, sampleCurve } from "./curve";

const slopesOf = (network: Network) => targetSlopes(wire(network));

test("|x| bends at 0 alone, and σ(x − ½) bends at ½", () => {
  expect(kinks(slopesOf({ layers: [{ weights: [[1], [-1]] }, { weights: [[1, 1]] }] }))).toEqual([
    -1, 0, 1,
  ]);
  const hinge: Network = { layers: [{ weights: [[1]], biases: [-0.5] }, { weights: [[1]] }] };
  expect(kinks(slopesOf(hinge))).toEqual([-1, 0, 0.5, 1]);
});

test("between its bends a network is a straight line", () => {
  const weight = fc.integer({ min: -100, max: 100 }).map((n) => n / 100);
  const row = (length: number) => fc.array(weight, { minLength: length, maxLength: length });
  const layer = (inputs: number, units: number) =>
    fc.record({
      weights: fc.array(row(inputs), { minLength: units, maxLength: units }),
      biases: row(units),
    });
  fc.assert(
    fc.property(layer(1, 4), layer(4, 3), layer(3, 1), (...layers) => {
      const network = { layers };
      const slopes = slopesOf(network);
      const points = kinks(slopes);
      points.slice(1).forEach((right, i) => {
        const left = points[i];
        const middle = forward(network, [(left + right) / 2])[0];
        const ends = (evaluate(slopes, [left]) + evaluate(slopes, [right])) / 2;
        expect(middle).toBeCloseTo(ends, 9);
      });
    }),
    { numRuns: 100 },
  );
});

test("plotted inputs are sorted, distinct, and hold an even grid and every bend", () => {
  const hinge = slopesOf({ layers: [{ weights: [[0.9]], biases: [-0.3] }, { weights: [[1]] }] });
  const inputs = plotInputs([hinge]);
  expect(inputs.length).toBe(202);
  expect([...inputs]).toEqual([...new Set(inputs)].sort((x, y) => x - y));
  expect([...inputs].some((x) => Math.abs(x - 1 / 3) < 1e-12)).toBe(true);
});

test("a curve is read between its points and held at its ends", () => {
  const inputs = Float64Array.of(-1, 0, 1);
  const outputs = sampleCurve(
    slopesOf({ layers: [{ weights: [[1], [-1]] }, { weights: [[1, 1]] }] }),
    inputs,
  );
  expect([-2, -0.25, 0.5, 1].map((x) => interpolate(inputs, outputs, x))).toEqual([
    1, 0.25, 0.5, 1,
  ]);
});
