import { expect } from "@playwright/test";
import { layoutPools, type RandomParentSpec } from "../src/core/construct/parent.ts";
import type { Network } from "../src/core/network/network.ts";
import { wire } from "../src/core/network/wiring.ts";
import { test } from "./pages/served.ts";
import type { checks as Checks, Matrix, Scene } from "./pages/webgl.ts";

declare const checks: typeof Checks;

const biased: Network = {
  layers: [
    {
      weights: [
        [0.5, 0.1],
        [-0.3, 0.4],
        [0.2, -0.9],
      ],
      biases: [0.1, 0.2, 0.3],
    },
    {
      weights: [
        [0.1, 0.2, 0.4],
        [0.7, -0.6, 0.1],
      ],
      biases: [0.3, -0.2],
    },
    { weights: [[0.5, -0.5]], biases: [0.25] },
  ],
};
const row = (width: number) => new Array<number>(width).fill(0.25);
const widest: Network = {
  layers: [
    { weights: Array.from({ length: 32 }, () => row(16)) },
    { weights: Array.from({ length: 32 }, () => row(32)), biases: row(32) },
    { weights: [row(32)] },
  ],
};
const LARGEST = 2 ** 24;

/** Both matrices of every pool of the parent, from the neuron `start` on. */
const wholeParent = (network: Network, parent: RandomParentSpec, start: number, rows: number) =>
  layoutPools(wire(network), parent).flatMap(({ index }) =>
    (["in", "out"] as const).map((side) => ({ network, parent, pool: index, side, start, rows })),
  );

const proofs: Record<string, Matrix[]> = {
  "private pools with the constant and carriers": wholeParent(
    biased,
    { seed: 1, pools: "private", poolSize: 4096 },
    0,
    4096,
  ),
  "shared pools with the constant and carriers": wholeParent(
    biased,
    { seed: 0xffffffff, pools: "shared", poolSize: 50_000 },
    40_000,
    8192,
  ),
  "the last neurons of the largest pools": wholeParent(
    biased,
    { seed: 123456789, pools: "private", poolSize: LARGEST },
    LARGEST - 2048,
    2048,
  ),
  "shared pools of the widest layers": wholeParent(
    widest,
    { seed: 0, pools: "shared", poolSize: LARGEST },
    LARGEST - 256,
    256,
  ),
};

// One worker runs these in order, so that the last test can speak of their sum.
test.describe
  .serial("the device's parent", () => {
    let total = 0;

    for (const [name, matrices] of Object.entries(proofs)) {
      test(`has the bits of core in ${name}`, async ({ page }) => {
        const { compared, different, programs } = await page.evaluate(
          (tiles) => checks.compareBits(tiles),
          matrices,
        );
        expect(different).toBe(0);
        expect(compared).toBeGreaterThan(200_000);
        total += compared;
        expect(programs).toBeGreaterThanOrEqual(matrices.length);
      });
    }

    test("more than a million weights were compared", () => {
      expect(total).toBeGreaterThan(1_000_000);
    });
  });

test("the comparison sees a parent of another seed", async ({ page }) => {
  const [matrix] = wholeParent(biased, { seed: 1, pools: "private", poolSize: 4096 }, 0, 4096);
  const { compared, different } = await page.evaluate(
    (tile) => checks.compareBits([tile], 2),
    matrix as Matrix,
  );
  expect(different).toBeGreaterThan(0.99 * compared);
});

const scenes: Record<string, Scene> = {
  "a whole private parent on a line": {
    network: {
      layers: [
        { weights: [[0.5], [-0.8], [0.3]], biases: [0.1, 0, -0.2] },
        { weights: [[0.6, 0.7, -0.4]] },
      ],
    },
    parent: { seed: 3, pools: "private", poolSize: 2500 },
    cross: [2500, 2500],
    points: 201,
  },
  "a shared parent on a square, half its cross edges cut": {
    network: biased,
    parent: { seed: 4, pools: "shared", poolSize: 1500 },
    cross: [0, 700, 1500],
    points: 1681,
  },
  "a widest layer": {
    network: widest,
    parent: { seed: 0xffffffff, pools: "shared", poolSize: 129 },
    cross: [129, 129, 129],
    points: 57,
  },
};
const [small] = Object.values(scenes) as [Scene];

for (const [name, scene] of Object.entries(scenes)) {
  test(`a dense frame of ${name} agrees with core to float32's sums`, async ({ page }) => {
    const frame = await page.evaluate((s) => checks.compareDense(s, "always"), scene);
    expect(frame.backend).toBe("webgl");
    expect(frame.note).toBeUndefined();
    // Two fills and two products for each tile of at most 1 024 neurons.
    expect(frame.programs).toBeGreaterThanOrEqual((4 * scene.parent.poolSize) / 1024);
    expect(frame.difference).toBeLessThan(1e-4);
    expect(frame.difference).toBeGreaterThan(0);
  });
}

test("emulated WebGL is left alone unless it is asked for", async ({ page }) => {
  const frame = await page.evaluate((s) => checks.compareDense(s, "auto"), small);
  expect(frame).toEqual({
    backend: "cpu",
    programs: 0,
    note: "WebGL is only emulated here",
    difference: 0,
  });
});

test("frames leave no tensor behind", async ({ page }) => {
  const counts = await page.evaluate((s) => checks.countTensors(s, 5), small);
  expect(counts).toEqual([0, 0, 0, 0, 0]);
});

test("a context lost on the way is an error, not zeros", async ({ page }) => {
  const message = await page.evaluate((s) => checks.breakDevice(s, "lose"), small);
  expect(message).toBe("the WebGL context was lost");
});

test("a device that fills with zeros is found out", async ({ page }) => {
  const message = await page.evaluate((s) => checks.breakDevice(s, "zeros"), small);
  expect(message).toBe("the device's weights differ from the parent's");
});

test("core answers when tfjs does not load", async ({ page }) => {
  await page.route("**/webgl/worker.ts*", (route) => route.abort());
  const frame = await page.evaluate((s) => checks.compareDense(s, "always"), small);
  expect(frame).toEqual({
    backend: "cpu",
    programs: 0,
    note: "the worker did not start",
    difference: 0,
  });
});

test("the page answers when no worker loads", async ({ page }) => {
  await page.route("**/worker.ts*", (route) => route.abort());
  const frame = await page.evaluate((s) => checks.compareDense(s, "always"), small);
  expect(frame).toMatchObject({ backend: "cpu", difference: 0 });
});
