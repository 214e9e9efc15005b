import type { Page } from "@playwright/test";
import { EXAMPLES } from "../src/core/task/targets.ts";
import { DEFAULT_DOCUMENT, experimentOn } from "../src/state/document/default.ts";
import { setTarget, setTolerance } from "../src/state/document/edit.ts";
import { EXAMPLE_WORDS } from "../src/words/en/examples.ts";
import { PAGE } from "../src/words/en/page.ts";
import { TARGET } from "../src/words/en/target.ts";
import { expect, test } from "./helpers/page.ts";
import {
  boxOf,
  button,
  choose,
  exampleNamed,
  expectStage,
  linkTo,
  readFrame,
  slider,
} from "./helpers/stage.ts";

declare global {
  interface Window {
    shifts: { value: number; asked: boolean; what: string }[];
  }
}

const MOST = 0.02;

/**
 * Shifts as the browser reports them, source by source: the area moved times the distance, as parts of the viewport.
 * Every one counts, also one that follows an input at once: what a person drags must not move either. Only what a drawing
 * moves within itself is what it shows, and what is gone has no place.
 */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    window.shifts = [];
    const drawn = (node?: Element) => node instanceof Element && node.closest("svg, canvas");
    const sizeOf = (from: DOMRect, to: DOMRect) => {
      if (to.width === 0) return 0;
      const distance = Math.max(Math.abs(from.x - to.x), Math.abs(from.y - to.y));
      const area = Math.max(from.width * from.height, to.width * to.height);
      return (area * distance) / (innerWidth * innerHeight * Math.max(innerWidth, innerHeight));
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        hadRecentInput: boolean;
        sources?: { node?: Element; previousRect: DOMRect; currentRect: DOMRect }[];
      })[])
        for (const { node, previousRect: from, currentRect: to } of entry.sources ?? [])
          if (!drawn(node))
            window.shifts.push({
              value: sizeOf(from, to),
              asked: entry.hadRecentInput,
              what: `${node?.nodeName} ${node?.getAttribute?.("class")} ${[from.x, from.y]} → ${[to.x, to.y]}`,
            });
    }).observe({ type: "layout-shift", buffered: true });
  });

async function expectStill(page: Page, what: string, countAsked = true) {
  await page.waitForTimeout(300);
  const all = await page.evaluate(() => window.shifts.splice(0));
  const shifts = all.filter(({ asked }) => countAsked || !asked);
  const total = shifts.reduce((sum, { value }) => sum + value, 0);
  expect.soft(total, `${what}: ${JSON.stringify(shifts)}`).toBeLessThanOrEqual(MOST);
}

const SCREENS = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const;

for (const [width, height] of SCREENS)
  test(`nothing jumps at ${width} px where a target of two inputs opens`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await watchShifts(page);
    const document = experimentOn(exampleNamed("circle"));
    await page.goto(linkTo(document));
    await expectStage(page, document);
    await expectStill(page, "load");
  });

for (const [width, height] of SCREENS)
  test(`nothing jumps at ${width} px: load, play, width, edit, tolerance, example`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await watchShifts(page);
    await page.goto(linkTo(DEFAULT_DOCUMENT));
    await expectStage(page, DEFAULT_DOCUMENT);
    await expectStill(page, "load");

    const more = button(page, PAGE.film.options);
    if (await more.isVisible()) await more.click();
    await choose(page, PAGE.film.speed, PAGE.film.fast);
    if (await more.isVisible()) await more.click();
    await page.evaluate(() => window.shifts.splice(0));
    await button(page, PAGE.film.play).click();
    await expect.poll(async () => (await readFrame(page))[0]).toBeGreaterThan(40);
    await page.keyboard.press("End");
    await expectStill(page, "play");

    const track = slider(page, PAGE.parent.poolSize);
    await track.scrollIntoViewIfNeeded();
    await page.evaluate(() => window.shifts.splice(0));
    const box = await boxOf(track);
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
    await page.mouse.down();
    for (let step = 0; step <= 20; step++)
      await page.mouse.move(box.x + box.width * (0.3 + step / 40), box.y + box.height / 2);
    await page.mouse.up();
    await expectStill(page, "width");

    await slider(page, PAGE.question.tolerance).focus();
    await page.evaluate(() => window.shifts.splice(0));
    for (let press = 0; press < 4; press++) await page.keyboard.press("PageDown");
    await expectStill(page, "tolerance");

    if (width > 500) {
      await page.evaluate(() => scrollTo(0, 0));
      await slider(page, "Layer 1, x to unit 2").focus();
      await page.evaluate(() => window.shifts.splice(0));
      for (let press = 0; press < 12; press++) await page.keyboard.press("PageDown");
      await expectStill(page, "edit");
    }

    const [, example] = EXAMPLES;
    const document = setTolerance(setTarget(DEFAULT_DOCUMENT, example.target), 0.1);
    await page.goto("about:blank");
    await page.goto(linkTo(DEFAULT_DOCUMENT));
    await expectStage(page, DEFAULT_DOCUMENT);
    await button(page, TARGET.examples).click();
    await page.evaluate(() => window.shifts.splice(0));
    await page
      .getByRole("dialog")
      .getByRole("button", { name: new RegExp(`^${EXAMPLE_WORDS.identity.title}`) })
      .click();
    await expectStage(page, document);
    // Another network has another size; it may move what stands below it, at once.
    await expectStill(page, "example", false);
  });
