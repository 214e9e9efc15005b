import { type Browser, chromium, type LaunchOptions, type Page } from "@playwright/test";
import { createServer } from "vite";
import { hasLlvmpipe, llvmpipe, softwareWebGL } from "../e2e/helpers/flags";

export const openBrowser = (options: LaunchOptions = softwareWebGL): Promise<Browser> =>
  chromium.launch(options);

export interface Renderer {
  readonly name: string;
  readonly options: LaunchOptions;
}

/** The software renderers of WebGL that are here. */
export const RENDERERS: readonly Renderer[] = [
  { name: "SwiftShader", options: softwareWebGL },
  ...(hasLlvmpipe ? [{ name: "llvmpipe", options: llvmpipe }] : []),
];

/** Serves the pages of this folder; nothing reloads while something is measured. */
export async function servePages(): Promise<{ address: string; close(): Promise<void> }> {
  const server = await createServer({
    logLevel: "error",
    cacheDir: "node_modules/.vite-bench",
    optimizeDeps: { entries: "bench/pages/*.html" },
    server: { port: 5410, watch: null, hmr: false },
  });
  await server.listen();
  const [home = ""] = server.resolvedUrls?.local ?? [];
  return { address: `${home}bench/pages/`, close: () => server.close() };
}

/** A page of this folder, once its script has put `name` on the window. */
export async function openPage(browser: Browser, url: string, name: string): Promise<Page> {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(error.message));
  await page.goto(url);
  await page.waitForFunction((global) => global in window, name, { timeout: 60_000 });
  return page;
}
