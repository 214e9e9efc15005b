import fc from "fast-check";
import { expect, test } from "vitest";
import { finish } from "../construct/prune";
import type { Domain, Network } from "../network/network";
import { evaluate, type SlopeLayer, type SlopeNetwork, targetSlopes } from "../network/slopes";
import { wire } from "../network/wiring";
import { bruteForce } from "./brute-force.test.data";
import { walkCells } from "./cells";
import { magnitudes } from "./difference";
import { exactError } from "./exact";
import { randomNetwork, randomSlopes } from "./networks.test.data";
import { square } from "./polygon";
import { sampledError } from "./sampled";

const slopesOf = (network: Network) => targetSlopes(wire(network));
const supOf = (target: SlopeNetwork, ticket: SlopeNetwork, domain: Domain = "cube") =>
  exactError(target, ticket, domain).exact?.value as number;

const domain = fc.constantFrom<Domain>("cube", "ball");

test("with two inputs the exact error is that of all intersections of all zero lines to 1e-9", () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.constantFrom([2, 1], [2, 1, 1], [2, 2, 1], [2, 3, 1], [2, 2, 1, 1], [2, 1, 2, 1]),
      fc.boolean(),
      domain,
      (seed, shape, constant, where) => {
        const target = randomSlopes(seed, shape, constant);
        const ticket = randomSlopes(seed + 1, shape, constant);
        expect(
          Math.abs(supOf(target, ticket, where) - bruteForce(target, ticket, where)),
        ).toBeLessThan(1e-9);
      },
    ),
    { numRuns: 300 },
  );
});

test("with two hidden layers of two units it is that of all intersections on the square", () => {
  for (let seed = 0; seed < 20; seed++) {
    const target = randomSlopes(seed, [2, 2, 2, 1], true);
    const ticket = randomSlopes(seed + 100, [2, 2, 2, 1], true);
    expect(Math.abs(supOf(target, ticket) - bruteForce(target, ticket, "cube"))).toBeLessThan(1e-9);
  }
});

test("the brute force can tell: sampling alone is off by more than 1e-9", () => {
  const target = randomSlopes(5, [2, 3, 1], true);
  const ticket = randomSlopes(6, [2, 3, 1], true);
  const gaps = (["cube", "ball"] as const).map(
    (where) => bruteForce(target, ticket, where) - sampledError(target, ticket, where).value,
  );
  expect(Math.max(...gaps)).toBeGreaterThan(1e-9);
});

test("with one input and one hidden layer the kinks are at −b/w, the ends and 0", () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const target = randomSlopes(seed, [1, 4, 1], true);
      const ticket = randomSlopes(seed + 1, [1, 4, 1], true);
      const kinks = [target, ticket].flatMap(({ layers }) => {
        const { units, positive, negative } = layers[0] as SlopeLayer;
        return [positive, negative].flatMap((slopes) =>
          Array.from(
            { length: units },
            (_, j) => -(positive[2 * j + 1] as number) / (slopes[2 * j] as number),
          ),
        );
      });
      const most = [-1, 0, 1, ...kinks.filter((x) => Math.abs(x) <= 1)]
        .map((x) => Math.abs(evaluate(target, [x]) - evaluate(ticket, [x])))
        .reduce((a, b) => Math.max(a, b));
      expect(Math.abs(supOf(target, ticket) - most)).toBeLessThan(1e-12);
    }),
  );
});

test("with one input a dense evaluation of deep networks stays below it and comes as near as its slope allows", () => {
  const half = 2000;
  fc.assert(
    fc.property(
      fc.nat(),
      fc.constantFrom([1, 3, 2, 1], [1, 4, 4, 1], [1, 3, 3, 3, 1]),
      (seed, shape) => {
        const target = slopesOf(randomNetwork(seed, shape, shape.length - 1));
        const ticket = slopesOf(randomNetwork(seed + 1, shape, shape.length - 1));
        let dense = 0;
        for (let i = -half; i <= half; i++) {
          const x = [i / half];
          dense = Math.max(dense, Math.abs(evaluate(target, x) - evaluate(ticket, x)));
        }
        const steepest = [target, ticket].reduce(
          (sum, net) => sum + (magnitudes(net).at(-1)?.[0] as number),
          0,
        );
        const exact = supOf(target, ticket);
        expect(dense).toBeLessThanOrEqual(exact + 1e-13);
        expect(exact).toBeLessThanOrEqual(dense + steepest / half);
      },
    ),
    { numRuns: 60 },
  );
});

test("it is attained where it says", () => {
  for (const shape of [
    [1, 3, 1],
    [2, 4, 1],
    [2, 3, 3, 1],
  ])
    for (const where of ["cube", "ball"] as const) {
      const target = randomSlopes(1, shape, true);
      const ticket = randomSlopes(2, shape, true);
      const { exact } = exactError(target, ticket, where);
      const at = exact?.at as number[];
      expect(exact?.value).toBe(Math.abs(evaluate(target, at) - evaluate(ticket, at)));
      const size = where === "cube" ? Math.max(...at.map(Math.abs)) : Math.hypot(...at);
      expect(size).toBeLessThanOrEqual(1 + 1e-15);
    }
});

const muted = (network: Network): Network => ({
  layers: network.layers.map((layer, depth) =>
    depth < network.layers.length - 1
      ? layer
      : { ...layer, weights: layer.weights.map((row) => row.map(() => 0)) },
  ),
});

test("on the line it finds a spike of height 1 that every sample misses", () => {
  const [peak, half] = [0.3337, 0.001];
  const spike: Network = {
    layers: [
      { weights: [[1], [1], [1]], biases: [half - peak, -peak, -half - peak] },
      { weights: [[1 / half, -2 / half, 1 / half]] },
    ],
  };
  const [target, ticket] = [slopesOf(muted(spike)), slopesOf(spike)];
  expect(sampledError(target, ticket, "cube").value).toBeLessThan(1e-9);
  expect(supOf(target, ticket)).toBeCloseTo(1, 9);
});

test("on the square and the disc it finds a pyramid of height 1 that every sample misses", () => {
  const [x, y, half] = [0.2963, -0.5157, 0.002];
  const pyramid: Network = {
    layers: [
      {
        weights: [
          [1, 0],
          [-1, 0],
          [0, 1],
          [0, -1],
        ],
        biases: [-x, x, -y, y],
      },
      { weights: [[-1 / half, -1 / half, -1 / half, -1 / half]], biases: [1] },
      { weights: [[1]] },
    ],
  };
  const [target, ticket] = [slopesOf(muted(pyramid)), slopesOf(pyramid)];
  for (const where of ["cube", "ball"] as const) {
    expect(sampledError(target, ticket, where).value).toBe(0);
    const { exact } = exactError(target, ticket, where);
    expect(exact?.value).toBeCloseTo(1, 9);
    expect(exact?.at[0]).toBeCloseTo(x, 9);
    expect(exact?.at[1]).toBeCloseTo(y, 9);
  }
});

test("a network has no error against itself", () => {
  for (const shape of [
    [1, 4, 4, 1],
    [2, 4, 4, 1],
  ]) {
    const target = slopesOf(randomNetwork(3, shape, 3));
    expect(supOf(target, target)).toBe(0);
  }
});

/** Folds each coordinate into four in every layer: 4^layers pieces along each. */
function folded(layers: number): Network {
  const starts = [0, 0.25, 0.5, 0.75];
  const rises = [4, -8, 8, -8];
  const biases = [...starts, ...starts].map((start) => -start);
  const first = [...starts.map(() => [1, 0]), ...starts.map(() => [0, 1])];
  const fold = [
    ...starts.map(() => [...rises, 0, 0, 0, 0]),
    ...starts.map(() => [0, 0, 0, 0, ...rises]),
  ];
  return {
    layers: [
      { weights: first, biases },
      ...Array.from({ length: layers - 1 }, () => ({ weights: fold, biases })),
      { weights: [[...rises, ...rises]] },
    ],
  };
}

test("too many cells and more than two inputs give no exact error but a reason", () => {
  const fine = slopesOf(folded(5));
  const many = exactError(fine, slopesOf(muted(folded(5))), "cube");
  expect(many).toEqual({ exact: null, exactReason: expect.stringContaining("200 000") });
  const wide = exactError(
    randomSlopes(1, [3, 2, 1], false),
    randomSlopes(2, [3, 2, 1], false),
    "ball",
  );
  expect(wide).toEqual({ exact: null, exactReason: expect.stringContaining("one or two inputs") });
});

test("the walk stops at the cap and not before", () => {
  const one = randomSlopes(1, [2, 3, 1], true);
  const two = randomSlopes(2, [2, 3, 1], true);
  const enough = Array.from(
    { length: 200 },
    (_, most) => finish(walkCells(one, two, square, most)) !== null,
  );
  const first = enough.indexOf(true);
  expect(first).toBeGreaterThan(4);
  expect(enough.slice(first).every(Boolean)).toBe(true);
});

test("a long computation yields on its way", () => {
  const steps = walkCells(slopesOf(folded(3)), slopesOf(muted(folded(3))), square, 200_000);
  for (let step = 0; step < 20; step++) expect(steps.next().done).toBe(false);
});
