import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { poolSizeOf } from "../src/core/construct/parent.ts";
import { randomTarget } from "../src/core/task/targets.ts";
import { experimentOn } from "../src/state/document/default.ts";
import { PAGE } from "../src/words/en/page.ts";
import { expect, test } from "./helpers/page.ts";
import { addressed, button, linkTo, readBounds } from "./helpers/stage.ts";

const searching = (page: Page) => page.getByRole("progressbar", { name: PAGE.work.searching });

/** So many frames are painted, one after another. */
const paint = (page: Page, frames: number) =>
  page.evaluate(
    (left) =>
      new Promise<void>((done) => {
        const next = () => (left-- > 0 ? requestAnimationFrame(next) : done());
        next();
      }),
    frames,
  );

test("a link that makes every subset tie paints and answers while it is searched, and can be cancelled", async ({
  page,
}) => {
  await page.goto(`./${readFileSync("e2e/cases/listed-tiny.txt", "utf8").trim()}`);
  await expect(searching(page)).toBeVisible();
  await paint(page, 60);
  await button(page, PAGE.actions.help).click();
  await expect(page.getByRole("dialog", { name: PAGE.help.title })).toBeVisible();
  await page.keyboard.press("Escape");
  // Of more than half a thousand slots with half a million subsets a neuron, most are still to come.
  await expect(searching(page)).toBeVisible();
  await button(page, PAGE.actions.cancel).click();
  await expect(searching(page)).toBeHidden();
  await expect.poll(() => poolSizeOf(addressed(page).document.parent)).toBe(1);
});

test("two inputs and five layers of 32 units open with a map, and an error found by the engine", async ({
  page,
}) => {
  const target = randomTarget(3, [2, 32, 32, 32, 32, 32, 1], true);
  await page.goto(linkTo({ ...experimentOn(target), domain: "ball" }, { frame: 5000 }));
  await paint(page, 10);
  await button(page, PAGE.actions.help).click();
  await expect(page.getByRole("dialog", { name: PAGE.help.title })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("End");
  await expect(page.locator(".maps canvas")).toHaveCount(3);
  await expect.poll(() => readBounds(page), { timeout: 90_000 }).not.toBeNull();
});
