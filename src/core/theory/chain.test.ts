import fc from "fast-check";
import { expect, test } from "vitest";
import { uniforms } from "../error/networks.test.data";
import type { Network } from "../network/network";
import { paperChain, spectralNorm } from "./chain";
import { chainWidths } from "./laws";

test("the spectral norm of known matrices", () => {
  expect(
    spectralNorm([
      [3, 0],
      [0, -4],
    ]),
  ).toBeCloseTo(4, 12);
  expect(
    spectralNorm([
      [1, 0],
      [0, 1],
    ]),
  ).toBeCloseTo(1, 12);
  expect(spectralNorm([[0.6, 0.8]])).toBeCloseTo(1, 12);
  expect(
    spectralNorm([
      [0, 0],
      [0, 0],
    ]),
  ).toBe(0);
  // Its top direction is at right angles to (1, 1), where a power iteration from all ones would stay blind.
  expect(
    spectralNorm([
      [1, -1],
      [-1, 1],
    ]),
  ).toBeCloseTo(2, 12);
});

test("for two columns it is the root of the characteristic polynomial", () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 8 }), (seed, rows) => {
      const next = uniforms(seed);
      const matrix = Array.from({ length: rows }, () => [next(), next()]);
      const dot = (i: number, j: number) =>
        matrix.reduce((sum, row) => sum + (row[i] as number) * (row[j] as number), 0);
      const half = (dot(0, 0) + dot(1, 1)) / 2;
      const spread = Math.hypot((dot(0, 0) - dot(1, 1)) / 2, dot(0, 1));
      expect(spectralNorm(matrix)).toBeCloseTo(Math.sqrt(half + spread), 7);
    }),
  );
});

const small: Network = { layers: [{ weights: [[0.6], [0.6]] }, { weights: [[0.5, -0.5]] }] };

const crossed = (network: Network, domain: "cube" | "ball") =>
  paperChain(network, 0.1, 0.05, domain)
    .assumptions.filter(({ holds }) => !holds)
    .map(({ name }) => name);

test("a small target without bias on the ball meets all assumptions", () => {
  expect(crossed(small, "ball")).toEqual([]);
});

test("each broken assumption is crossed alone", () => {
  const front = small.layers[0] as Network["layers"][number];
  const end = small.layers[1] as Network["layers"][number];
  expect(crossed(small, "cube")).toEqual(["ball"]);
  expect(crossed({ layers: [{ ...front, biases: [0, 0.1] }, end] }, "ball")).toEqual(["no-bias"]);
  expect(crossed({ layers: [{ ...front, biases: [0, 0] }, end] }, "ball")).toEqual([]);
  expect(crossed({ layers: [{ weights: [[0.9], [0.9]] }, end] }, "ball")).toEqual([
    "spectral-norm",
  ]);
  expect(crossed({ layers: [front, { weights: [[0.8, 0.1]] }] }, "ball")).toEqual(["weight-size"]);
});

test("norms and weights that are exactly at their limit hold", () => {
  const edge: Network = { layers: [{ weights: [[1]] }, { weights: [[-1]] }] };
  expect(crossed(edge, "ball")).toEqual([]);
});

test("norms and weights come layer by layer", () => {
  const [norms, sizes] = paperChain(small, 0.1, 0.05, "cube").assumptions;
  expect(norms.layers[0]).toBeCloseTo(0.6 * Math.SQRT2, 12);
  expect(sizes.layers[1]).toBeCloseTo(0.5 * Math.SQRT2, 12);
});

test("the widths are those of the widest layer and the largest fan-in", () => {
  const { widths } = paperChain(small, 0.1, 0.05, "ball");
  expect(widths).toEqual(chainWidths(2, 2, 2, 0.1, 0.05));
});
