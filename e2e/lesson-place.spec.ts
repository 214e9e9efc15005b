import type { Locator, Page } from "@playwright/test";
import type { HandName, Step } from "../src/lesson/step.ts";
import { STEPS } from "../src/lesson/steps.ts";
import { LESSON } from "../src/words/en/lesson.ts";
import { PAGE } from "../src/words/en/page.ts";
import { RULE_WORDS } from "../src/words/en/rules.ts";
import { expect, expectAccessible, test } from "./helpers/page.ts";
import { boxOf, button, errorLine } from "./helpers/stage.ts";
import { overflowing } from "./helpers/states.ts";

const lesson = (page: Page) => page.locator(".lesson");
const title = (page: Page, step: Step) =>
  lesson(page).getByRole("heading", { name: step.title, exact: true });
const said = (page: Page, words: string) => lesson(page).getByText(`${words}.`, { exact: true });

/** How many pixels down the middle of a part are neither out of the window nor under something else. */
const heightInSight = (part: Locator) =>
  part.evaluate((element) => {
    const { left, width } = element.getBoundingClientRect();
    let seen = 0;
    for (let y = 0; y < innerHeight; y++)
      if (element.contains(document.elementFromPoint(left + width / 2, y))) seen++;
    return seen;
  });

const expectInSight = (part: Locator, least = 1) =>
  expect.poll(() => heightInSight(part)).toBeGreaterThanOrEqual(least);

/** What a hand is pressed on, and what must be in sight after that, other than itself. */
const HANDS: Record<HandName, (page: Page) => { press: Locator; shows?: Locator }> = {
  target: (page) => ({
    press: button(page, LESSON.hands.target),
    shows: page.locator(".target-panel"),
  }),
  shares: (page) => ({
    press: button(page, LESSON.hands.shares),
    shows: page.locator(".budget-bars"),
  }),
  weight: (page) => ({ press: lesson(page).getByRole("slider", { name: LESSON.hands.weight }) }),
  width: (page) => ({ press: lesson(page).getByRole("slider", { name: PAGE.parent.poolSize }) }),
  rule: (page) => ({
    press: lesson(page)
      .locator(".lesson-hands")
      .getByText(RULE_WORDS["subset-sum"].name, { exact: true }),
  }),
  wire: (page) => ({ press: lesson(page).getByRole("combobox", { name: LESSON.hands.wire }) }),
  "next-draw": (page) => ({
    press: lesson(page).locator(".lesson-hands").getByText(PAGE.parent.nextDraw, { exact: true }),
  }),
};

const scrolled = (page: Page) => page.evaluate(() => scrollY);

/** Presses where a finger would: what is pressed is in sight before, what comes of it after, and the page where it was. */
async function tap(page: Page, part: Locator, comes = part) {
  await part.scrollIntoViewIfNeeded();
  await expectInSight(part);
  const before = await scrolled(page);
  // Not in the middle, where a slider may stand already.
  const { width, height } = await boxOf(part);
  await part.click({ position: { x: width * 0.3, y: height / 2 } });
  await expectInSight(comes);
  // A ribbon is a part of what scrolls: when it grows, the browser keeps what is below it in place.
  const apart = await page.evaluate(() => document.documentElement.dataset.lesson);
  if (apart === "sheet" || apart === "side")
    expect(Math.abs((await scrolled(page)) - before)).toBeLessThan(24);
}

const LOOKS = { stage: ".parent-panel", weight: ".weight-panel", explorer: "#explorer" } as const;

async function takeStep(page: Page, step: Step, brings: boolean, apart: boolean) {
  await expectInSight(title(page, step));
  await expectInSight(button(page, LESSON.next));
  await expectInSight(said(page, step.predict ? LESSON.predict : LESSON.task));
  if (apart) await expectInSight(page.locator(LOOKS[step.look]), 100);
  await expect(errorLine(page)).not.toHaveAttribute("aria-busy");
  expect(await overflowing(page)).toEqual([]);
  expect(await lesson(page).evaluate((e) => e.scrollWidth - e.clientWidth)).toBe(0);
  if (step.predict) {
    await tap(page, lesson(page).getByRole("slider", { name: LESSON.guess }));
    await tap(page, button(page, LESSON.reveal), lesson(page).locator(".guess-said"));
  }
  const task = said(page, LESSON.task);
  await task.scrollIntoViewIfNeeded();
  await expectInSight(task);
  if (step.figure === "three-masks") await tap(page, lesson(page).locator(".family-member").nth(1));
  // Where there is no room for both, playing leads to the film.
  if (step.id === "claim" && apart) await tap(page, page.locator(".play"));
  for (const hand of brings ? (step.hands ?? []) : []) {
    const { press, shows } = HANDS[hand](page);
    if (shows) {
      await press.click();
      await expectInSight(shows, 40);
    } else await tap(page, press);
  }
  if (!apart) await title(page, step).scrollIntoViewIfNeeded();
  await expectInSight(title(page, step));
}

for (const [width, height] of [
  [320, 256],
  [390, 844],
  [640, 360],
  [740, 360],
  [844, 390],
  [1024, 768],
  [1366, 768],
] as const)
  test(`at ${width} × ${height} every step can be read, done and left, and no tap moves the page`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`./#1~lesson=${STEPS[0]?.id}`);
    const apart = height > 256;
    for (const [index, step] of STEPS.entries())
      await test.step(step.id, async () => {
        await takeStep(page, step, height < 900, apart);
        if (index < STEPS.length - 1) await button(page, LESSON.next).click();
      });
    await expectAccessible(page);
  });

test("a step opened after a folded one shows its question", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("./#1~lesson=depth");
  const before = await lesson(page).boundingBox();
  await button(page, LESSON.less).click();
  await expect(said(page, LESSON.task)).toBeHidden();
  expect((await lesson(page).boundingBox())?.height).toBeLessThan((before?.height ?? 0) / 2);
  await expectInSight(page.locator(LOOKS.stage), 400);
  await button(page, LESSON.next).click();
  await expectInSight(said(page, LESSON.predict));
});

/** What moved on the page without anybody's doing, as the browser counts it. */
async function shifts(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const values = list
            .getEntries()
            .map((entry) => (entry as unknown as { value: number }).value);
          resolve(values.reduce((sum, value) => sum + value, 0));
        }).observe({ type: "layout-shift", buffered: true });
        // No entry is no shift, and is never reported.
        setTimeout(() => resolve(0), 500);
      }),
  );
}

for (const [width, height] of [
  [390, 844],
  [740, 360],
  [1440, 900],
] as const)
  test(`at ${width} × ${height} a link paints its step once, and nothing moves after it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const link of ["start", "control~guess=0.05"])
      await test.step(link, async () => {
        await page.goto("about:blank");
        await page.goto(`./#1~lesson=${link}`);
        await expect(page.locator(".colophon")).toBeAttached();
        await expect(errorLine(page)).not.toHaveAttribute("aria-busy");
        expect(await shifts(page)).toBeLessThanOrEqual(0.02);
      });
  });
