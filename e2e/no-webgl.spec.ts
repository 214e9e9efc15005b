import { expect } from "@playwright/test";
import { noWebGL } from "./helpers/flags.ts";
import { test } from "./pages/served.ts";
import type { checks as Checks, Scene } from "./pages/webgl.ts";

declare const checks: typeof Checks;

test.use({ launchOptions: noWebGL });

test("without WebGL core answers and says why", async ({ page }) => {
  const scene: Scene = {
    network: { layers: [{ weights: [[0.5], [-0.8]] }, { weights: [[0.6, 0.7]] }] },
    parent: { seed: 3, pools: "private", poolSize: 500 },
    cross: [500, 500],
    points: 57,
  };
  const frame = await page.evaluate((s) => checks.compareDense(s, "always"), scene);
  expect(frame).toEqual({ backend: "cpu", programs: 0, note: "no WebGL 2", difference: 0 });
});
