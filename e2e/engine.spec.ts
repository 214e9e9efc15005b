import { expect, type Page } from "@playwright/test";
import type { checks as Checks } from "./pages/engine.ts";
import { test } from "./pages/served.ts";
import type { Hunt } from "./pages/webgl-search.ts";

declare const checks: typeof Checks;

test.use({ checksOn: "engine" });

const hunt: Hunt = {
  network: {
    layers: [
      { weights: [[0.5], [-0.8], [0.3]], biases: [0.1, 0, -0.2] },
      { weights: [[0.6, 0.7, -0.4]] },
    ],
  },
  parent: { seed: 3, pools: "private", poolSize: 300_001 },
  rule: "product",
};

const searchThrice = (page: Page, use: "always" | "auto" | "never") =>
  page.evaluate(([h, u]) => checks.searchThrice(h, u), [hunt, use] as const);

/** Runs code in a worker before its own. */
const infect = (page: Page, worker: string, code: string) =>
  page.route(`**/${worker}.ts*`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${code}\n${await response.text()}` });
  });

/** Calls `spoil` with every WebGL 2 context that is opened. */
const contexts = (spoil: string) => `
  const getContext = OffscreenCanvas.prototype.getContext;
  OffscreenCanvas.prototype.getContext = function (...args) {
    const gl = args[0] === "webgl2" ? getContext.apply(this, args) : null;
    if (gl) (${spoil})(gl, () => gl.getExtension("WEBGL_lose_context").loseContext());
    return gl;
  };`;

const WEBGL = "webgl/worker";
const lost = "same, cpu, the WebGL context was lost";

test("a healthy device answers every search", async ({ page }) => {
  const answers = await searchThrice(page, "always");
  expect(answers).toEqual(new Array(3).fill("same, webgl, no note"));
});

test("an emulated device is not asked unless it must be", async ({ page }) => {
  const answers = await searchThrice(page, "auto");
  expect(answers).toEqual(new Array(3).fill("same, cpu, no note"));
});

const faults: Record<string, [code: string, answers: string[]]> = {
  "there is only WebGL 1": [
    `OffscreenCanvas.prototype.getContext = (kind) => kind === "webgl" ? {} : null;`,
    new Array(3).fill("same, cpu, no WebGL 2"),
  ],
  "render targets are half floats": [
    contexts(`(gl) => {
      const getExtension = gl.getExtension;
      gl.getExtension = (name) => name === "EXT_color_buffer_float" ? null : getExtension.call(gl, name);
    }`),
    new Array(3).fill("same, cpu, no float32 render targets"),
  ],
  "the context is lost before the search": [
    contexts("(gl, lose) => { lose(); }"),
    new Array(3).fill(lost),
  ],
  "the context is lost during the search": [
    contexts(`(gl, lose) => {
      let draws = 0;
      const drawElements = gl.drawElements;
      gl.drawElements = (...args) => { if (++draws === 4) lose(); drawElements.apply(gl, args); };
    }`),
    new Array(3).fill(lost),
  ],
  "the context is lost after a search": [
    contexts(`(gl, lose) => { new BroadcastChannel("fault").onmessage = lose; }`),
    ["same, webgl, no note", lost, lost],
  ],
  "the device is out of memory": [
    contexts(`(gl) => {
      gl.texStorage2D = () => { throw new RangeError("out of memory"); };
    }`),
    new Array(3).fill("same, cpu, out of memory"),
  ],
  "the device's worker is killed without a word": [
    `new BroadcastChannel("fault").onmessage = () => close();`,
    [
      "same, webgl, no note",
      "same, cpu, the worker stopped answering",
      "same, cpu, the worker stopped answering",
    ],
  ],
};

for (const [name, [code, answers]] of Object.entries(faults)) {
  test(`the records are the same when ${name}`, async ({ page }) => {
    await infect(page, WEBGL, code);
    expect(await searchThrice(page, "always")).toEqual(answers);
  });
}

test("the records are the same when tfjs does not load", async ({ page }) => {
  await page.route("**/webgl/worker.ts*", (route) => route.abort());
  const answers = await searchThrice(page, "always");
  expect(answers).toEqual(new Array(3).fill("same, cpu, the worker did not start"));
});

test("the records are the same when core's workers are killed without a word", async ({ page }) => {
  await infect(page, "engine/worker", `new BroadcastChannel("fault").onmessage = () => close();`);
  const died = "same, cpu, the worker stopped answering";
  expect(await searchThrice(page, "never")).toEqual(["same, cpu, no note", died, died]);
});

test("the records are the same when no worker loads", async ({ page }) => {
  await page.route("**/worker.ts*", (route) => route.abort());
  const answers = await searchThrice(page, "never");
  expect(answers).toEqual(new Array(3).fill("same, cpu, the worker did not start"));
});

test("a cancelled search is over at once and its threads are free", async ({ page }) => {
  const wide: Hunt = { ...hunt, parent: { seed: 3, pools: "private", poolSize: 1 << 24 } };
  const { name, ended, free } = await page.evaluate((h) => checks.cancelSearch(h), wide);
  expect(name).toBe("AbortError");
  test.info().annotations.push({ type: "milliseconds", description: `${ended} ${free}` });
  // A slice of eight milliseconds and what a busy machine adds; the whole search takes seconds.
  expect(free).toBeLessThan(500);
});
