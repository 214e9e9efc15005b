import { describe, expect, it } from "vitest";
import { exampleRun, NETWORK } from "./fixture";
import { groupPools } from "./groups";

describe("groups of pools", () => {
  const { layout } = exampleRun(100, "private", NETWORK, { width: 511, height: 423, ratio: 1.5 });
  const groups = groupPools(layout);

  it("hold every pool once, in order, and no two layers", () => {
    expect(groups.flatMap(({ places }) => places)).toEqual(layout.places);
    for (const { places } of groups)
      expect(new Set(places.map(({ pool }) => pool.layer)).size).toBe(1);
  });

  it("cover their wires and carpets with whole device pixels", () => {
    for (const { places, region } of groups) {
      for (const edge of [region.x, region.y, region.width, region.height])
        expect(edge * 1.5).toBeCloseTo(Math.round(edge * 1.5), 9);
      for (const { carpet, source, targets } of places)
        for (const y of [
          carpet.y,
          carpet.y + carpet.height,
          source.y,
          ...targets.map((t) => t.y),
        ]) {
          expect(y).toBeGreaterThan(region.y);
          expect(y).toBeLessThan(region.y + region.height);
        }
    }
  });
});
