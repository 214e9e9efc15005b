import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { digitFile } from "../src/core/reader/parts.ts";
import { BUILT_IN } from "../src/core/reader/targets.ts";
import { EXAMPLES } from "../src/core/task/targets.ts";
import { DEFAULT_DOCUMENT, experimentOn } from "../src/state/document/default.ts";
import { PAGE } from "../src/words/en/page.ts";
import { expect, test } from "./helpers/page.ts";
import { button, expectStage, linkTo } from "./helpers/stage.ts";

test.use({ serviceWorkers: "allow" });

const TYPES: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

const ON_DEMAND = [BUILT_IN[0].file, digitFile("test", 0)];

/** A host of the built page, and what it does to a file on the way: its text, or null for a file that is gone. Another page lives below it. */
async function host(change: (name: string, text: string) => string | null) {
  const server = createServer((asked, answer) => {
    const name = asked.url?.slice(1).split("?")[0] || "index.html";
    try {
      const other = /^(other\/|favicon)/.test(name);
      const text = other
        ? `<link rel="icon" href="data:,">Here is ${name}`
        : change(name, readFileSync(`dist/${name}`, "utf8"));
      if (text === null) throw new Error("gone");
      const type = other ? "text/html" : (TYPES[extname(name)] ?? "text/plain");
      answer.writeHead(200, { "content-type": type }).end(text);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return { home: `http://localhost:${port}/`, close: () => server.close() };
}

test("after one visit everything works without network", async ({ page, context }) => {
  await page.goto("./");
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await page.evaluate((names) => Promise.all(names.map((name) => fetch(name))), ON_DEMAND);
  await context.setOffline(true);
  // Of what is fetched on demand the page keeps what somebody has asked for, and nothing else.
  const sizes = (names: readonly string[]) =>
    page.evaluate(
      (all) => Promise.all(all.map(async (name) => (await (await fetch(name)).blob()).size)),
      names,
    );
  expect(await sizes(ON_DEMAND)).toEqual(ON_DEMAND.map((name) => statSync(`dist/${name}`).size));
  const isKept = (name: string) => page.evaluate(async (key) => !!(await caches.match(key)), name);
  expect(await isKept(digitFile("test", 0))).toBe(true);
  expect(await isKept(digitFile("test", 1))).toBe(false);
  const document = experimentOn(EXAMPLES[1].target);
  await page.goto(linkTo(document));
  await page.reload();
  await expectStage(page, document);
  await button(page, PAGE.film.play).click();
  // Parts that load when they are asked for.
  await page.getByRole("button", { name: PAGE.actions.explore }).click();
  await expect(page.getByRole("heading", { name: /width and error/i })).toBeVisible();
  await page.getByRole("button", { name: PAGE.actions.share }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.goto(linkTo(DEFAULT_DOCUMENT));
  await page.reload();
  await expectStage(page, DEFAULT_DOCUMENT);
});

interface Hosted {
  readonly site: Awaited<ReturnType<typeof host>> & { update(): void };
}

/** A host of its own, whose next version differs in its page and its list of files. */
const hosted = test.extend<Hosted>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that one needs from the pattern.
  site: async ({}, use) => {
    let updated = false;
    const site = await host((name, text) => {
      if (!updated) return text;
      if (name === "sw.js") return text.replace(/VERSION = "\w+"/, 'VERSION = "next"');
      return text.replace("</head>", '<meta name="next" /></head>');
    });
    await use({ ...site, update: () => (updated = true) });
    site.close();
  },
  baseURL: ({ site }, use) => use(site.home),
});

hosted("an update waits until no page of the version before is open", async ({ page, site }) => {
  const versions = () => page.evaluate(() => caches.keys());
  await page.goto("./");
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  const [before] = await versions();
  site.update();
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect.poll(versions).toHaveLength(2);
  expect(await versions()).toContain(before);
  await page.goto("about:blank");
  await expect(async () => {
    await page.goto(site.home);
    await expect(page.locator('meta[name="next"]')).toBeAttached();
    const left = await versions();
    await page.goto("about:blank");
    expect(left).toEqual([expect.stringContaining("next")]);
  }).toPass();
});

const NEIGHBOURS = ["other/", "other/index.html", "other/assets/first.js", "other/paper.pdf"];

hosted("pages and files below the page's folder are left to the host", async ({ page, site }) => {
  await page.goto("./");
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  for (const name of NEIGHBOURS) {
    const asked = page.waitForResponse(`${site.home}${name}`);
    await page.evaluate((url) => fetch(url), name);
    expect([name, (await asked).fromServiceWorker()]).toEqual([name, false]);
  }
  for (const name of NEIGHBOURS) {
    const opened = await page.goto(name);
    expect([name, opened?.fromServiceWorker()]).toEqual([name, false]);
    await expect(page.getByText(`Here is ${name}`)).toBeVisible();
  }
  for (const name of ["", "?from=a-mail", "index.html", "notices.txt"]) {
    const own = await page.goto(site.home + name);
    expect([name, own?.fromServiceWorker()]).toEqual([name, true]);
  }
  await expect(page.getByText("MIT License").first()).toBeVisible();
});
