import type { Page } from "@playwright/test";
import { DEFAULT_DOCUMENT } from "../src/state/document/default.ts";
import { setSeed } from "../src/state/document/edit.ts";
import { PAGE } from "../src/words/en/page.ts";
import { expect, test } from "./helpers/page.ts";
import {
  addressed,
  button,
  errorLine,
  expectFrame,
  expectStage,
  linkTo,
  newSeed,
} from "./helpers/stage.ts";

const HELD = 24;

/** A key that stays down: the browser sends it again and again. */
async function hold(page: Page, key: string): Promise<void> {
  for (let sent = 0; sent < HELD; sent++) await page.keyboard.down(key);
  await page.keyboard.up(key);
}

/** How often something comes and goes from now on. */
async function countChanges(page: Page, selector: string): Promise<() => Promise<number>> {
  await page.evaluate((selector) => {
    let there = document.querySelector(selector) !== null;
    Object.assign(window, { changes: 0 });
    new MutationObserver(() => {
      if (there === (document.querySelector(selector) !== null)) return;
      there = !there;
      (window as unknown as { changes: number }).changes++;
    }).observe(document, { subtree: true, childList: true, attributes: true });
  }, selector);
  return () => page.evaluate(() => (window as unknown as { changes: number }).changes);
}

/** A key of another layout: what it writes and where it is. */
const strike = (page: Page, key: string, code: string, ctrlKey = false) =>
  page.evaluate(
    (init) =>
      document.body.dispatchEvent(
        new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true }),
      ),
    { key, code, ctrlKey },
  );

test("a held key plays, draws and opens once; a key that steps goes on", async ({ page }) => {
  await page.goto("./");
  await hold(page, "r");
  await expectFrame(page, 1);
  await hold(page, "ArrowRight");
  await expectFrame(page, 1 + HELD);
  await hold(page, ",");
  await expectFrame(page, 1);

  const play = button(page, PAGE.film.play);
  const pause = button(page, PAGE.film.pause);
  await hold(page, " ");
  await expect(pause).toBeVisible();
  await hold(page, " ");
  await expect(play).toBeVisible();
  await play.focus();
  await hold(page, "Enter");
  await expect(pause).toBeVisible();

  await page.keyboard.press("End");
  await pause.or(play).evaluate((element) => element.blur());
  await hold(page, "n");
  await expectStage(page, setSeed(DEFAULT_DOCUMENT, await newSeed(page, DEFAULT_DOCUMENT)));
  // It drew once: one step back is where it was.
  await page.keyboard.press("Control+Z");
  await expectStage(page, DEFAULT_DOCUMENT);
});

test("holding B blanks an audience's screen once, and a held clicker goes one step", async ({
  page,
}) => {
  await page.goto("./#1~lesson=both~present=stage");
  await expect(page.locator(".presenter-head h2")).toBeVisible();
  const blank = page.locator(".presenter-blank");
  const changes = await countChanges(page, ".presenter-blank");
  for (const key of ["b", "."]) {
    await hold(page, key);
    await expect(blank).toBeVisible();
    await hold(page, "b");
    await expect(blank).toHaveCount(0);
  }
  expect(await changes()).toBe(4);
  const { lesson } = addressed(page).view;
  await hold(page, "PageDown");
  await page.keyboard.press("PageUp");
  await expect.poll(() => addressed(page).view.lesson).toBe(lesson);
});

test("the keys of a keyboard in another script are the ones at their places", async ({ page }) => {
  await page.goto(linkTo(DEFAULT_DOCUMENT));
  await expect(errorLine(page)).not.toHaveAttribute("aria-busy");
  await strike(page, "к", "KeyR");
  await expectFrame(page, 1);
  await strike(page, "ю", "Period");
  await expectFrame(page, 2);
  await strike(page, "ν", "KeyN");
  const drawn = setSeed(DEFAULT_DOCUMENT, await newSeed(page, DEFAULT_DOCUMENT));
  await expectStage(page, drawn);
  // W at the place of Z, as on AZERTY, undoes nothing.
  await strike(page, "w", "KeyZ", true);
  await expectStage(page, drawn);
  await strike(page, "я", "KeyZ", true);
  await expectStage(page, DEFAULT_DOCUMENT);
  await strike(page, "з", "KeyP");
  await expect(page.locator("html[data-present]")).toBeAttached();
  await strike(page, "لا", "KeyB");
  await expect(page.locator(".presenter-blank")).toBeVisible();
});
