import { EXAMPLES } from "../src/core/targets.ts";
import { DEFAULT_DOCUMENT, experimentOn } from "../src/state/document.ts";
import { WORDS } from "../src/state/words.ts";
import { expect, test } from "./page.ts";
import { button, expectStage, linkTo } from "./stage.ts";

test.use({ serviceWorkers: "allow" });

test("after one visit everything works without network", async ({ page, context }) => {
  await page.goto("./");
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await context.setOffline(true);
  const [, other] = EXAMPLES;
  const document = experimentOn(other.target);
  await page.goto(linkTo(document, { frame: 3 }));
  await page.reload();
  await expectStage(page, document);
  await button(page, WORDS.film.play).click();
  // Parts that load when they are asked for.
  await page.getByRole("button", { name: WORDS.actions.explore }).click();
  await expect(page.getByRole("heading", { name: /width and error/i })).toBeVisible();
  await page.getByRole("button", { name: WORDS.actions.share }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.goto(linkTo(DEFAULT_DOCUMENT));
  await page.reload();
  await expectStage(page, DEFAULT_DOCUMENT);
});
