import { expect } from "@playwright/test";
import type { RandomParentSpec } from "../../src/core/construct/parent.ts";
import type { Network } from "../../src/core/network/network.ts";
import { draw, LATTICE } from "../../src/core/random/random.ts";
import { test } from "./served.ts";
import type { Breakage, Hunt, searches as Searches } from "./webgl-search.ts";

declare const searches: typeof Searches;

/** The weights at which searches are most easily wrong, and any others in between. */
const special = [0, 1, -1, LATTICE, -LATTICE, 0.5, 1 - LATTICE, 3.75, -2.3];
const weightAt = (n: number) => (n % 3 === 0 ? special[(n / 3) % special.length] : draw(20, 0, n));

function network(...widths: number[]): Network {
  let n = 0;
  const layers = widths.slice(1).map((units, layer) => ({
    weights: Array.from({ length: units }, () =>
      Array.from({ length: widths[layer] }, () => weightAt(n++)),
    ),
  }));
  return { layers };
}

const wide = network(16, 32, 1);
const one = (weight: number): Network => ({ layers: [{ weights: [[weight]] }] });

const privately = (poolSize: number, seed = 7): RandomParentSpec => ({
  seed,
  pools: "private",
  poolSize,
});
const shared = (poolSize: number, seed = 0xffffffff): RandomParentSpec => ({
  seed,
  pools: "shared",
  poolSize,
});

const hunts: Record<string, Hunt[]> = {
  "a thousand slots of private pools, pair": [
    { network: wide, parent: privately(1025), rule: "pair" },
  ],
  "a thousand slots of private pools, product": [
    { network: wide, parent: privately(2047), rule: "product" },
  ],
  "a thousand slots of shared pools, pair": [{ network: wide, parent: shared(1500), rule: "pair" }],
  "a thousand slots of shared pools, product": [
    { network: wide, parent: shared(1023), rule: "product" },
  ],
  "pools of one neuron and of single chunks": [1, 2, 1024, 1025].flatMap((poolSize) => [
    { network: network(4, 9, 1), parent: privately(poolSize, 3), rule: "pair" as const },
    { network: network(4, 9, 1), parent: shared(poolSize, 4), rule: "product" as const },
  ]),
  "pools of a hundred thousand neurons": (["pair", "product"] as const).flatMap((rule) => [
    { network: network(3, 6), parent: privately(100_001, 5), rule },
    { network: network(2, 6), parent: shared(99_999, 6), rule },
  ]),
  "the largest pool, product": [
    { network: one(0.3), parent: privately(2 ** 24, 8), rule: "product" },
  ],
  "the largest pool, pair": [
    { network: one(-LATTICE), parent: privately(2 ** 24 - 1, 9), rule: "pair" },
  ],
};

const several: Hunt = { network: network(2, 3), parent: privately(400_001), rule: "product" };

/** Searches on the device against core's; the same for every renderer. */
export function defineSearches(): void {
  test.beforeEach(({ page }) => page.waitForFunction(() => "searches" in window));

  for (const [name, some] of Object.entries(hunts))
    test(`finds core's records in ${name}`, async ({ page }) => {
      for (const hunt of some) {
        const found = await page.evaluate((h) => searches.compareSearch(h), hunt);
        expect(found).toMatchObject({ missing: 0, different: 0, progress: true });
        expect(found.words[1]).toBe(found.words[0]);
        expect(found.slots).toBeGreaterThanOrEqual(name.startsWith("a thousand") ? 1000 : 2);
      }
    });

  const complaints: Record<Breakage, string[]> = {
    lose: ["the WebGL context was lost", "the device's search differs from core's"],
    zeros: ["the device's search differs from core's"],
    repeat: ["the device's search differs from core's"],
  };
  for (const [how, expected] of Object.entries(complaints))
    test(`finds out a device whose draws ${how} on the way`, async ({ page }) => {
      const broken = [several, how as Breakage] as const;
      const message = await page.evaluate(([h, w]) => searches.breakSearch(h, w), broken);
      expect(expected).toContain(message);
    });

  test("stops at a cancel and leaves nothing on the device", async ({ page }) => {
    const { outcome, reports, before, after } = await page.evaluate(
      (h) => searches.cancelSearch(h),
      several,
    );
    expect(outcome).toBe("AbortError");
    expect(reports).toBe(1);
    expect(after).toEqual(before);
  });

  test("holds no more after a thousand searches than after one", async ({ page }) => {
    const hunt: Hunt = { network: one(0.3), parent: privately(1000), rule: "pair" };
    const [first, last] = await page.evaluate((h) => searches.repeatSearch(h, 1000), hunt);
    expect(last).toEqual(first);
    expect(last.tensors).toBe(0);
  });

  test("frees the device when it is closed, and searches on another", async ({ page }) => {
    const hunt: Hunt = { network: network(2, 3), parent: privately(2000), rule: "pair" };
    for (const _ of [1, 2]) {
      const found = await page.evaluate((h) => searches.compareSearch(h), hunt);
      expect(found).toMatchObject({ missing: 0, different: 0 });
      expect(await page.evaluate(() => searches.close())).toBe(true);
    }
  });

  for (const parent of [privately(700, 1), shared(300, 2)])
    test(`checks a ticket of ${parent.pools} pools on the dense network`, async ({ page }) => {
      const biased: Network = {
        layers: [
          { weights: network(2, 5).layers[0].weights, biases: [0.3, -0.2, 0, 0.1, -1] },
          { weights: [[0.4, -0.6, 0.3, 0.2, 0.9]], biases: [0.25] },
        ],
      };
      const check = await page.evaluate((h) => searches.checkTicket(h, 57), {
        network: biased,
        parent,
        rule: "product",
      } as const);
      expect(check).toMatchObject({ backend: "webgl" });
      expect(check.note).toBeUndefined();
      // Two fills and two products a tile, one tile more in each layer for its audit.
      expect(check.programs).toBeGreaterThan(8);
      expect(check.largestDifference).toBeGreaterThan(0);
      expect(check.largestDifference).toBeLessThanOrEqual(check.tolerance);
      expect(check.tolerance).toBeLessThan(1e-4);
    });
}
