import { describe, expect, it } from "vitest";
import type { Pool } from "../../core/construct/parent";
import { crumbsOf } from "./crumbs";
import { exampleRun } from "./fixture";
import { fitZoom, levelOf, WHOLE, type Zoom, zoomIn, zoomOut } from "./zoom";

const { wiring, scan } = exampleRun(40);
const layers = wiring.layers.length;
const pool = scan.pools[12] as Pool;
const aim = { pool, neuron: 7 };

/** A zoom and what three more steps make of it. */
function walk(from: Zoom, step: (zoom: Zoom) => Zoom): string[] {
  const way = [from];
  for (let i = 0; i < 3; i++) way.push(step(way.at(-1) as Zoom));
  return way.map(levelOf);
}

describe("the zoom", () => {
  it("goes from the network to a layer, a pool and a neuron, and the same way back", () => {
    const nearest: Zoom = { layer: pool.layer, pool: pool.index, neuron: 7 };
    expect(walk(WHOLE, (zoom) => zoomIn(zoom, aim, layers))).toEqual([
      "whole",
      "layer",
      "pool",
      "neuron",
    ]);
    expect(walk(nearest, (zoom) => zoomOut(zoom, layers))).toEqual([
      "neuron",
      "pool",
      "layer",
      "whole",
    ]);
    expect(zoomIn(nearest, aim, layers)).toEqual(nearest);
    expect(zoomOut(WHOLE, layers)).toEqual(WHOLE);
  });

  it("has no layer between the whole and a pool where there is but one layer", () => {
    expect(levelOf(zoomIn(WHOLE, aim, 1))).toBe("pool");
    expect(zoomOut({ layer: 0, pool: 3 }, 1)).toEqual(WHOLE);
  });

  it("falls back to what there still is when the network has changed", () => {
    const zoom = { layer: pool.layer, pool: pool.index, neuron: 39 };
    expect(fitZoom(zoom, scan.pools, layers, 40)).toEqual(zoom);
    expect(fitZoom(zoom, scan.pools, layers, 39)).toEqual({ layer: 1, pool: pool.index });
    expect(fitZoom(zoom, scan.pools.slice(0, 5), layers, 40)).toEqual({ layer: 1 });
    expect(fitZoom(zoom, [], 1, 40)).toEqual(WHOLE);
  });

  it("says the way back in the words of the page", () => {
    const labels = (zoom: Zoom, of = { wiring, scan }) =>
      crumbsOf(zoom, of.wiring, of.scan.pools).map(({ label }) => label);
    expect(labels(WHOLE)).toEqual(["whole network"]);
    expect(labels({ layer: 0, pool: 0, neuron: 12345 })).toEqual([
      "whole network",
      "layer 1",
      "pool of +0.40",
      "neuron 12\u202f345",
    ]);
    expect(labels({ layer: 0, pool: 1 }, exampleRun(4, "shared"))).toEqual([
      "whole network",
      "layer 1",
      "pool of input 2",
    ]);
  });

  it("leads back to every place that it names", () => {
    const crumbs = crumbsOf({ layer: 1, pool: pool.index, neuron: 7 }, wiring, scan.pools);
    expect(crumbs.map(({ zoom }) => levelOf(zoom))).toEqual(["whole", "layer", "pool", "neuron"]);
  });
});
