import { test as base } from "@playwright/test";
import { createServer } from "vite";

/** Opens the page of engine checks, which is no part of the built site, on a server of its own. */
export const test = base.extend<object, { address: string }>({
  address: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use, { workerIndex }) => {
      const server = await createServer({
        logLevel: "error",
        cacheDir: `node_modules/.vite-e2e-${workerIndex}`,
        optimizeDeps: { entries: "e2e/pages/webgl.html" },
        server: { port: 5310 },
      });
      await server.listen();
      await use(server.resolvedUrls?.local[0] ?? "");
      await server.close();
    },
    { scope: "worker" },
  ],
  async page({ page, address }, use) {
    await page.goto(`${address}e2e/pages/webgl.html`);
    await page.waitForFunction(() => "checks" in window);
    await use(page);
  },
});
