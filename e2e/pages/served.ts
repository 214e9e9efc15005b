import { test as base } from "@playwright/test";
import { createServer } from "vite";

/** Opens the page of engine checks, which is no part of the built site, on a server of its own. */
export const test = base.extend<{ checksOn: string }, { address: string }>({
  checksOn: ["webgl", { option: true }],
  address: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use, { workerIndex }) => {
      const server = await createServer({
        logLevel: "error",
        cacheDir: `node_modules/.vite-e2e-${workerIndex}`,
        optimizeDeps: { entries: "e2e/pages/*.html" },
        server: { port: 5310 },
      });
      await server.listen();
      await use(server.resolvedUrls?.local[0] ?? "");
      await server.close();
    },
    { scope: "worker" },
  ],
  async page({ page, address, checksOn }, use) {
    await page.goto(`${address}e2e/pages/${checksOn}.html`);
    await page.waitForFunction(() => "checks" in window);
    await use(page);
  },
});
