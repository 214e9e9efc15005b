import type { Page } from "@playwright/test";
import { DEFAULT_DOCUMENT, experimentOn } from "../src/state/document/default.ts";
import type { View } from "../src/state/view/view.ts";
import { EXPLORER } from "../src/words/en/explorer.ts";
import { LESSON } from "../src/words/en/lesson.ts";
import { PAGE } from "../src/words/en/page.ts";
import { SCEPTIC } from "../src/words/en/sceptic.ts";
import { TARGET } from "../src/words/en/target.ts";
import { doubled } from "../src/words/locale.ts";
import { expect, test } from "./helpers/page.ts";
import { exampleNamed, linkTo } from "./helpers/stage.ts";
import { cutOff, overflowing } from "./helpers/states.ts";

/** Every text that is said on the page, seen or spoken, outside of the doubled strings; and strings that came doubled in part. */
const undoubled = (page: Page, part: string) =>
  page.evaluate((part) => {
    const root = document.querySelector(part);
    if (!root) return [`no ${part}`];
    const found: string[] = [];
    const outside = (text: string, depth = 0): [string, number] => {
      let rest = "";
      for (const letter of text) {
        if (letter === "⟦") depth++;
        else if (letter === "⟧") depth--;
        else if (depth === 0) rest += letter;
      }
      return [rest, depth];
    };
    const words = (text: string) =>
      text
        .replace(/\b(?:JSON|SVG|PNG|CSV|HTML|Esc|Enter|Ctrl|Shift)\b/g, "")
        .replace(/sgn|ab|https?:\S+/g, "")
        .match(/\p{L}{2,}/gu);
    const tell = (place: string, text: string) => {
      if (words(text)) found.push(`${place}: ${text.trim()}`);
    };
    const skip =
      "script, style, noscript, math, textarea, code, .hash-words, .share-words, a[href^='https'], option";
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let depth = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (!owner || owner.closest(skip)) continue;
      const [rest, next] = outside(node.textContent ?? "", depth);
      depth = next;
      tell(`<${owner.tagName.toLowerCase()} class="${owner.getAttribute("class") ?? ""}">`, rest);
    }
    for (const element of root.querySelectorAll("*"))
      for (const name of [
        "aria-label",
        "aria-valuetext",
        "aria-description",
        "title",
        "alt",
        "placeholder",
        "label",
      ]) {
        const text = element.getAttribute(name);
        if (text) tell(`${element.tagName.toLowerCase()}[${name}]`, outside(text)[0]);
      }
    for (const option of root.querySelectorAll("option"))
      tell("option", outside(option.textContent ?? "")[0]);
    if (root === document.body) tell("document.title", outside(document.title)[0]);
    return [...new Set(found)];
  }, part);

const twice = (text: string): string => doubled(text) as string;
const button = (page: Page, name: string) =>
  page.getByRole("button", { name: twice(name), exact: true });

async function open(page: Page, view: Partial<View> = {}, document = DEFAULT_DOCUMENT) {
  await page.goto("about:blank");
  await page.goto(linkTo(document, { ...view, words: "double" }));
  await expect(page.locator(".error-line")).not.toHaveAttribute("aria-busy");
}

async function expectDoubled(page: Page, part = "body") {
  expect.soft(await undoubled(page, part)).toEqual([]);
  expect.soft(await overflowing(page), "scrolls sideways").toEqual([]);
  // A drawing's own labels cannot wrap; its sentence and its table say the same.
  const cut = (await cutOff(page)).filter((text) => !/ in (?:text|tspan) /.test(text));
  expect.soft(cut, "text that is cut off").toEqual([]);
}

for (const width of [1440, 390])
  test.describe(`with every string said twice, on ${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });

    test("the page, its film and two inputs", async ({ page }) => {
      await open(page);
      await page.waitForTimeout(1500);
      await expectDoubled(page);
      await open(page, { frame: 12 });
      await expectDoubled(page);
      await open(page, {}, experimentOn(exampleNamed("saddle")));
      await page.waitForTimeout(800);
      await expectDoubled(page);
    });

    test("one weight, and gadgets chosen by hand", async ({ page }) => {
      await open(page, { selected: 0 });
      await page.waitForTimeout(800);
      await expectDoubled(page);
      await open(page, { selected: 0, picking: true });
      await page.waitForTimeout(800);
      await expectDoubled(page);
    });

    test("explorer and sceptic", async ({ page }) => {
      await open(page, { explore: ["pair", "product"], draws: 12, widths: [64, 1024] });
      await button(page, EXPLORER.measure).click();
      await expect(page.locator(".width-error-body svg")).toBeVisible();
      await page.waitForTimeout(1500);
      await expectDoubled(page, "#explorer");
      await button(page, SCEPTIC.show).click();
      await expect(page.locator(".sceptic .assumptions")).toBeVisible();
      await expectDoubled(page);
    });

    test("dialogs", async ({ page }) => {
      await open(page);
      for (const name of [
        PAGE.actions.share,
        PAGE.actions.help,
        TARGET.examples,
        TARGET.text,
        PAGE.parent.editListed,
      ]) {
        await button(page, name).click();
        await page.waitForTimeout(600);
        await expectDoubled(page, "dialog[open]");
        await page.keyboard.press("Escape");
      }
    });

    test("steps of the lesson", async ({ page }) => {
      for (const lesson of ["start", "both", "one-parent", "width", "neurons"]) {
        await open(page, { lesson });
        await expect(page.getByText(twice(LESSON.lesson)).first()).toBeVisible();
        await page.waitForTimeout(800);
        await expectDoubled(page);
      }
    });
  });
