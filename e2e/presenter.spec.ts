import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { STEPS } from "../src/lesson/steps.ts";
import { DEFAULT_DOCUMENT, experimentOn } from "../src/state/document/default.ts";
import { decodeLink } from "../src/state/link/link.ts";
import { PAGE } from "../src/words/en/page.ts";
import { NOTES, PRESENTER } from "../src/words/en/presenter.ts";
import { expect, expectAccessible, test } from "./helpers/page.ts";
import {
  addressed,
  boxOf,
  button,
  errorLine,
  exampleNamed,
  expectFrame,
  expectStage,
  linkTo,
  scrubber,
} from "./helpers/stage.ts";
import { overflowing } from "./helpers/states.ts";

const ten = { width: 1024, height: 768 };
const head = (page: Page) => page.locator(".presenter-head h2");
const bar = (page: Page) => page.getByRole("toolbar", { name: PRESENTER.bar });
const presenting = (page: Page) => page.locator("html[data-present]");
const stepAt = (id: string) => STEPS.findIndex((step) => step.id === id);

async function present(page: Page, lesson?: string) {
  await page.goto(lesson ? `./#1~lesson=${lesson}` : linkTo(DEFAULT_DOCUMENT));
  await expect(errorLine(page)).not.toHaveAttribute("aria-busy");
  if (lesson) await expect(page.locator(".lesson h2")).toBeVisible();
  await page.keyboard.press("p");
  await expect(presenting(page)).toBeAttached();
  await expect(head(page)).toBeFocused();
}

/** What can be seen too small, too pale or too thin for ten metres, and which numbers there are. */
const seenFromAfar = (page: Page) =>
  page.evaluate(() => {
    // Of what is inside a hidden group of a drawing, only the box tells.
    const drawn = ({ width, height }: DOMRect) => width > 0 || height > 0;
    const seen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      drawn(element.getBoundingClientRect()) &&
      !element.closest(".ui-hidden, .presenter-bar, clipPath");
    const channels = (colour: string) => {
      const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
      if (!pen) throw new Error("no canvas");
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      return [...pen.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (element: Element): string => {
      for (let each: Element | null = element; each; each = each.parentElement) {
        const { backgroundColor } = getComputedStyle(each);
        if (channels(backgroundColor)[3] === 255) return backgroundColor;
      }
      return "white";
    };
    const small: string[] = [];
    const pale: string[] = [];
    const numbers: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      const owner = node.parentElement;
      if (!owner || text === "" || !seen(owner)) continue;
      const style = getComputedStyle(owner);
      const said = `“${text}” in ${owner.tagName} ${owner.getAttribute("class")}`;
      if (Number.parseFloat(style.fontSize) < 18) small.push(`${said}: ${style.fontSize}`);
      const colour = owner instanceof SVGElement ? style.fill : style.color;
      const [low = 0, high = 0] = [luminance(colour), luminance(groundOf(owner))].sort(
        (x, y) => x - y,
      );
      const contrast = (high + 0.05) / (low + 0.05);
      if (contrast < 7) pale.push(`${said}: ${contrast.toFixed(1)}`);
      // A node named 1 is the constant input; the half-line x < 0 and a formula's numbers are no readings.
      if (
        /\d/.test(text.replace(/x [<>] 0/, "")) &&
        !owner.closest("math, .node-letter, .parent-symbol, .explorer svg")
      )
        numbers.push(text);
    }
    const thin = [...document.querySelectorAll("svg :is(line, path, circle, rect, polyline)")]
      .filter((shape) => {
        const { stroke, strokeWidth, opacity, strokeOpacity } = getComputedStyle(shape);
        const coloured = stroke !== "none" && channels(stroke)[3] !== 0;
        const clear = Number(opacity) > 0 && Number(strokeOpacity) > 0;
        return coloured && clear && seen(shape) && Number.parseFloat(strokeWidth) < 2.5;
      })
      .map(
        (shape) =>
          `${shape.tagName} ${shape.getAttribute("class")} in ${shape.closest("svg")?.parentElement?.className}: ${getComputedStyle(shape).strokeWidth}`,
      );
    return { small, pale, thin: [...new Set(thin)], numbers };
  });

test("a clicker goes through all steps, each readable from ten metres, with three numbers at most", async ({
  page,
}) => {
  await page.setViewportSize(ten);
  await present(page, "start");
  for (const [index, { id, title, predict, look }] of STEPS.entries())
    await test.step(id, async () => {
      await expect(head(page)).toHaveText(title);
      for (let press = 0; press <= (predict ? 1 : 0); press++) {
        await expect(page.locator(".presenter-error strong")).not.toHaveText("…");
        if (look === "weight")
          await expect(page.locator(".weight-panel svg").first()).toBeVisible();
        if (look === "explorer")
          await expect(page.locator(".width-error svg")).toBeVisible({ timeout: 60_000 });
        const { small, pale, thin, numbers } = await seenFromAfar(page);
        expect.soft(small, `${id}: small`).toEqual([]);
        expect.soft(pale, `${id}: pale`).toEqual([]);
        expect.soft(thin, `${id}: thin`).toEqual([]);
        expect.soft(numbers, `${id}: numbers`).toHaveLength(3);
        expect(await overflowing(page)).toEqual([]);
        expect(await page.evaluate(() => scrollY)).toBe(0);
        await page.keyboard.press("PageDown");
      }
      expect(index).toBe(stepAt(id));
    });
  await expect(head(page)).toHaveText(STEPS.at(-1)?.title ?? "");
});

test("on a lying phone nothing lies over anything, and the curve has a third of the height", async ({
  page,
}) => {
  const lying = { width: 844, height: 390 };
  await page.setViewportSize(lying);
  const parts = [
    ".presenter-head",
    ".parent-panel",
    ".function-panel",
    ".weight-panel",
    "#explorer",
    ".presenter-numbers",
  ];
  for (const id of [undefined, "start", "both", "errors"]) {
    await present(page, id);
    await expect(page.locator(".presenter-error strong")).not.toHaveText("…");
    const { small, pale } = await seenFromAfar(page);
    expect.soft(small, id).toEqual([]);
    expect.soft(pale, id).toEqual([]);
    const boxes = await page.evaluate(
      (names) =>
        names.flatMap((name) => {
          const part = document.querySelector(name);
          if (!part?.checkVisibility()) return [];
          const { left, right, top, bottom } = part.getBoundingClientRect();
          return [{ name, left, right, top, bottom }];
        }),
      parts,
    );
    for (const a of boxes) {
      expect(a.top, a.name).toBeGreaterThanOrEqual(0);
      expect(a.bottom, a.name).toBeLessThanOrEqual(lying.height + 1);
      expect(a.right, a.name).toBeLessThanOrEqual(lying.width + 1);
      for (const b of boxes)
        if (a !== b) {
          const apart =
            a.right <= b.left + 1 ||
            b.right <= a.left + 1 ||
            a.bottom <= b.top + 1 ||
            b.bottom <= a.top + 1;
          expect(apart, `${id}: ${a.name} and ${b.name}`).toBe(true);
        }
    }
    const curve = page.locator(id === "both" ? ".weight-panel svg" : ".function-panel svg").first();
    expect((await boxOf(curve)).height).toBeGreaterThanOrEqual(lying.height / 3);
  }
});

test("the answer comes before the next step, and PageUp goes the same way back", async ({
  page,
}) => {
  await present(page, "control");
  const index = stepAt("control");
  const { setting, predict } = STEPS[index] ?? {};
  await page.keyboard.press("PageDown");
  await expect.poll(() => addressed(page).view.mask).toBe(predict?.reveal.mask);
  await expect(head(page)).toHaveText(STEPS[index]?.title ?? "");
  await page.keyboard.press("PageUp");
  await expect.poll(() => addressed(page).view.mask).toBe(setting?.mask);
  await page.keyboard.press("PageUp");
  await expect(head(page)).toHaveText(STEPS[index - 1]?.title ?? "");
});

test("a clicker's keys scroll nothing and move no slider", async ({ page }) => {
  await page.setViewportSize(ten);
  await present(page, "pool");
  const reader = page.getByRole("slider", { name: "Read the curves at x" });
  await reader.focus();
  const before = await reader.getAttribute("aria-valuenow");
  await page.keyboard.press("PageDown");
  await expect(head(page)).toHaveText(STEPS[stepAt("pool") + 1]?.title ?? "");
  await page.keyboard.press("PageUp");
  await expect(head(page)).toHaveText(STEPS[stepAt("pool")]?.title ?? "");
  expect(await reader.getAttribute("aria-valuenow")).toBe(before);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("without a lesson the clicker goes through the film, and the film keeps its keys", async ({
  page,
}) => {
  await present(page);
  await expect.poll(() => addressed(page).view.present).toBe("stage");
  await page.keyboard.press("Home");
  await expect.poll(() => addressed(page).view.frame).toBe(0);
  await page.keyboard.press("PageDown");
  await expect.poll(() => addressed(page).view.frame).toBeGreaterThan(0);
  const at = addressed(page).view.frame ?? 0;
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => addressed(page).view.frame).toBe(at + 1);
  expect((await seenFromAfar(page)).numbers).toHaveLength(2);
  await page.keyboard.press("Space");
  await expect.poll(() => addressed(page).view.frame ?? 0).toBeGreaterThan(at + 2);
});

test("it fills the screen; Escape, P, the button or the browser's own way out leave", async ({
  page,
}) => {
  const full = () => page.evaluate(() => document.fullscreenElement !== null);
  await present(page);
  await expect.poll(full).toBe(true);
  await page.keyboard.press("p");
  await expect(presenting(page)).toHaveCount(0);
  await expect.poll(full).toBe(false);
  await page.keyboard.press("p");
  await expect.poll(full).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await expect(presenting(page)).toHaveCount(0);
  await button(page, PAGE.actions.help).click();
  await button(page, PRESENTER.start).click();
  await expect(presenting(page)).toBeAttached();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(presenting(page)).toHaveCount(0);
  await expect(button(page, PAGE.actions.help)).toBeFocused();
  expect(addressed(page).view.theme).toBe("auto");
});

test("a blank screen shows again at any key, which does nothing else", async ({ page }) => {
  await present(page);
  for (const [blank, back] of [
    ["b", "PageUp"],
    [".", "p"],
  ] as const) {
    await page.keyboard.press(blank);
    await expect(page.locator(".presenter-blank")).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: PRESENTER.blanked })).toBeAttached();
    await page.keyboard.press(back);
    await expect(page.locator(".presenter-blank")).toHaveCount(0);
  }
  await expect(presenting(page)).toBeAttached();
  expect(addressed(page).view.frame).toBeUndefined();
});

test("the pointer is a dot that follows the mouse or the arrow keys", async ({ page }) => {
  await present(page);
  await page.keyboard.press("Home");
  await page.keyboard.press("l");
  const dot = page.locator(".presenter-pointer");
  const centre = async () => {
    const { x, y, width, height } = (await dot.boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  };
  await page.mouse.move(300, 200);
  await expect.poll(centre).toEqual([300, 200]);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  const step = 0.02 * 1280;
  await expect.poll(centre).toEqual([Math.round(300 + step), Math.round(200 + step)]);
  expect(addressed(page).view.frame).toBe(0);
  await page.keyboard.press("l");
  await expect(dot).toHaveCount(0);
});

test("the speaker's window has note, clock and next step, and both windows lead each other", async ({
  page,
}) => {
  await present(page, "depth");
  const opening = page.waitForEvent("popup");
  await page.keyboard.press("s");
  const notes = await opening;
  const title = (index: number) => STEPS[index]?.title ?? "";
  const here = (name: string) => notes.locator("h2", { hasText: name });
  let at = stepAt("depth");
  await expect(here(title(at))).toBeVisible();
  await expect(notes.getByText(NOTES.together)).toBeVisible();
  await expect(notes.locator(".notes-say")).toHaveText(STEPS[at]?.note ?? "");
  await expect(notes.locator(".notes-at")).toContainText(NOTES.minutes(STEPS[at]?.minutes ?? 0));
  await expect(notes.locator(".notes-next h3")).toHaveText(title(at + 1));
  await expect(notes.locator(".notes-next path").first()).toBeVisible();
  await expect(notes.locator(".notes-clock b").first()).toHaveText(/^0:[0-5]\d$/);
  await expect(notes.locator(".notes-clock b").first()).not.toHaveText("0:00");
  await expectAccessible(notes);
  expect(await overflowing(notes)).toEqual([]);

  await page.keyboard.press("PageDown");
  at++;
  await expect(here(title(at))).toBeVisible();
  await notes.bringToFront();
  await notes.keyboard.press("PageDown");
  await expect(notes.getByText(`${NOTES.answer}:`)).toBeVisible();
  await notes.keyboard.press("PageDown");
  at++;
  await expect(head(page)).toHaveText(title(at));
  await expect(here(title(at))).toBeVisible();
  await button(notes, PRESENTER.previous).click();
  await expect(head(page)).toHaveText(title(at - 1));
  await button(notes, PRESENTER.blank).click();
  await expect(page.locator(".presenter-blank")).toBeVisible();
  await expect(notes.getByText(NOTES.blank)).toBeVisible();
  await notes.keyboard.press("b");
  await expect(page.locator(".presenter-blank")).toHaveCount(0);

  await notes.keyboard.press("f");
  await expect(notes.getByText(NOTES.frozen)).toBeVisible();
  const onStage = STEPS[at - 1]?.setting.document;
  await expect.poll(() => addressed(page).document).toEqual(onStage);
  const shown = page.url();
  await notes.keyboard.press("PageDown");
  await notes.keyboard.press("PageDown");
  await expect(here(title(at))).toBeVisible();
  // The clicker's own window is the audience's: its keys lead the speaker's too.
  await page.bringToFront();
  await page.keyboard.press("PageUp");
  await expect(here(title(at - 1))).toBeVisible();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await expect(here(title(at))).toBeVisible();
  expect(page.url()).toBe(shown);
  await expect(head(page)).toHaveText(title(at - 1));
  await page.keyboard.press("f");
  await expect(head(page)).toHaveText(title(at));
  await expect(notes.getByText(NOTES.together)).toBeVisible();
  await expect.poll(() => addressed(page).document).toEqual(STEPS[at]?.setting.document);

  await page.keyboard.press("p");
  await expect(notes.getByText(NOTES.apart)).toBeVisible();
  await notes.close();
});

test("a film that is played from the speaker's window plays before the audience, and is followed", async ({
  page,
}) => {
  await present(page, "claim");
  const opening = page.waitForEvent("popup");
  await page.keyboard.press("s");
  const notes = await opening;
  await expect(notes.getByText(NOTES.together)).toBeVisible();
  await notes.keyboard.press("ArrowRight");
  await expect.poll(() => addressed(page).view.frame).toBe(1);
  await expect.poll(() => addressed(notes).view.frame).toBe(1);
  expect(addressed(notes).view.present).toBe("notes");
  await notes.close();
  await page.keyboard.press("f");
  await expect(page.getByText(PRESENTER.alone)).toBeAttached();
});

test("where windows, channels and full screen are missing, presenting works and says so", async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.open = () => null;
    Object.defineProperty(Element.prototype, "requestFullscreen", { value: undefined });
  });
  await present(page, "pool");
  await expect(bar(page)).toHaveCSS("opacity", "0");
  await page.keyboard.press("s");
  await expect(page.getByText(PRESENTER.blocked)).toBeAttached();
  await expect(bar(page)).toHaveCSS("opacity", "1");
  await page.keyboard.press("PageDown");
  await expect(head(page)).toHaveText(STEPS[stepAt("pool") + 1]?.title ?? "");
  await page.addInitScript(() => Reflect.deleteProperty(window, "BroadcastChannel"));
  await page.reload();
  await expect(head(page)).toBeFocused();
  await page.keyboard.press("s");
  await expect(page.getByText(PRESENTER.noChannel)).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(presenting(page)).toHaveCount(0);
});

test("a weight shows its pool and its gadget, and neither is empty", async ({ page }) => {
  for (const step of ["identity", "two-neurons", "both"]) {
    await present(page, step);
    const plots = page.locator(".weight-panel > .plot:visible");
    await expect(plots).toHaveCount(2);
    await expect(plots.nth(0).locator("svg")).toBeVisible();
    await expect(plots.nth(1).locator("svg path").first()).toBeVisible();
  }
});

test("the mouse presses the bar's buttons without the focus, and the bar goes again", async ({
  page,
}) => {
  await present(page);
  await page.keyboard.press("Home");
  await page.mouse.move(300, 300);
  await button(page, PRESENTER.next).click();
  await expect.poll(() => addressed(page).view.frame).toBeGreaterThan(0);
  await expect(head(page)).toBeFocused();
  await expect(bar(page)).toHaveCSS("opacity", "1");
  await page.mouse.move(300, 300);
  await expect(bar(page)).toHaveCSS("opacity", "0");
});

test("all is reached by keyboard, and axe finds nothing on the stage and its bar", async ({
  page,
}) => {
  await page.setViewportSize(ten);
  await present(page, "claim");
  await button(page, PRESENTER.notes).focus();
  await expect(bar(page)).toHaveCSS("opacity", "1");
  await expectAccessible(page);
  const box = await bar(page).boundingBox();
  expect(box?.width).toBeLessThanOrEqual(ten.width);
  await button(page, PRESENTER.blank).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".presenter-blank")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.locator(".presenter-blank")).toHaveCount(0);
});

/** Texts of a PNG file, by keyword. */
function textsOf(png: Buffer): Record<string, string> {
  const texts: Record<string, string> = {};
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 8, at + 8 + length);
    if (png.toString("latin1", at + 4, at + 8) === "iTXt") {
      const key = body.indexOf(0);
      texts[body.toString("latin1", 0, key)] = body.toString("utf8", key + 5);
    }
    at += 12 + length;
  }
  return texts;
}

test("a view is saved as a picture that says its title, its caption and its link", async ({
  page,
}) => {
  const saddle = experimentOn(exampleNamed("saddle"));
  const steps = STEPS.filter(({ id }) => id === "errors" || id === "both");
  for (const step of [...steps, null])
    await test.step(step?.id ?? "saddle", async () => {
      const name = step?.title ?? PAGE.page.title;
      const address = step
        ? `./#1~lesson=${step.id}~present=stage`
        : linkTo(saddle, { present: "stage" });
      await page.goto("about:blank");
      await page.goto(address);
      await expect(head(page)).toBeFocused();
      await expect(page.locator(".presenter-error strong")).not.toHaveText("…");
      const wanted = step ? step.setting.document : saddle;
      await expect.poll(() => addressed(page).document).toEqual(wanted);
      const coming = page.waitForEvent("download");
      await page.keyboard.press("i");
      const download = await coming;
      const png = await readFile(await download.path());
      const texts = textsOf(png);
      expect(texts.Title).toBe(name);
      expect(texts.Description).not.toBe("");
      const opened = decodeLink(texts.Source ?? "");
      expect(opened.ignored).toEqual([]);
      expect(opened.document).toEqual(wanted);
      expect(opened.view.present).toBeUndefined();
      // White paper alone would be a hundredth of it.
      expect(png.length).toBeGreaterThan(40_000);
      await expect(page.getByText(PRESENTER.saved)).toBeAttached();
    });
});

test("a link that presents opens presenting, and its stage is the one of the link", async ({
  page,
}) => {
  const hat = experimentOn(exampleNamed("hat"));
  await page.goto(linkTo(hat, { present: "stage", frame: 3 }));
  await expect(head(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expectFrame(page, 4);
  await page.keyboard.press("End");
  await expectStage(page, hat);
  await expect(scrubber(page)).toBeVisible();
});
