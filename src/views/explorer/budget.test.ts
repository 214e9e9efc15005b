import { expect, test } from "vitest";
import { wire } from "../../core/network/wiring";
import { layerShares, piecesOf, sharesOf } from "./budget";

const { weights } = wire({
  layers: [{ weights: [[0.5], [-0.7], [0.2]] }, { weights: [[0.6, -0.4, 0.1]] }],
});

test("shares add up to the whole, and nothing has no shares", () => {
  expect(sharesOf([1, 3])).toEqual([0.25, 0.75]);
  expect(sharesOf([0, 0])).toEqual([0, 0]);
});

test("a layer spends what its weights spend", () => {
  const layers = layerShares(weights, [0.1, 0.2, 0.1, 0.3, 0.2, 0.1]);
  expect(layers).toEqual([
    { layer: 0, share: expect.closeTo(0.4), start: 0 },
    { layer: 1, share: expect.closeTo(0.6), start: expect.closeTo(0.4) },
  ]);
});

test("pieces stand one after the other and fill the bar", () => {
  const pieces = piecesOf(weights, sharesOf([1, 2, 1, 3, 2, 1]), 0.01);
  expect(pieces).toHaveLength(6);
  for (const [i, { start }] of pieces.entries())
    expect(start).toBeCloseTo(pieces.slice(0, i).reduce((total, { share }) => total + share, 0));
});

test("weights too thin to be seen share a piece, but never across layers", () => {
  const pieces = piecesOf(weights, [0.001, 0.001, 0.398, 0.3, 0.3, 0], 0.01);
  expect(pieces.map((piece) => piece.weights.map(({ index }) => index))).toEqual([
    [0, 1, 2],
    [3],
    [4, 5],
  ]);
  expect(pieces.map(({ layer }) => layer)).toEqual([0, 1, 1]);
});
