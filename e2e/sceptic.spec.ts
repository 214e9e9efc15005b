import type { Page } from "@playwright/test";
import { fingerprint } from "../src/core/construct/fingerprint.ts";
import { randomMask } from "../src/core/construct/random-mask.ts";
import { keptEdges, transplant } from "../src/core/construct/ticket.ts";
import { supError } from "../src/core/error/error.ts";
import { run } from "../src/core/experiment/experiment.ts";
import { targetSlopes } from "../src/core/network/slopes.ts";
import { chainWidths } from "../src/core/theory/laws.ts";
import { DEFAULT_DOCUMENT } from "../src/state/document/default.ts";
import { setListed, setSeed } from "../src/state/document/edit.ts";
import { nextDraw } from "../src/state/run/run.ts";
import { formatValue } from "../src/views/plot/format.ts";
import { SCEPTIC } from "../src/words/en/sceptic.ts";
import { expect, expectAccessible, test } from "./helpers/page.ts";
import { addressed, button, expectStage, linkTo, readBounds } from "./helpers/stage.ts";
import { overflowing } from "./helpers/states.ts";

const section = (page: Page) => page.getByRole("region", { name: SCEPTIC.title });
const row = (page: Page, name: string | RegExp) => section(page).getByRole("row", { name });

async function openChecks(page: Page, link = "./") {
  await page.goto(link);
  await button(page, SCEPTIC.show).click();
}

const { wiring, ticket } = run(DEFAULT_DOCUMENT);
const { parent, domain } = DEFAULT_DOCUMENT;
const errorOf = (other: typeof ticket) =>
  supError(targetSlopes(wiring), other.slopes, wiring, domain).exact?.value ?? Number.NaN;

test("the ticket, the same mask elsewhere and a random mask have the errors that core computes", async ({
  page,
}) => {
  await openChecks(page);
  const expected = {
    [SCEPTIC.masks.own(14)]: errorOf(ticket),
    [SCEPTIC.masks.next(15)]: errorOf(transplant(wiring, ticket, nextDraw(parent))),
    [SCEPTIC.masks.random("24", 1)]: errorOf(randomMask(wiring, parent, ticket, 1)),
  };
  for (const [name, error] of Object.entries(expected))
    await expect(row(page, name).getByRole("cell")).toHaveText(`${formatValue(error)}exact`);
});

test("a random mask goes on stage, travels in the link, and the ticket comes back", async ({
  page,
}) => {
  await openChecks(page);
  await button(page, SCEPTIC.masks.another).click();
  await section(page)
    .getByRole("radio", { name: SCEPTIC.masks.random("24", 2) })
    .check();
  const error = formatValue(errorOf(randomMask(wiring, parent, ticket, 2)));
  await expect.poll(async () => (await readBounds(page))?.exact).toBe(error);
  await expect.poll(() => addressed(page).view.mask).toBe(2);
  await page.reload();
  await expect.poll(async () => (await readBounds(page))?.exact).toBe(error);
  await button(page, SCEPTIC.show).click();
  await section(page)
    .getByRole("radio", { name: SCEPTIC.masks.own(14) })
    .check();
  await expectStage(page, DEFAULT_DOCUMENT);
});

test("the kept weights are listed bit by bit, with one hash before and after", async ({ page }) => {
  await openChecks(page);
  const { hex, words } = fingerprint(parent, ticket);
  await expect(section(page).getByText(hex)).toHaveCount(2);
  await expect(section(page).getByText(words)).toHaveCount(2);
  const count = keptEdges(ticket).length;
  await expect(section(page).getByText(SCEPTIC.weights.same(String(count)))).toBeVisible();
  await section(page).getByText(SCEPTIC.weights.table, { exact: true }).click();
  const table = section(page).getByRole("region", { name: SCEPTIC.weights.caption });
  await expect(table.locator("tbody tr")).toHaveCount(count);
  for (const cells of await table.locator("tbody tr").all()) {
    const [before, after] = (await cells.getByRole("cell").allInnerTexts()).slice(-2);
    expect(after).toBe(before);
    expect(after).toMatch(/^[+−][0-9a-f]{6}$/);
  }
});

test("a hundred draws are measured, and each opens by keyboard", async ({ page }) => {
  await openChecks(page);
  await button(page, SCEPTIC.draws.measure).click();
  await expect(section(page)).toContainText("100 draws: median");
  const dots = section(page).getByRole("slider", { name: /^Draws/ });
  await dots.focus();
  await page.keyboard.press("Home");
  const [, seed, error] =
    /^seed (\d+), error (.+)$/.exec((await dots.getAttribute("aria-valuetext")) ?? "") ?? [];
  await page.keyboard.press("Enter");
  const luckiest = setSeed(DEFAULT_DOCUMENT, Number(seed));
  await expectStage(page, luckiest);
  expect(formatValue(run(luckiest).error.exact?.value ?? Number.NaN)).toBe(error);
  await expect(section(page)).toContainText(SCEPTIC.draws.luckier(0));
  await page.goBack();
  await expectStage(page, DEFAULT_DOCUMENT);
});

test("the theorem's assumptions are crossed where the target breaks them, with the width it asks for", async ({
  page,
}) => {
  await openChecks(page);
  const list = section(page).getByRole("listitem");
  await expect(list).toHaveCount(4);
  await expect(list.filter({ hasText: "Not met: " })).toHaveCount(4);
  const wanted = chainWidths(3, 3, 2, 0.1, 0.05).at(-1)?.poolSize ?? 0;
  const text = (await section(page).innerText()).replace(/\u202f/g, "");
  expect(text).toContain(`k ≥ ${wanted}`);
});

test("pools by hand have no other draws, and everything else can still be checked", async ({
  page,
}) => {
  const listed = setListed(DEFAULT_DOCUMENT, [
    [0.9, 0.99],
    [-0.9, -0.99],
    [0.8, -1],
    [-0.85, 0.97],
  ]);
  await openChecks(page, linkTo(listed));
  await expect(section(page).getByText(SCEPTIC.draws.listed)).toBeVisible();
  await expect(section(page).getByRole("radio")).toHaveCount(2);
  await expect(section(page).getByText(/are the same to the bit/)).toBeVisible();
});

for (const theme of ["light", "dark"] as const)
  for (const width of [1440, 1024, 390, 320])
    test(`the checks are accessible and fit at ${width} px in the ${theme} theme`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await openChecks(page, linkTo(DEFAULT_DOCUMENT, { theme }));
      await button(page, SCEPTIC.draws.measure).click();
      await expect(section(page)).toContainText("100 draws: median");
      await section(page).getByText(SCEPTIC.weights.table, { exact: true }).click();
      await expectAccessible(page, ".sceptic");
      expect(await overflowing(page)).toEqual([]);
    });
