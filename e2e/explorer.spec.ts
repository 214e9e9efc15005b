import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { finish } from "../src/core/prune.ts";
import { pointDocument, ruleKey, sweepSeedSteps } from "../src/core/sweep.ts";
import { DEFAULT_DOCUMENT } from "../src/state/document.ts";
import { poolTexts } from "../src/state/sweep-rows.test.data.ts";
import { WORDS as PAGE } from "../src/state/words.ts";
import { FILES, WORDS } from "../src/views/explorer/words.ts";
import { formatValue } from "../src/views/plot/format.ts";
import { expect, expectAccessible, test } from "./page.ts";
import { addressed, button, expectStage } from "./stage.ts";

const explorer = (page: Page): Locator => page.getByRole("region", { name: WORDS.title });

const plot = (page: Page, name: string): Locator =>
  explorer(page).getByRole("figure", { name, exact: true });

/** Opens the explorer from the header and measures a few draws of pair and product at few widths. */
async function measureSmall(page: Page): Promise<void> {
  await page.goto("./");
  await expect(explorer(page)).toBeVisible();
  await button(page, PAGE.actions.explore).click();
  const section = explorer(page);
  await section.getByLabel("Subset sum", { exact: true }).uncheck();
  await section.getByLabel(WORDS.draws).fill("12");
  await page.keyboard.press("Enter");
  await section.getByLabel(WORDS.from, { exact: true }).selectOption("64");
  await section.getByLabel(WORDS.to, { exact: true }).selectOption("1024");
  await section.getByRole("button", { name: WORDS.measure }).click();
  await expect(section.getByText("24 draws", { exact: true })).toBeVisible();
  await expect(section.getByRole("progressbar")).toHaveCount(0);
}

const draws = (page: Page): Locator =>
  plot(page, "Error against width").getByRole("slider", { name: /^Draws/ });

test("a draw in the plot is the draw on stage, with core's error, and Back returns", async ({
  page,
}) => {
  await measureSmall(page);
  await draws(page).focus();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("End");
  const spoken = (await draws(page).getAttribute("aria-valuetext")) ?? "";
  const [, seed, width, error] =
    spoken
      .replace(/\u202f/g, "")
      .match(/^Product, seed (\d+), k = (\d+): error ([\d.]+), number 12 of 12/) ?? [];
  const rule = { name: "product" } as const;
  const document = pointDocument(DEFAULT_DOCUMENT, rule, Number(seed), Number(width));
  const row = finish(sweepSeedSteps(DEFAULT_DOCUMENT, rule, [Number(width)], Number(seed)));
  expect(error).toBe(formatValue(row.errors[0] ?? Number.NaN));
  const link = plot(page, "Error against width").getByRole("link");
  expect(await link.getAttribute("href")).toMatch(/^#1/);
  await page.keyboard.press("Enter");
  await expectStage(page, document);
  await page.goBack();
  await expectStage(page, DEFAULT_DOCUMENT);
  await page.goForward();
  await expectStage(page, document);
});

test("a click on a dot opens it", async ({ page }) => {
  await measureSmall(page);
  const body = draws(page);
  await body.scrollIntoViewIfNeeded();
  const box = await body.boundingBox();
  const path = await body.locator("path.dots").first().getAttribute("d");
  const [, x, y] = path?.match(/^M([\d.]+),([\d.]+)/) ?? [];
  if (!box) throw new Error("not drawn");
  await page.mouse.move(box.x + Number(x), box.y + Number(y));
  await expect(body).toHaveAttribute("aria-valuetext", /^Pair, seed \d+, k = 64/);
  const spoken = (await body.getAttribute("aria-valuetext")) ?? "";
  const seed = Number(spoken.match(/seed (\d+)/)?.[1]);
  await page.mouse.click(box.x + Number(x), box.y + Number(y));
  await expectStage(page, pointDocument(DEFAULT_DOCUMENT, { name: "pair" }, seed, 64));
});

test("the unluckiest and the luckiest draw are a press away", async ({ page }) => {
  await measureSmall(page);
  const seeds = Array.from({ length: 12 }, (_, seed) => ({
    seed,
    error:
      finish(sweepSeedSteps(DEFAULT_DOCUMENT, { name: "pair" }, [1024], seed)).errors[0] ??
      Number.NaN,
  })).sort((a, b) => a.error - b.error);
  const at = (seed = -1) => pointDocument(DEFAULT_DOCUMENT, { name: "pair" }, seed, 1024);
  await button(page, "Show me an unlucky draw").click();
  await expectStage(page, at(seeds.at(-1)?.seed));
  await button(page, "Show me the luckiest").click();
  await expectStage(page, at(seeds[0]?.seed));
});

test("rows are saved and opened again, by themselves the same", async ({ page }) => {
  await measureSmall(page);
  const texts: string[] = [];
  for (const name of [FILES.csv, FILES.json]) {
    const download = page.waitForEvent("download");
    await button(page, name).click();
    texts.push(await readFile(await (await download).path(), "utf8"));
  }
  const read = texts.map((text) => poolTexts([text]));
  for (const { rows, skipped } of read) {
    expect(skipped).toEqual([]);
    expect(rows).toHaveLength(24);
  }
  const sorted = read.map(({ rows }) =>
    [...rows].sort((a, b) => a.rule.localeCompare(b.rule) || a.seed - b.seed),
  );
  expect(sorted[0]).toEqual(sorted[1]);
  const own = finish(
    sweepSeedSteps(DEFAULT_DOCUMENT, { name: "pair" }, [64, 128, 256, 512, 1024], 3),
  );
  expect(
    sorted[0]?.find((row) => row.seed === 3 && ruleKey({ name: row.rule }) === "pair"),
  ).toEqual(own);

  await page.reload();
  await button(page, PAGE.actions.explore).click();
  await button(page, FILES.open).click();
  const dialog = page.getByRole("dialog", { name: FILES.open });
  const bad = `${texts[1]}not a row\n`;
  await dialog
    .getByLabel(FILES.files)
    .setInputFiles({ name: "mine.ndjson", mimeType: "text/plain", buffer: Buffer.from(bad) });
  await expect(explorer(page).getByText("24 rows read, 1 left out:")).toBeVisible();
  await expect(explorer(page).getByText(/^mine\.ndjson, line 25/)).toBeVisible();
  await expect(explorer(page).getByText("24 draws", { exact: true })).toBeVisible();
  expect(addressed(page).document).toEqual(DEFAULT_DOCUMENT);
});

test("plots are saved as pictures with title, caption and link", async ({ page }) => {
  await measureSmall(page);
  const svg = page.waitForEvent("download");
  await button(page, "SVG").click();
  const text = await readFile(await (await svg).path(), "utf8");
  expect(text).toContain("<title>Error against width</title>");
  expect(text).toContain("draws a rule");
  expect(text).toMatch(/#1[\w-]+/);
  const png = page.waitForEvent("download");
  await button(page, "PNG").click();
  const bytes = await readFile(await (await png).path());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
});

test("work can be paused, resumed and stopped, and what is measured stays", async ({ page }) => {
  await page.goto("./");
  await button(page, PAGE.actions.explore).click();
  const section = explorer(page);
  await section.getByLabel(WORDS.draws).fill("2000");
  await page.keyboard.press("Enter");
  await section.getByRole("button", { name: WORDS.measure }).click();
  await section.getByRole("button", { name: WORDS.pause }).click();
  await expect(section.getByRole("button", { name: WORDS.resume })).toBeVisible();
  const share = section.getByRole("progressbar");
  const held = await share.getAttribute("value");
  await section.getByRole("button", { name: WORDS.resume }).click();
  await expect
    .poll(async () => Number(await share.getAttribute("value")))
    .toBeGreaterThan(Number(held));
  await expect(section.getByText(/^\d+ draws ·/)).toBeVisible({ timeout: 20_000 });
  await section.getByRole("button", { name: WORDS.cancel }).click();
  await expect(section.getByRole("button", { name: WORDS.measure })).toBeVisible();
  await expect(section.getByText(/^\d+ draws$/)).toBeVisible();
  await expect(plot(page, "Error against width")).toBeVisible();
});

test("axe finds nothing to fault in the explorer, and every plot has its numbers", async ({
  page,
}) => {
  await measureSmall(page);
  await expectAccessible(page);
  for (const name of FILES.plots) {
    const figure = plot(page, name);
    await figure.locator("summary").click();
    await expect(figure.getByRole("row").nth(5)).toBeAttached();
    await figure.locator("summary").click();
  }
});
