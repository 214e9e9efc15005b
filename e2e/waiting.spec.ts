import type { Page, Route } from "@playwright/test";
import { poolSizeOf } from "../src/core/construct/parent.ts";
import { run } from "../src/core/experiment/experiment.ts";
import { DEFAULT_DOCUMENT } from "../src/state/document/default.ts";
import { setPoolSize } from "../src/state/document/edit.ts";
import { formatCount } from "../src/ui/number.ts";
import { PAGE } from "../src/words/en/page.ts";
import { expect, test } from "./helpers/page.ts";
import {
  addressed,
  boundsShown,
  button,
  expectStage,
  linkTo,
  readBounds,
  slider,
} from "./helpers/stage.ts";

const wide = setPoolSize(DEFAULT_DOCUMENT, 2 ** 20);
const widest = setPoolSize(DEFAULT_DOCUMENT, 2 ** 24);

const progress = (page: Page) => page.getByRole("progressbar", { name: PAGE.work.searching });
const parentPanel = (page: Page) => page.locator(".parent-panel");
const neurons = (document: typeof wide) => `${formatCount(run(document).parent.neurons)} neurons`;

/** Holds every worker's script back until told to let go. */
async function holdWorkers(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let holding = true;
  await page.route("**/assets/worker-*.js", async (route) => {
    if (holding) held.push(route);
    else await route.continue();
  });
  return async () => {
    holding = false;
    for (const route of held.splice(0)) await route.continue();
  };
}

test("the first paint shows the finished result while the worker is still on its way", async ({
  page,
}) => {
  await holdWorkers(page);
  await page.goto("./");
  await expectStage(page, DEFAULT_DOCUMENT);
  await slider(page, PAGE.parent.poolSize).focus();
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(() => slider(page, PAGE.parent.poolSize).getAttribute("aria-valuetext"))
    .not.toContain("1\u202f000");
  await button(page, PAGE.film.back).click();
  await expect.poll(() => readBounds(page)).not.toBeNull();
});

test("a wide search leaves the last result on stage under its own width until the new one is there", async ({
  page,
}) => {
  const letGo = await holdWorkers(page);
  await page.goto("./");
  await expectStage(page, DEFAULT_DOCUMENT);
  const before = await boundsShown(page);
  await page.goto(linkTo(wide));
  await expect(progress(page)).toBeVisible();
  await page.getByLabel(PAGE.theme.name).selectOption("dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(await boundsShown(page)).toEqual(before);
  await expect(parentPanel(page)).toContainText(neurons(DEFAULT_DOCUMENT));
  await expect(parentPanel(page)).not.toContainText(neurons(wide));
  await letGo();
  await expect(progress(page)).toBeHidden({ timeout: 30_000 });
  await expect(parentPanel(page)).toContainText(neurons(wide));
  await expectStage(page, wide);
});

test("a width of 2²⁴ is reached by the slider, counts its progress, answers clicks and can be cancelled", async ({
  page,
}) => {
  await page.goto("./");
  await page.getByRole("switch", { name: PAGE.parent.wider }).check();
  await slider(page, PAGE.parent.poolSize).focus();
  await page.keyboard.press("End");
  await expect
    .poll(async () => Number(await progress(page).getAttribute("value")))
    .toBeGreaterThan(1000);
  await button(page, PAGE.actions.help).click();
  await expect(page.getByRole("dialog", { name: PAGE.help.title })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(progress(page)).toBeVisible();
  await expect(parentPanel(page)).not.toContainText(formatCount(9 * 2 ** 24));
  await page.getByRole("button", { name: PAGE.actions.cancel }).click();
  await expect(progress(page)).toBeHidden();
  const kept = () => poolSizeOf(addressed(page).document.parent);
  await expect.poll(kept).toBeLessThan(2 ** 24);
  await expectStage(page, setPoolSize(DEFAULT_DOCUMENT, kept()));
});

test("a link to a width of 2²⁴ opens at once on a narrower result", async ({ page }) => {
  await holdWorkers(page);
  await page.goto(linkTo(widest));
  await expect(progress(page)).toBeVisible();
  await expect.poll(() => readBounds(page)).not.toBeNull();
  await expect(parentPanel(page)).not.toContainText(formatCount(9 * 2 ** 24));
});
