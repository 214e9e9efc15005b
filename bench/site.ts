import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser, CDPSession, Page } from "@playwright/test";
import { build, preview } from "vite";

/** What probe.js puts on the window. */
export interface Probe {
  readonly frames: readonly { readonly at: number; readonly searching: boolean }[];
  readonly tasks: readonly { readonly at: number; readonly milliseconds: number }[];
  readonly firstShown: Readonly<Record<string, number>>;
}

const OUT = "node_modules/.bench-site";
const PROBE = fileURLToPath(new URL("./pages/probe.js", import.meta.url));

/** Builds the page beside everything else that is built, and serves it. */
export async function serveSite(): Promise<{ address: string; close(): Promise<void> }> {
  const where = { outDir: OUT, emptyOutDir: true };
  await build({ logLevel: "error", build: where });
  const server = await preview({ logLevel: "error", build: where, preview: { port: 5420 } });
  const [address = ""] = server.resolvedUrls?.local ?? [];
  return { address, close: () => server.close() };
}

/** A fresh page with empty caches and the probe in it; its processor is `slowdown` times as slow. */
export async function openFresh(
  browser: Browser,
  slowdown: number,
): Promise<{ page: Page; session: CDPSession; close(): Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript({ path: PROBE });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return { page, session, close: () => context.close() };
}

/** Kilobytes, gzip, of files of the site by their address. */
export function weigh(addresses: readonly string[], home: string): number {
  const files = addresses.filter((address) => address.startsWith(home));
  const names = new Set(files.map((address) => address.slice(home.length) || "index.html"));
  return (
    [...names].reduce((sum, name) => sum + gzipSync(readFileSync(`${OUT}/${name}`)).length, 0) /
    1000
  );
}

function statusOf(process: number): string {
  try {
    return readFileSync(`/proc/${process}/status`, "utf8");
  } catch {
    return ""; // It has ended.
  }
}

/** How to read the megabytes that the browser's page processes of this moment hold; 0 where the system does not tell. */
export async function memoryReader(browser: Browser): Promise<() => number> {
  if (process.platform !== "linux") return () => 0;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const pages = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  return () =>
    pages
      .map((id) => statusOf(id).match(/RssAnon:\s+(\d+)/)?.[1])
      .reduce((sum, kilobytes) => sum + Number(kilobytes ?? 0) / 1000, 0);
}
