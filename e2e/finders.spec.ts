import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { finish } from "../src/core/construct/prune.ts";
import type { Finding } from "../src/core/methods/method.ts";
import { METHODS, optionsFor } from "../src/core/methods/registry.ts";
import { shapeOfTask, taskOf } from "../src/core/task/tasks.ts";
import { INVITES } from "../src/words/en/colophon.ts";
import { FINDERS } from "../src/words/en/finders.ts";
import { expect, expectAccessible, test } from "./helpers/page.ts";
import { button } from "./helpers/stage.ts";

const POPUP = FINDERS.methods["edge-popup"].name;
const SMALL = { hidden: [12, 12], steps: 30 };
const LINK = "./#1~show=finders~find=moons_5_hidden.12.12_steps.30";

const card = (page: Page): Locator => page.getByRole("article", { name: POPUP });

/** The same run by core alone. */
function expected(): Finding {
  const task = { name: "moons" } as const;
  const read = optionsFor(METHODS["edge-popup"], shapeOfTask(task), SMALL);
  if ("problem" in read) throw new Error("core refuses the run");
  return finish(METHODS["edge-popup"].steps(taskOf(task, 5), read.options, 5));
}

test("a link opens the finders, and a run ends with core's mask and leaves the weights alone", async ({
  page,
}) => {
  await page.goto(`${LINK}_by.edge-popup`);
  await expect(page.getByRole("heading", { level: 1, name: FINDERS.title })).toBeVisible();
  const { fingerprint } = expected();
  await expect(card(page).getByText(fingerprint.words, { exact: true })).toBeVisible();
  await expect(card(page).getByText(/no bit has changed/)).toBeVisible();
  const film = card(page).getByRole("slider", { name: FINDERS.of(POPUP, FINDERS.film) });
  await expect(film).toHaveAttribute("aria-valuetext", FINDERS.frame("30", "30", "0"));
  await film.press("Home");
  await expect(film).toHaveAttribute("aria-valuetext", FINDERS.frame("0", "30", "0"));
  await film.press("ArrowRight");
  await expect(film).toHaveAttribute("aria-valuetext", FINDERS.frame("1", "30", "0"));
  await expectAccessible(page);
});

test("a button opens the finders; a run steps, goes on, stops and begins again; Back leads to the stage", async ({
  page,
}) => {
  await page.goto("./");
  await button(page, INVITES.finders.open).click();
  await page.getByRole("combobox", { name: FINDERS.task }).selectOption("moons");
  const name = FINDERS.methods.dense.name;
  const dense = page.getByRole("article", { name });
  await dense.getByRole("button", { name: FINDERS.of(name, FINDERS.step) }).click();
  const goOn = dense.getByRole("button", { name: FINDERS.of(name, FINDERS.resume) });
  await expect(goOn).toBeVisible();
  await goOn.click();
  await expect(dense.getByRole("slider")).toBeVisible();
  await dense.getByRole("button", { name: FINDERS.of(name, FINDERS.stop) }).click();
  await expect(dense.getByText(FINDERS.waiting)).toBeVisible();
  await button(page, FINDERS.back).click();
  await expect(page.getByRole("region", { name: "Target", exact: true })).toBeVisible();
});

test("what a link asks for in vain is said in a sentence", async ({ page }) => {
  await page.goto("./#1~show=finders~find=suns_1_share.7_luck.3_by.dense");
  await expect(page.getByText(FINDERS.ignored("suns, luck.3"))).toBeVisible();
  await expect(card(page).getByText(FINDERS.tooBig("share", FINDERS.from(0.01, 1)))).toBeVisible();
});

test("many seeds make a table whose cells open their runs, and a file", async ({ page }) => {
  await page.goto("./#1~show=finders~find=neuron-1_0_hidden.4.4_steps.5_neurons.8_rounds.1");
  const compare = page.getByRole("region", { name: FINDERS.compare.title });
  await compare.getByLabel(FINDERS.compare.seeds).fill("2");
  await page.keyboard.press("Enter");
  await button(page, FINDERS.compare.measure).click();
  await expect(compare.getByText(FINDERS.compare.done("16", "16"))).toBeVisible();
  const download = page.waitForEvent("download");
  await compare.getByRole("button", { name: FINDERS.compare.csv }).click();
  const text = await readFile(await (await download).path(), "utf8");
  expect(text.trim().split("\n")).toHaveLength(17);
  await compare.getByRole("row", { name: POPUP }).getByRole("link", { name: "1" }).click();
  await expect(page.getByLabel(FINDERS.seed, { exact: true })).toHaveValue("1");
  await expect(compare.getByRole("row", { name: POPUP })).toBeVisible();
});

test("masks of one parent are laid over each other, with what chance would give", async ({
  page,
}) => {
  await page.goto("./#1~show=finders");
  await button(page, FINDERS.universal.run).click();
  const table = page.getByRole("table", { name: FINDERS.universal.table });
  await expect(table.getByRole("row")).toHaveCount(10, { timeout: 30_000 });
  // Half of the 64 × 2, 64 × 65 and 65 weights: the mean of two random halves.
  for (const mean of ["32.0", "1040.0", "16.8"])
    await expect(table.getByText(mean, { exact: false }).first()).toBeVisible();
});
