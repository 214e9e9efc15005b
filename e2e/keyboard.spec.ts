import type { ElementHandle, Locator, Page } from "@playwright/test";
import { DEFAULT_DOCUMENT, experimentOn } from "../src/state/document/default.ts";
import { setPoolSize, setRule, setSeed } from "../src/state/document/edit.ts";
import { setWeight } from "../src/state/document/edit-target.ts";
import { HELP } from "../src/words/en/help.ts";
import { PAGE } from "../src/words/en/page.ts";
import { PLANE } from "../src/words/en/plane.ts";
import { RULE_WORDS } from "../src/words/en/rules.ts";
import { TARGET } from "../src/words/en/target.ts";
import { expect, test } from "./helpers/page.ts";
import {
  addressed,
  button,
  exampleNamed,
  expectFrame,
  expectStage,
  linkTo,
  newSeed,
  readFrame,
  scrubber,
  slider,
} from "./helpers/stage.ts";
import { MOST_STOPS, tabTo } from "./helpers/tab.ts";

interface Stop {
  readonly name: string;
  readonly region: string;
}

/** What has the focus, and the panel it is in; null when it is the page itself. */
const focused = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const region = element.closest(
      ".masthead, .transport, .panel, .controls, .sceptic, .explorer, .colophon",
    );
    const classes = region?.classList.value ?? "";
    const label = (element as HTMLInputElement).labels?.[0]?.textContent;
    return {
      name: (element.getAttribute("aria-label") ?? label ?? element.textContent ?? "").trim(),
      region: /\w+-panel/.exec(classes)?.[0] ?? region?.classList[0] ?? "page",
    };
  });

/** Every stop of the Tab key from the top of the page to its end. */
async function tabThrough(page: Page, visit: () => Promise<void> = async () => {}) {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (!stop) return stops;
    stops.push(stop);
    await visit();
    if (stops.length > MOST_STOPS) throw new Error("the Tab key never comes to an end");
  }
}

test("the Tab key visits panel after panel in the order of the story, and every stop has a name", async ({
  page,
}) => {
  await page.goto("./");
  const stops = await tabThrough(page);
  expect(stops[0]?.name).toBe(PAGE.page.skip);
  expect(stops.filter(({ name }) => name === "")).toEqual([]);
  const regions = stops.map(({ region }) => region).filter((r, i, all) => r !== all[i - 1]);
  expect(regions).toEqual([
    "page",
    "masthead",
    "transport",
    "target-panel",
    "parent-panel",
    "function-panel",
    "controls",
    "weight-panel",
    "sceptic",
    "explorer",
    "colophon",
  ]);
  expect(stops.length).toBeLessThan(80);
});

/** How the page looks around what has the focus. */
async function lookAround(page: Page, element: ElementHandle<Element>): Promise<Buffer> {
  const box = await element.boundingBox();
  if (!box) throw new Error("what has the focus is not drawn");
  // Hidden radios and drawn edges show the focus beside themselves.
  const left = Math.max(0, box.x - 60);
  const top = Math.max(0, box.y - 40);
  const clip = { x: left, y: top, width: box.width + 120, height: box.height + 80 };
  return page.screenshot({ clip, animations: "disabled", caret: "hide" });
}

test("every stop of the Tab key shows that it has the focus", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("./");
  await tabThrough(page, async () => {
    const { name } = (await focused(page)) ?? { name: "" };
    const element = await page.evaluateHandle(() => document.activeElement as HTMLElement);
    const shown = await lookAround(page, element);
    await element.evaluate((e) => e.blur());
    const hidden = await lookAround(page, element);
    await element.evaluate((e) => e.focus({ preventScroll: true }));
    expect(shown.equals(hidden), `the focus on “${name}” is to be seen`).toBe(false);
  });
});

test("on a page shown twice as large, nothing that has the focus is behind the film's bar", async ({
  page,
}) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("./");
  const covered: string[] = [];
  let pinned = 0;
  await tabThrough(page, async () => {
    const { name } = (await focused(page)) ?? { name: "" };
    const [over, under] = await page.evaluate(() => {
      const bar = document.querySelector(".dock > .transport");
      const element = document.activeElement;
      if (!bar || !element || bar.contains(element)) return [false, false];
      const { top, bottom } = bar.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      return [bottom >= innerHeight - 1, box.bottom > top + 1 && box.top < bottom];
    });
    if (over) pinned++;
    if (under) covered.push(name);
  });
  expect(pinned).toBeGreaterThan(20);
  expect(covered).toEqual([]);
});

test("the handles of a section go to their ends and in large steps, and the page stays", async ({
  page,
}) => {
  await page.goto(linkTo(experimentOn(exampleNamed("xor"))));
  const now = (handle: Locator) =>
    handle.evaluate((e) =>
      ["now", "min", "max"].map((of) => Number(e.getAttribute(`aria-value${of}`))),
    );
  for (const name of [PLANE.offset, PLANE.direction]) {
    const handle = slider(page, name);
    await handle.focus();
    const top = await page.evaluate(() => scrollY);
    await page.keyboard.press("End");
    const [highest, , most] = await now(handle);
    expect(highest).toBe(most);
    await page.keyboard.press("PageDown");
    expect((await now(handle))[0]).toBeLessThan(highest ?? 0);
    await page.keyboard.press("Home");
    const [lowest, least] = await now(handle);
    expect(lowest).toBe(least);
    expect(await page.evaluate(() => scrollY)).toBe(top);
  }
});

test("the main job is done by keyboard alone", async ({ page }) => {
  await page.goto("./");
  const play = button(page, PAGE.film.play);
  await tabTo(page, play);
  await page.keyboard.press("Space");
  const pause = button(page, PAGE.film.pause);
  await expect(pause).toBeFocused();
  await expect.poll(async () => (await readFrame(page))[0]).toBeGreaterThan(1);
  await page.keyboard.press("Space");
  await expect(play).toBeFocused();
  await tabTo(page, scrubber(page));
  await page.keyboard.press("End");
  const [, last] = await readFrame(page);
  await expectFrame(page, last);

  await tabTo(page, slider(page, "Layer 1, x to unit 2"));
  for (let press = 0; press < 5; press++) await page.keyboard.press("ArrowDown");
  let document = setWeight(DEFAULT_DOCUMENT, 0, 1, 0, 0.75);
  await expectStage(page, document);

  await tabTo(page, page.getByRole("radio", { name: RULE_WORDS.pair.name }));
  await page.keyboard.press("ArrowRight");
  document = setRule(document, "product");
  await expectStage(page, document);

  await tabTo(page, slider(page, PAGE.parent.poolSize));
  await page.keyboard.press("Home");
  document = setPoolSize(document, 1);
  await expectStage(page, document);

  // Five presses on the weight, one rule, one width.
  for (let step = 0; step < 7; step++) await page.keyboard.press("Control+z");
  await expect(button(page, PAGE.actions.undo)).toBeDisabled();
  await expectStage(page, DEFAULT_DOCUMENT);
});

const dialogs: Record<string, string> = {
  [PAGE.actions.share]: PAGE.share.title,
  [PAGE.actions.help]: PAGE.help.title,
  [TARGET.examples]: TARGET.examples,
  [PAGE.parent.editListed]: PAGE.parent.editListed,
};
for (const [opener, title] of Object.entries(dialogs)) {
  test(`the dialog “${title}” takes the focus, keeps it and gives it back`, async ({ page }) => {
    await page.goto("./");
    await tabTo(page, button(page, opener));
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: title });
    await expect(dialog).toBeVisible();
    const inside = () =>
      dialog.evaluate(
        (e) => document.activeElement === document.body || e.contains(document.activeElement),
      );
    for (let press = 0; press < 15; press++) {
      expect(await inside()).toBe(true);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(button(page, opener)).toBeFocused();
  });
}

test("a used-up button keeps the focus, so that the keys go on working", async ({ page }) => {
  await page.goto("./");
  await tabTo(page, button(page, PAGE.film.reset));
  await page.keyboard.press("Enter");
  await expectFrame(page, 1);
  await expect(button(page, PAGE.film.reset)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expectFrame(page, 2);
});

test("single keys play, step and draw, and Help turns them off", async ({ page }) => {
  await page.goto("./");
  await page.keyboard.press("r");
  await expectFrame(page, 1);
  await page.keyboard.press(".");
  await expectFrame(page, 2);
  await page.keyboard.press(",");
  await expectFrame(page, 1);
  await page.keyboard.press("Space");
  await expect(button(page, PAGE.film.pause)).toBeVisible();
  await page.keyboard.press("End");
  await expect(button(page, PAGE.film.play)).toBeVisible();
  // A switch has no use for what moves the film.
  await page.keyboard.press("Home");
  await page.getByRole("switch", { name: PAGE.actions.beside }).focus();
  await page.keyboard.press("ArrowRight");
  await expectFrame(page, 2);
  await page.keyboard.press("n");
  const drawn = setSeed(DEFAULT_DOCUMENT, await newSeed(page, DEFAULT_DOCUMENT));
  await expectStage(page, drawn);

  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: PAGE.help.title });
  await help.getByRole("switch", { name: HELP.singleKeys }).uncheck();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  for (const key of ["n", "r", "Space", "?"]) await page.keyboard.press(key);
  await expectStage(page, drawn);
  const [frame, last] = await readFrame(page);
  expect(frame).toBe(last);
  await expect(help).toBeHidden();
  await expect.poll(() => addressed(page).view.keys).toBe(false);
});
