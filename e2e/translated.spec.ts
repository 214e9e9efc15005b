import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { EXPLORER } from "../src/words/en/explorer.ts";
import { LESSON } from "../src/words/en/lesson.ts";
import { PAGE } from "../src/words/en/page.ts";
import { RULE_WORDS } from "../src/words/en/rules.ts";
import { expect, mounted, test } from "./helpers/page.ts";
import { button, choose, errorLine, slider } from "./helpers/stage.ts";

/** What a browser's translator does to a page, with words that stay as they are. */
const TRANSLATOR = readFileSync("e2e/helpers/translator.txt", "utf8");

async function openTranslated(page: Page, link: string) {
  await page.goto(link);
  await expect(errorLine(page)).not.toHaveAttribute("aria-busy");
  await page.evaluate(TRANSLATOR);
  await expect(page.locator("h1 font").first()).toBeAttached();
}

/** All that the page says, in order; how fast a machine is belongs to the machine. */
const said = (page: Page, part: string) =>
  page.evaluate((selector) => {
    const words = (node: Node): string[] => {
      if (node instanceof Text) return node.data.trim() ? [node.data] : [];
      const own = node instanceof Element && node.matches("svg, .badge, .progress");
      return own ? [] : [...node.childNodes].flatMap(words);
    };
    return [...document.querySelectorAll(selector)].map((each) =>
      words(each).join("").replace(/\s+/g, " "),
    );
  }, part);

/** Words in nodes that React keeps by itself: once a translator has replaced them, they grow old. */
const keptByReact = (page: Page) =>
  page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const kept = Object.keys(node).some((key) => key.startsWith("__reactFiber"));
      if (kept && node.textContent?.trim()) found.push(node.textContent);
    }
    return found;
  });

/** Numbers that stand alone and would be translated. */
const translatedNumbers = (page: Page) =>
  page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const text = node.textContent ?? "";
      if (node.parentElement?.closest("svg, math, option, textarea, [translate=no]")) continue;
      if (/\d/.test(text) && !/\p{L}{2}/u.test(text)) found.push(text);
    }
    return found;
  });

const STAGE = ".stage, .controls, .weight-panel";

/** The page says what its link says where nobody translates. */
async function expectFresh(page: Page, parts = STAGE) {
  const other = await page.context().newPage();
  await expect(async () => {
    await other.goto("about:blank");
    await other.goto(page.url());
    await mounted(other);
    await expect(other.locator(parts)).toHaveCount(await page.locator(parts).count());
    await expect(other.locator("[aria-busy=true]")).toHaveCount(0);
    const [now, afresh] = [await said(page, parts), await said(other, parts)];
    expect(now.length).toBeGreaterThan(0);
    expect(now).toEqual(afresh);
  }).toPass();
  expect(await keptByReact(other)).toEqual([]);
  expect(await translatedNumbers(other)).toEqual([]);
  await other.close();
}

test("under a translator the film, the width, the rule, a draw and the target stay true", async ({
  page,
}) => {
  await openTranslated(page, "./");
  await button(page, PAGE.film.play).click();
  await button(page, PAGE.film.pause).click();
  await slider(page, PAGE.parent.poolSize).press("PageUp");
  await choose(page, PAGE.rule.name, RULE_WORDS.pair.name);
  await button(page, PAGE.actions.newDraw).click();
  await page.keyboard.press("End");
  await expectFresh(page);
  await choose(page, PAGE.rule.name, RULE_WORDS["subset-sum"].name);
  await button(page, PAGE.actions.undo).click();
  await button(page, PAGE.actions.undo).click();
  await button(page, PAGE.film.reset).click();
  await expectFresh(page);
});

test("under a translator the lesson goes on, and says what its link says", async ({ page }) => {
  await openTranslated(page, "./");
  await button(page, PAGE.actions.lesson).click();
  for (let step = 0; step < 5; step++)
    await page.getByRole("button", { name: LESSON.next, exact: true }).click();
  await expectFresh(page, ".stage, .controls, .lesson-says, .lesson-does");
});

test("under a translator the explorer measures, and shows what it measured", async ({ page }) => {
  await openTranslated(page, "./#1~explore=pair.product~widths=16-1024~draws=20");
  const section = page.getByRole("region", { name: EXPLORER.title });
  const draws = section.getByRole("textbox", { name: EXPLORER.draws });
  const measure = section.getByRole("button", { name: EXPLORER.measure });
  await measure.click();
  await expect(section.getByText("40 draws", { exact: true })).toBeVisible();
  await draws.fill("24");
  await page.keyboard.press("Enter");
  await measure.click();
  await expect(section.getByText("48 draws", { exact: true })).toBeVisible();
  await expect(section.getByText("40 draws", { exact: true })).toHaveCount(0);
  expect(await keptByReact(page)).toEqual([]);
  await expectFresh(page);
});

test("under a translator slides go on before an audience", async ({ page }) => {
  await openTranslated(page, "./#1~lesson=start");
  await page.keyboard.press("p");
  for (let step = 0; step < 6; step++) await page.keyboard.press("PageDown");
  await expectFresh(page, ".presenter-head, .presenter-numbers");
});
