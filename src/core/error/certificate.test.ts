import { expect, test } from "vitest";
import type { Domain, Network } from "../network/network";
import { type SlopeNetwork, targetSlopes } from "../network/slopes";
import { type Wiring, wire } from "../network/wiring";
import { certificate } from "./certificate";
import { exactError } from "./exact";

/** The target's slopes with some entries [layer, place in the matrix, half-line, change] moved. */
function moved(
  wiring: Wiring,
  changes: readonly (readonly [number, number, "positive" | "negative", number])[],
): SlopeNetwork {
  const slopes = targetSlopes(wiring);
  for (const [layer, at, side, change] of changes) {
    const matrix = slopes.layers[layer]?.[side] as Float64Array;
    matrix[at] = (matrix[at] as number) + change;
  }
  return slopes;
}

function bounds(network: Network, changes: Parameters<typeof moved>[1], domain: Domain) {
  const wiring = wire(network);
  const ticket = moved(wiring, changes);
  return {
    certificate: certificate(wiring, ticket, domain),
    exact: exactError(targetSlopes(wiring), ticket, domain).exact?.value as number,
  };
}

const above = (certified: number, value: number) => {
  expect(certified).toBeGreaterThanOrEqual(value);
  expect(certified).toBeLessThan(value * (1 + 1e-11) + 1e-14);
};

const plane: Network = { layers: [{ weights: [[0.5, -0.25]], biases: [0.125] }] };

test("the constant input is no coordinate of the ball: its error adds to the norm of the others", () => {
  const changes = [
    [0, 0, "positive", 0.1],
    [0, 0, "negative", 0.1],
    [0, 2, "positive", 0.1],
  ] as const;
  const { certificate: certified, exact } = bounds(plane, changes, "ball");
  expect(exact).toBeCloseTo(0.2, 12);
  above(certified, 0.2);
});

test("on the ball the errors of the real inputs add as a norm, on the cube as a sum", () => {
  const changes = [0, 1].flatMap((at) =>
    (["positive", "negative"] as const).map((side) => [0, at, side, at === 0 ? 0.3 : 0.4] as const),
  );
  above(bounds(plane, changes, "ball").certificate, 0.5);
  above(bounds(plane, changes, "cube").certificate, 0.7);
});

test("in the first layer the worse half-line counts", () => {
  const line: Network = { layers: [{ weights: [[0.5]] }] };
  for (const side of ["positive", "negative"] as const) {
    const { certificate: certified, exact } = bounds(line, [[0, 0, side, 0.2]], "cube");
    expect(exact).toBeCloseTo(0.2, 12);
    above(certified, 0.2);
  }
});

const bump: Network = {
  layers: [{ weights: [[0.5], [-0.5]], biases: [0.25, 0.25] }, { weights: [[0.5, -1]] }],
};

test("a unit reaches R‖w‖ plus its constant, and an error behind it is worth as much", () => {
  for (const domain of ["cube", "ball"] as const)
    above(bounds(bump, [[1, 0, "positive", 0.1]], domain).certificate, 0.1 * 0.75);
});

test("negative weights do not add to what a later unit reaches", () => {
  const deep: Network = {
    layers: [{ weights: [[0.5], [-0.5]] }, { weights: [[0.75, -0.5]] }, { weights: [[1]] }],
  };
  above(bounds(deep, [[2, 0, "positive", 0.1]], "cube").certificate, 0.1 * 0.375);
});

test("an error in front of a unit is worth the size of the delivered slope behind it", () => {
  const front = [[0, 1, "positive", 0.1]] as const;
  above(bounds(bump, front, "cube").certificate, 0.05);
  above(
    bounds(bump, [...front, [1, 0, "positive", 0.5]], "cube").certificate,
    0.1 * 1 + 0.5 * 0.75,
  );
});

test("the idle half-lines of later layers and of the constant count for nothing", () => {
  const idle = [
    [1, 0, "negative", 3],
    [0, 1, "negative", 3],
  ] as const;
  expect(bounds(bump, idle, "cube")).toEqual({ certificate: 0, exact: 0 });
});

test("a unit that the target never switches on reaches 0, so that the weight behind it is free", () => {
  const dead: Network = { layers: [{ weights: [[0.25]], biases: [-0.5] }, { weights: [[0.5]] }] };
  expect(bounds(dead, [[1, 0, "positive", 0.3]], "cube").certificate).toBeLessThan(1e-14);
});

test("the certificate covers the rounding of slopes that differ in the last bit only", () => {
  const changes = [0, 1].map((at) => [1, at, "positive", 2 ** -53] as const);
  const { certificate: certified, exact } = bounds(bump, changes, "cube");
  expect(exact).toBeLessThanOrEqual(certified);
  expect(certified).toBeGreaterThan(0);
});
