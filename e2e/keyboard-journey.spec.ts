import type { Page } from "@playwright/test";
import { STEPS } from "../src/lesson/steps.ts";
import { DEFAULT_DOCUMENT } from "../src/state/document/default.ts";
import { setRule } from "../src/state/document/edit.ts";
import { EXPLORER } from "../src/words/en/explorer.ts";
import { HAND } from "../src/words/en/hand.ts";
import { LESSON } from "../src/words/en/lesson.ts";
import { PAGE } from "../src/words/en/page.ts";
import { RULE_WORDS } from "../src/words/en/rules.ts";
import { SCEPTIC } from "../src/words/en/sceptic.ts";
import { SOUND } from "../src/words/en/sound.ts";
import { TARGET } from "../src/words/en/target.ts";
import { expect, test } from "./helpers/page.ts";
import { addressed, button, expectStage, readFrame, scrubber, slider } from "./helpers/stage.ts";
import { tabTo } from "./helpers/tab.ts";

const documentOf = (page: Page) => addressed(page).document;

async function pressAt(page: Page, wanted: ReturnType<typeof button>, key = "Enter") {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

test("from an example to the lesson, everything is done without a mouse", async ({ page }) => {
  await page.goto("./");
  const dialog = page.getByRole("dialog");

  await test.step("play, pause, step, and go to the next weight", async () => {
    await pressAt(page, button(page, PAGE.film.play), "Space");
    await expect.poll(async () => (await readFrame(page))[0]).toBeGreaterThan(1);
    await page.keyboard.press("Space");
    await expect(button(page, PAGE.film.play)).toBeFocused();
    const [paused] = await readFrame(page);
    await pressAt(page, button(page, PAGE.film.step));
    await expect.poll(async () => (await readFrame(page))[0]).toBe(paused + 1);
    await pressAt(page, button(page, PAGE.film.next));
    await expect.poll(async () => (await readFrame(page))[0]).toBeGreaterThan(paused + 1);
    await pressAt(page, scrubber(page), "End");
    const [last, frames] = await readFrame(page);
    expect(last).toBe(frames);
  });

  await test.step("choose an example", async () => {
    await pressAt(page, button(page, TARGET.examples));
    await pressAt(page, dialog.getByRole("listitem").nth(3).getByRole("button"));
    await expect(dialog).toBeHidden();
    await expect.poll(() => documentOf(page).target).not.toEqual(DEFAULT_DOCUMENT.target);
  });
  const before = documentOf(page);

  await test.step("edit a weight", async () => {
    await pressAt(page, page.getByRole("slider", { name: /^Layer 1, / }).first(), "ArrowUp");
    await expect.poll(() => documentOf(page).target).not.toEqual(before.target);
  });

  await test.step("go near a pool and back", async () => {
    await pressAt(page, page.locator('[data-pool][tabindex="0"]'));
    await expect(slider(page, "Neurons of the pool")).toBeFocused();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(page.locator('[data-pool][tabindex="0"]')).toBeFocused();
  });

  await test.step("hear the error", async () => {
    await pressAt(page, button(page, SOUND.listen).first());
    await expect(button(page, SOUND.stop)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(button(page, SOUND.listen).first()).toBeFocused();
  });

  await test.step("change the rule and widen the pools", async () => {
    await pressAt(page, page.getByRole("radio", { name: RULE_WORDS.pair.name }), "ArrowRight");
    await expect.poll(() => documentOf(page).rule).toEqual(setRule(before, "product").rule);
    await pressAt(page, slider(page, PAGE.parent.poolSize), "ArrowRight");
    await expect
      .poll(() => documentOf(page).parent)
      .not.toMatchObject({ poolSize: (before.parent as { poolSize: number }).poolSize });
    await expectStage(page, documentOf(page));
  });

  await test.step("choose a neuron by hand and leave the weight to the rule again", async () => {
    const mode = page.getByRole("switch", { name: HAND.mode });
    await pressAt(page, mode, "Space");
    await pressAt(page, page.locator(".hand-list").first().getByRole("radio").first(), "ArrowDown");
    await expect.poll(() => documentOf(page).picks?.length).toBe(1);
    await pressAt(page, button(page, HAND.clear));
    await expect.poll(() => documentOf(page).picks ?? []).toEqual([]);
  });

  await test.step("open the checks and draw a hundred parents", async () => {
    await pressAt(page, button(page, SCEPTIC.show));
    await pressAt(page, button(page, SCEPTIC.draws.measure));
    const checks = page.getByRole("region", { name: SCEPTIC.title });
    await expect(checks).toContainText("100 draws: median");
  });

  const draws = page.getByRole("slider", { name: /^Draws, by width/ });
  const own = documentOf(page);
  await test.step("measure in the explorer, open a dot, and go back", async () => {
    const explorer = page.getByRole("region", { name: EXPLORER.title, exact: true });
    await pressAt(page, button(page, EXPLORER.show));
    await tabTo(page, explorer.getByLabel("Subset sum", { exact: true }));
    await page.keyboard.press("Space");
    await tabTo(page, explorer.getByLabel(EXPLORER.draws));
    await page.keyboard.press("Control+a");
    await page.keyboard.type("4");
    await page.keyboard.press("Enter");
    await pressAt(page, explorer.getByRole("button", { name: EXPLORER.measure }));
    await expect(explorer.getByText("8 draws", { exact: true })).toBeVisible();
    await pressAt(page, draws, "ArrowRight");
    await expect(draws).toHaveAttribute("aria-valuetext", /seed/);
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toBeFocused();
    await expect.poll(() => documentOf(page).parent).not.toEqual(own.parent);
    await page.goBack();
    await expectStage(page, own);
    await expect(draws).toBeFocused();
  });

  await test.step("share", async () => {
    await pressAt(page, button(page, PAGE.actions.share));
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(button(page, PAGE.actions.share)).toBeFocused();
  });

  await test.step("take a step of the lesson and leave it", async () => {
    await pressAt(page, button(page, PAGE.actions.lesson));
    const title = (index: number) => page.getByRole("heading", { name: STEPS[index]?.title });
    await expect(title(0)).toBeFocused();
    await page.keyboard.press("PageDown");
    await expect(title(1)).toBeVisible();
    await pressAt(page, button(page, LESSON.leave));
    await expect(button(page, PAGE.actions.lesson)).toBeFocused();
    await expectStage(page, own);
  });

  await test.step("ask for help", async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: PAGE.help.title })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });
});
