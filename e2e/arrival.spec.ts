import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { START } from "../src/words/en/start.ts";

const sentence = (page: Page) => page.locator("#arrival");
/** Against a page that never says anything: the promise is five seconds on a machine with nothing else to do. */
const SOON = { timeout: 15_000 };

test("the script that speaks of failures is read by old browsers", async () => {
  const script = readFileSync("dist/arrival.js", "utf8").replace(/^\/\/.*$|\/\*.*\*\//gm, "");
  expect(script).not.toMatch(/=>|\b(let|const|class|async|await)\s|`|\?\.|\.\.\.|\?\?|,\s*\)/);
});

test("where the first script is held back, the page names it", async ({ page }) => {
  await page.route(/assets\/first.*\.js/, (route) => route.abort());
  await page.goto("./");
  await expect(sentence(page)).toHaveText(/^A file of this page did not come: first.*\.js\./, SOON);
});

test("where a script never comes, the page says that it waits", async ({ page }) => {
  await page.route(/assets\/first.*\.js/, () => {});
  await page.goto("./", { waitUntil: "commit" });
  await expect(sentence(page)).toHaveText(START.slow, SOON);
});

for (const [name, forget] of [
  ["Array.prototype.at", "delete Array.prototype.at"],
  ["ResizeObserver", "delete window.ResizeObserver"],
  ["Object.hasOwn", "delete Object.hasOwn"],
  ["AbortController", "delete window.AbortController"],
] as const)
  test(`a browser without ${name} is told so`, async ({ page }) => {
    await page.addInitScript(forget);
    await page.goto("./");
    await expect(sentence(page)).toHaveText(START.lacks(name), SOON);
  });

test("what else keeps the page from starting is named", async ({ page }) => {
  await page.addInitScript(() => {
    history.replaceState = undefined as never;
    Map.prototype.get = () => {
      throw new Error("no maps today");
    };
  });
  await page.goto("./");
  await expect(sentence(page)).toHaveText(START.broke("no maps today"), SOON);
});

test("a page that starts says nothing of it", async ({ page }) => {
  await page.goto("./");
  await expect(page.locator("#arriving")).toHaveCount(0);
  await expect(sentence(page)).toHaveCount(0);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says that it needs them", async ({ page }) => {
    await page.goto("./");
    const said = page.locator("noscript p");
    await expect(said).toBeVisible();
    await expect(said).toHaveText(START.noscript);
  });
});
