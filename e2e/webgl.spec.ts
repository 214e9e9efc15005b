import { expect, test } from "@playwright/test";
import { createServer, type ViteDevServer } from "vite";
import type { Network } from "../src/core/network.ts";
import { layoutPools, type RandomParentSpec } from "../src/core/parent.ts";
import { wire } from "../src/core/wiring.ts";
import type { checks as Checks, Matrix } from "./pages/webgl.ts";

declare const checks: typeof Checks;

let server: ViteDevServer;

test.beforeAll(async () => {
  server = await createServer({ logLevel: "error", server: { port: 5310 } });
  await server.listen();
});
test.afterAll(() => server.close());
test.beforeEach(async ({ page }) => {
  await page.goto(`${server.resolvedUrls?.local[0]}e2e/pages/webgl.html`);
  await page.waitForFunction(() => "checks" in window);
});

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
test.describe.configure({ mode: "serial" });
let total = 0;

for (const [name, matrices] of Object.entries(proofs)) {
  test(`${name} have the same bits on the device and in core`, async ({ page }) => {
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

test("the comparison sees a parent of another seed", async ({ page }) => {
  const [matrix] = wholeParent(biased, { seed: 1, pools: "private", poolSize: 4096 }, 0, 4096);
  const { compared, different } = await page.evaluate(
    (tile) => checks.compareBits([tile], 2),
    matrix as Matrix,
  );
  expect(different).toBeGreaterThan(0.99 * compared);
});
