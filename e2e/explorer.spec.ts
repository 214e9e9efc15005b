import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { finish } from "../src/core/construct/prune.ts";
import { ruleKey } from "../src/core/construct/rules/registry.ts";
import { pointDocument, sweepSeedSteps } from "../src/core/survey/sweep.ts";
import { DEFAULT_DOCUMENT, experimentOn } from "../src/state/document/default.ts";
import { decodeLink, encodeLink } from "../src/state/link/link.ts";
import { parsePng } from "../src/state/rows/png-text.test.data.ts";
import { poolTexts, tableOf } from "../src/state/rows/sweep-rows.test.data.ts";
import { formatValue } from "../src/views/plot/format.ts";
import { EXPLORER, FILES } from "../src/words/en/explorer.ts";
import { PAGE } from "../src/words/en/page.ts";
import { expect, expectAccessible, test } from "./helpers/page.ts";
import { addressed, button, expectStage, linkTo } from "./helpers/stage.ts";

const explorer = (page: Page): Locator => page.getByRole("region", { name: EXPLORER.title });

const plot = (page: Page, name: string): Locator =>
  explorer(page).getByRole("figure", { name, exact: true });

/** Opens the explorer from the header and measures a few draws of pair and product at few widths. */
async function measureSmall(page: Page): Promise<void> {
  await page.goto("./");
  await expect(explorer(page)).toBeVisible();
  await button(page, PAGE.actions.explore).click();
  const section = explorer(page);
  await section.getByLabel("Subset sum", { exact: true }).uncheck();
  await section.getByLabel(EXPLORER.draws).fill("12");
  await page.keyboard.press("Enter");
  await section.getByLabel(EXPLORER.from, { exact: true }).selectOption("64");
  await section.getByLabel(EXPLORER.to, { exact: true }).selectOption("1024");
  await section.getByRole("button", { name: EXPLORER.measure }).click();
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
  await expect(page.locator("main")).toBeFocused();
  await page.goBack();
  await expectStage(page, DEFAULT_DOCUMENT);
  await expect(draws(page)).toBeFocused();
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

test("plots are saved as pictures that say their title, caption and link", async ({ page }) => {
  await measureSmall(page);
  for (const title of Object.values(EXPLORER.plots)) {
    await explorer(page).getByLabel(FILES.picture, { exact: true }).selectOption(title);
    const caption = await plot(page, title).locator("figcaption").textContent();
    const svg = page.waitForEvent("download");
    await button(page, "SVG").click();
    const text = await readFile(await (await svg).path(), "utf8");
    const said = await page.evaluate((source) => {
      const { documentElement: root } = new DOMParser().parseFromString(source, "image/svg+xml");
      const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
      const record = (name: string) =>
        root.querySelector("metadata")?.getElementsByTagNameNS(DUBLIN_CORE, name)[0]?.textContent;
      return {
        title: [root.querySelector(":scope > title")?.textContent, record("title")],
        caption: [root.querySelector(":scope > desc")?.textContent, record("description")],
        source: record("source"),
      };
    }, text);
    expect(said).toMatchObject({ title: [title, title], caption: [caption, caption] });
    // The drawing alone: the link is in the metadata, and what is on stage is the page's.
    const [, drawn = ""] = text.split("</metadata>");
    expect(drawn).not.toContain("#1");
    expect(drawn).not.toContain("on-stage");
    expect(drawn).toContain('fill="#fff"');
    const png = page.waitForEvent("download");
    await button(page, "PNG").click();
    const file = await readFile(await (await png).path());
    const { texts, pixels, width, height } = parsePng(file);
    expect(texts).toMatchObject({ Title: title, Description: caption, Source: said.source });
    // A filter byte a line, and three or four bytes a pixel.
    expect([3, 4].map((bytes) => height * (1 + bytes * width))).toContain(pixels);
    const { document, view, ignored } = decodeLink(said.source ?? "");
    expect({ document, ignored }).toEqual({ document: DEFAULT_DOCUMENT, ignored: [] });
    expect(view).toMatchObject({ explore: ["pair", "product"], widths: [64, 1024], draws: 12 });
  }
});

test("a figure of a column's width on a transparent ground has its key and its axis in it", async ({
  page,
}) => {
  await measureSmall(page);
  const { success } = EXPLORER.plots;
  await explorer(page).getByLabel(FILES.picture, { exact: true }).selectOption(success);
  await explorer(page).getByLabel(FILES.ground, { exact: true }).selectOption("transparent");
  await explorer(page).getByLabel(FILES.pictureWidth, { exact: true }).selectOption("85");
  const svg = page.waitForEvent("download");
  await button(page, "SVG").click();
  const text = await readFile(await (await svg).path(), "utf8");
  expect(text).toMatch(/^<svg[^>]* width="85mm"/);
  const [, drawn = ""] = text.split("</metadata>");
  expect(drawn).not.toContain('fill="#fff"');
  const { interval, multiplied, union } = EXPLORER.success.key;
  for (const name of ["Pair", "Product", interval, multiplied, union, "P(error ≤ 0.1)"])
    expect(drawn).toContain(`>${name}<`);
  const png = page.waitForEvent("download");
  await button(page, "PNG").click();
  // 85 mm at 300 pixels an inch.
  const { width } = parsePng(await readFile(await (await png).path()));
  expect(width).toBe(Math.floor((85 / 25.4) * 300));
});

test("a link opens the explorer as it was set, and measures nothing by itself", async ({
  page,
}) => {
  await page.goto(
    linkTo(DEFAULT_DOCUMENT, {
      explore: ["product", "subset-sum:2"],
      widths: [32, 256],
      draws: 15,
      axes: "linear",
      relative: true,
    }),
  );
  const section = explorer(page);
  await expect(section.getByLabel("Product", { exact: true })).toBeChecked();
  await expect(section.getByLabel("Pair", { exact: true })).not.toBeChecked();
  await expect(section.getByLabel(EXPLORER.draws)).toHaveValue("15");
  await expect(section.getByText(/draws$/)).toHaveCount(0);
  await section.getByRole("button", { name: EXPLORER.measure }).click();
  await expect(section.getByText("30 draws", { exact: true })).toBeVisible();
  await expect(section.getByRole("radio", { name: EXPLORER.linear })).toBeChecked();
  await expect(section.getByRole("switch", { name: EXPLORER.relative })).toBeChecked();
  await section.getByRole("radio", { name: EXPLORER.log }).check({ force: true });
  await expect
    .poll(() => new URL(page.url()).hash.replace(/^[^~]*/, ""))
    .toBe("~explore=product.q2~widths=32-256~draws=15~errors=relative");
  await button(page, EXPLORER.hide).click();
  await expect.poll(() => new URL(page.url()).hash).not.toContain("~");
});

/** Drops files where the pointer would be, as a file manager does. */
async function drop(on: Locator, files: readonly { name: string; bytes: Buffer }[]) {
  const page = on.page();
  const data = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      for (const { name, letters } of given)
        transfer.items.add(new File([Uint8Array.from(letters)], name));
      return transfer;
    },
    files.map(({ name, bytes }) => ({ name, letters: [...bytes] })),
  );
  await on.dispatchEvent("dragover", { dataTransfer: data });
  await expect(explorer(page)).toHaveAttribute("data-drop", "true");
  await on.dispatchEvent("drop", { dataTransfer: data });
  await expect(explorer(page)).not.toHaveAttribute("data-drop");
}

const TARGET = experimentOn({ layers: [{ weights: [[0.8], [-0.6]] }, { weights: [[0.5, -0.7]] }] });
const rowOf = (seed: number, widths = [16, 64, 256]) =>
  finish(sweepSeedSteps(TARGET, { name: "product" }, widths, seed));

test("files of many people are dropped into one plot: bad rows are listed, draws that come twice count once", async ({
  page,
}) => {
  const link = encodeLink(TARGET);
  const lines = (seeds: number[], of = link) =>
    seeds.map((seed) => JSON.stringify({ experiment: of, ...rowOf(seed) }));
  const mine = [...lines([1, 2, 3]), "oops", ...lines([4], encodeLink(DEFAULT_DOCUMENT))];
  const theirs = await tableOf([rowOf(3), rowOf(5)], link, ["of another group"]);
  await page.goto("./");
  await expect(explorer(page)).toBeVisible();
  await drop(page.locator(".stage"), [
    { name: "mine.ndjson", bytes: Buffer.from(mine.join("\n")) },
    { name: "theirs.csv", bytes: Buffer.from(theirs) },
  ]);
  const section = explorer(page);
  await expect(
    section.getByText("4 rows read, 3 came twice and count once, 2 left out:"),
  ).toBeVisible();
  await expect(section.getByText("mine.ndjson, line 4: it is no row")).toBeVisible();
  await expect(section.getByText("mine.ndjson, line 5: it is of another experiment")).toBeVisible();
  await expect(section.getByText("4 draws", { exact: true })).toBeVisible();
  await expect(section.getByText(EXPLORER.stale)).toBeVisible();
  await button(page, EXPLORER.reopen).click();
  await expect.poll(() => addressed(page).document.target).toEqual(TARGET.target);

  // What the plots have already is said, and a link of a draw is computed.
  await button(page, FILES.open).click();
  const draw = encodeLink(pointDocument(TARGET, { name: "product" }, 9, 64));
  await page
    .getByRole("dialog", { name: FILES.open })
    .getByLabel(FILES.paste)
    .fill([...lines([5, 6]), `https://example.org/${draw}`, ""].join("\n"));
  await button(page, FILES.draw).click();
  await expect(
    section.getByText("2 rows read, 1 link computed, 1 was in the plots already"),
  ).toBeVisible();
  await expect(section.getByText("6 draws", { exact: true })).toBeVisible();
});

test("links of a class are found in any text, with names; a paste of none is refused and kept", async ({
  page,
}) => {
  await page.goto("./");
  const section = explorer(page);
  await expect(section).toBeVisible();
  await button(page, PAGE.actions.explore).click();
  await button(page, FILES.open).click();
  const dialog = page.getByRole("dialog", { name: FILES.open });
  await dialog.getByLabel(FILES.paste).fill("no link at all\nand none here");
  await button(page, FILES.draw).click();
  await expect(dialog.getByText("0 rows read, 2 left out:")).toBeVisible();
  await expect(dialog.getByLabel(FILES.paste)).toHaveValue("no link at all\nand none here");

  const draw = encodeLink(pointDocument(TARGET, { name: "product" }, 9, 64));
  const chat = `10:00 Ann: https://prof.example.org/ticket/${draw}.\n10:01 Bob: https://prof.example.org/ticket/${draw.slice(0, 12)}\n${draw.slice(12)}:~:text=Largest%20error`;
  await dialog.getByLabel(FILES.paste).fill(chat);
  await button(page, FILES.draw).click();
  await expect(dialog).toBeHidden();
  await expect(section.getByText("1 link computed, 1 came twice and counts once")).toBeVisible();
  await section.getByText(FILES.whose).click();
  const [error = Number.NaN] = rowOf(9, [64]).errors;
  await expect(section.getByRole("listitem").filter({ hasText: "Ann" })).toContainText(
    `Product, seed 9, k = 64: error ${formatValue(error)}`,
  );
});

test("a table that Excel has saved in another language and as UTF-16 is drawn", async ({
  page,
}) => {
  await page.goto("./");
  await expect(explorer(page)).toBeVisible();
  const table =
    "rule;seed;width;error;exact;certificate;kept;parentWeights\r\npair;0;16;0,678678274;WAHR;1,229978704;12;192\r\n";
  await drop(page.locator(".stage"), [
    { name: "mappe.csv", bytes: Buffer.from(`\uFEFF${table}`, "utf16le") },
    { name: "mac.csv", bytes: Buffer.from(table.replaceAll("\r\n", "\r").replace(";0;", ";1;")) },
  ]);
  await expect(explorer(page).getByText("2 rows read", { exact: true })).toBeVisible();
});

test("a file that has no rows is refused in one sentence, and the page goes on", async ({
  page,
}) => {
  await page.goto("./");
  await expect(explorer(page)).toBeVisible();
  const huge = { name: "huge.csv", bytes: Buffer.alloc(200_000, "x") };
  await drop(explorer(page), [
    { name: "empty.csv", bytes: Buffer.alloc(0) },
    { name: "table.xlsx", bytes: Buffer.from("PK\u0003\u0004\0\0\0rest\n") },
    huge,
    { name: "nan.ndjson", bytes: Buffer.from('{"seed": NaN}\n{"seed": 1, "rule": "pair"}') },
  ]);
  const section = explorer(page);
  await expect(section.getByText("0 rows read, 5 left out:")).toBeVisible();
  await expect(section.getByText("empty.csv: it is empty")).toBeVisible();
  await expect(section.getByText("table.xlsx: it is no text")).toBeVisible();
  await expect(section.getByText("huge.csv, line 1: it is longer than any row")).toBeVisible();
  await expect(section.getByText("nan.ndjson, line 1: it is no row")).toBeVisible();
  await expect(section.getByText("nan.ndjson, line 2: its widths")).toBeVisible();
  await expect(section.getByRole("button", { name: EXPLORER.measure })).toBeEnabled();
});

test("an experiment that is wrong is told at once, and what is said of one file goes with the next", async ({
  page,
}) => {
  await page.goto("./");
  const section = explorer(page);
  await expect(section).toBeVisible();
  const asFile = (content: unknown) => [
    { name: "mine.json", bytes: Buffer.from(JSON.stringify(content, null, 2)) },
  ];
  await drop(page.locator(".stage"), asFile({ ...TARGET, tolerance: -1 }));
  await expect(section.getByText(/^tolerance must be/)).toBeInViewport();
  await drop(page.locator(".stage"), [{ name: "a.json", bytes: Buffer.from('{"a":1}') }]);
  await expect(section.getByText(/^There are no layers in this/)).toBeVisible();
  await expect(section.getByText(/^tolerance must be/)).toHaveCount(0);
  await drop(page.locator(".stage"), asFile({ ...TARGET, tolerance: 0.2 }));
  await expectStage(page, { ...TARGET, tolerance: 0.2 });
  await expect(section.getByText("left out")).toHaveCount(0);
});

test("two of a class who measure in their own blocks pool twice the draws", async ({ page }) => {
  await page.goto("./");
  const section = explorer(page);
  await expect(section).toBeVisible();
  await button(page, PAGE.actions.explore).click();
  await expect(section.getByText(EXPLORER.empty("100", EXPLORER.measure))).toBeVisible();
  await section.getByLabel("Subset sum", { exact: true }).uncheck();
  await section.getByLabel(EXPLORER.draws).fill("12");
  await page.keyboard.press("Enter");
  await section.getByLabel(EXPLORER.to, { exact: true }).selectOption("256");
  const own = section.getByRole("switch", { name: EXPLORER.ownSeeds });
  const blocks = [];
  for (const draws of ["24 draws", "48 draws"]) {
    await own.setChecked(false, { force: true });
    await own.setChecked(true, { force: true });
    await section.getByRole("button", { name: EXPLORER.measure }).click();
    await expect(section.getByText(draws, { exact: true })).toBeVisible();
    await expect(section.getByRole("progressbar")).toHaveCount(0);
    await expect.poll(() => addressed(page).view.seeds ?? -1).not.toBe(blocks.at(-1) ?? -1);
    blocks.push(addressed(page).view.seeds);
  }
  expect(new Set(blocks).size).toBe(2);
});

test("who measures by keyboard keeps the focus, and is told the beginning and the end", async ({
  page,
}) => {
  await page.goto("./#1~widths=16-1024~draws=20");
  await explorer(page).getByRole("button", { name: EXPLORER.measure }).press("Enter");
  await expect(button(page, EXPLORER.hide)).toBeFocused();
  await expect(explorer(page).getByText(EXPLORER.finished("60"))).toBeAttached();
});

test("work can be paused, resumed and stopped, and what is measured stays", async ({ page }) => {
  await page.goto("./");
  await button(page, PAGE.actions.explore).click();
  const section = explorer(page);
  await section.getByLabel(EXPLORER.draws).fill("2000");
  await page.keyboard.press("Enter");
  await section.getByRole("button", { name: EXPLORER.measure }).focus();
  await page.keyboard.press("Enter");
  await expect(section.getByRole("button", { name: EXPLORER.pause })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(section.getByRole("button", { name: EXPLORER.resume })).toBeFocused();
  const share = section.getByRole("progressbar");
  const held = await share.getAttribute("value");
  await section.getByRole("button", { name: EXPLORER.resume }).click();
  await expect
    .poll(async () => Number(await share.getAttribute("value")))
    .toBeGreaterThan(Number(held));
  await expect(section.getByText(/^\d+ of .* draws ·/)).toBeVisible({ timeout: 20_000 });
  await section.getByRole("button", { name: EXPLORER.cancel }).click();
  await expect(section.getByRole("button", { name: EXPLORER.measure })).toBeFocused();
  await expect(section.getByText(/^\d+ draws$/)).toBeVisible();
  await expect(section.getByText(/^Stopped at .* of 6\u202f000: .* missing\./)).toBeVisible();
  await expect(plot(page, "Error against width")).toBeVisible();
});

test("axe finds nothing to fault in the explorer, and every plot has its numbers", async ({
  page,
}) => {
  await measureSmall(page);
  await expectAccessible(page);
  for (const name of Object.values(EXPLORER.plots)) {
    const figure = plot(page, name);
    await figure.locator("summary").click();
    await expect(figure.getByRole("row").nth(5)).toBeAttached();
    await figure.locator("summary").click();
  }
});
