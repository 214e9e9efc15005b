import { expect } from "@playwright/test";
import { hasLlvmpipe, llvmpipe } from "./helpers/flags.ts";
import { defineSearches } from "./pages/searches.ts";
import { test } from "./pages/served.ts";

test.use({ launchOptions: llvmpipe });

if (hasLlvmpipe) {
  test("the browser of these tests draws by llvmpipe", async ({ page }) => {
    const renderer = await page.evaluate(() => {
      const gl = document.createElement("canvas").getContext("webgl2");
      const names = gl?.getExtension("WEBGL_debug_renderer_info");
      return names && gl?.getParameter(names.UNMASKED_RENDERER_WEBGL);
    });
    expect(renderer).toContain("llvmpipe");
  });
  defineSearches();
} else if (process.env.TEST_WORKER_INDEX === undefined) {
  console.log("No tests on llvmpipe: it needs libegl1 and libgl1-mesa-dri.");
}
