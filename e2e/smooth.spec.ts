import type { Page } from "@playwright/test";
import { EXAMPLES } from "../src/core/task/targets.ts";
import { DEFAULT_DOCUMENT, experimentOn } from "../src/state/document/default.ts";
import { setPoolSize } from "../src/state/document/edit.ts";
import { PAGE } from "../src/words/en/page.ts";
import { SCEPTIC } from "../src/words/en/sceptic.ts";
import { expect, test } from "./helpers/page.ts";
import {
  boxOf,
  button,
  expectFrame,
  linkTo,
  readFrame,
  scrubber,
  slider,
} from "./helpers/stage.ts";

declare global {
  interface Window {
    commits: number;
    /** For each input event and each key: the commits until the next one, or until the next animation frame. */
    steps: number[];
    /** How often each layer of the parent has been drawn anew. */
    redraws: Record<string, number>;
  }
}

/** React tells a developer's tool of every commit, also in a built page. */
const countCommits = (page: Page) =>
  page.addInitScript(() => {
    window.commits = 0;
    window.steps = [];
    Object.assign(window, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        checkDCE() {},
        onCommitFiberUnmount() {},
        onPostCommitFiberRoot() {},
        onCommitFiberRoot() {
          window.commits++;
        },
      },
    });
    // A slow page answers several keys within one frame.
    let end = () => {};
    const measure = () => {
      end();
      const before = window.commits;
      end = () => {
        window.steps.push(window.commits - before);
        end = () => {};
      };
      requestAnimationFrame(() => end());
    };
    addEventListener("input", measure, true);
    addEventListener("keydown", measure, true);
  });

/** A layer is cleared before it is drawn anew; what is only added or faded is not. */
const countRedraws = (page: Page) =>
  page.addInitScript(() => {
    window.redraws = {};
    const { clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...rect) {
      const { layer } = this.canvas instanceof HTMLCanvasElement ? this.canvas.dataset : {};
      if (layer) window.redraws[layer] = (window.redraws[layer] ?? 0) + 1;
      clearRect.apply(this, rect);
    };
  });

/** Redraws of the layers with a name from its beginning on, since the count was last set to nothing. */
const readRedraws = async (page: Page, layer: string): Promise<number> => {
  const redraws = await page.evaluate(() => window.redraws);
  return Object.entries(redraws).reduce(
    (n, [name, of]) => n + (name.startsWith(layer) ? of : 0),
    0,
  );
};

const forgetRedraws = (page: Page) =>
  page.evaluate(() => {
    window.redraws = {};
  });

const small = setPoolSize(DEFAULT_DOCUMENT, 60);

test("a step of the width slider commits once as a rule, and draws the ticket and its ghost once", async ({
  page,
}) => {
  await countCommits(page);
  await countRedraws(page);
  await page.goto(linkTo(small));
  const width = slider(page, PAGE.parent.poolSize);
  const track = await boxOf(width);
  const y = track.y + track.height / 2;
  await width.hover();
  await page.mouse.down();
  await forgetRedraws(page);
  for (let step = 1; step <= 12; step++)
    await page.mouse.move(track.x + track.width * (0.3 + step / 100), y);
  await page.mouse.up();
  const steps = await page.evaluate(() => window.steps);
  expect(steps.length).toBeGreaterThan(5);
  expect(Math.max(...steps), `${steps}`).toBeLessThanOrEqual(2);
  const total = steps.reduce((sum, commits) => sum + commits, 0);
  expect(total, `${steps}`).toBeLessThanOrEqual(1.25 * steps.length);
  expect(Math.min(...steps), `${steps}`).toBeGreaterThan(0);
  for (const layer of ["kept", "ghosts"])
    expect(await readRedraws(page, layer), layer).toBeLessThanOrEqual(steps.length + 1);
  for (const layer of ["pools", "cross", "active"])
    expect(await readRedraws(page, layer), layer).toBe(0);
});

test("a step of the film commits the frame, and little more where a new weight's plots find their size", async ({
  page,
}) => {
  await countCommits(page);
  await page.goto(linkTo(small, { frame: 12 }));
  await scrubber(page).focus();
  for (let step = 0; step < 30; step++) await page.keyboard.press("ArrowRight");
  await expectFrame(page, 43);
  const steps = await page.evaluate(() => window.steps);
  expect(Math.max(...steps), `${steps}`).toBeLessThanOrEqual(3);
  const total = steps.reduce((sum, commits) => sum + commits, 0);
  expect(total, `${steps}`).toBeLessThanOrEqual(1.5 * steps.length);
});

test("a film draws the pool in work, and everything else only fades", async ({ page }) => {
  await countRedraws(page);
  await page.goto(linkTo(small, { frame: 0 }));
  await expect.poll(() => readRedraws(page, "pools")).toBeGreaterThan(0);
  await scrubber(page).focus();
  await page.keyboard.press("ArrowRight");
  await expectFrame(page, 2);
  await forgetRedraws(page);
  const [, last] = await readFrame(page);
  const frames = last - 2;
  for (let step = 0; step < frames; step++) await page.keyboard.press("ArrowRight");
  await expectFrame(page, last);
  for (const layer of ["ghosts", "cross", "pools", "kept"])
    expect(await readRedraws(page, layer), layer).toBe(0);
  expect(await readRedraws(page, "active")).toBeLessThanOrEqual(frames);
});

/** What a film leaves as it is. */
const STILL = [
  ".masthead",
  ".transport-options",
  ".target-header",
  ".target-steppers",
  ".target-tools",
  ".controls",
  ".sceptic",
  ".explorer",
  ".colophon",
];

test("a step of the film writes nothing where nothing changes", async ({ page }) => {
  await page.goto(linkTo(small, { frame: 12, explore: ["pair"] }));
  for (const part of STILL) await page.locator(part).waitFor();
  await button(page, SCEPTIC.show).click();
  const written = await scrubber(page).evaluate(async (range, still) => {
    const parts = document.querySelectorAll(still.join());
    const seen: string[] = [];
    const observer = new MutationObserver((changes) => {
      for (const { target, attributeName } of changes)
        seen.push(`${attributeName} of ${target.nodeName} in ${target.parentElement?.className}`);
    });
    for (const part of parts)
      observer.observe(part, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
    for (let step = 0; step < 30; step++) {
      range.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
      await new Promise(requestAnimationFrame);
    }
    return { parts: parts.length, seen };
  }, STILL);
  await expectFrame(page, 43);
  expect(written).toEqual({ parts: STILL.length, seen: [] });
});

test("words that change lay out no drawing again", async ({ page, browser }) => {
  await page.goto(linkTo(small, { frame: 12 }));
  // What comes late has come.
  await expect(page.locator(".colophon")).toBeAttached();
  await expect(page.locator(".budget-bars")).toBeAttached();
  await browser.startTracing(page, {
    categories: ["disabled-by-default-devtools.timeline.invalidationTracking"],
  });
  await page.evaluate(async () => {
    for (const words of document.querySelectorAll(
      ".film-sentence, .parent-caption span, .bound-value, .plot-summary",
    )) {
      // Elements are React's: only what they say changes.
      const text = document.createTreeWalker(words, NodeFilter.SHOW_TEXT).nextNode();
      if (text) text.nodeValue += " 1";
    }
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: { name: string; args: { data?: { reason: string; nodeName?: string } } }[];
  };
  const reasons = traceEvents
    .filter(({ name }) => name === "LayoutInvalidationTracking")
    .map(({ args }) => `${args.data?.reason}: ${args.data?.nodeName}`);
  expect(reasons.filter((reason) => reason.includes("#text")).length).toBeGreaterThan(3);
  expect(reasons.filter((reason) => reason.startsWith("SVG"))).toEqual([]);
});

for (const width of [1440, 1280, 390])
  test(`the parent keeps its size while the film plays at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(linkTo(small, { frame: 0 }));
    const sizes = await scrubber(page).evaluate(async (range) => {
      const seen = new Set<string>();
      for (let step = 0; step < 60; step++) {
        const stage = document.querySelector(".parent-stage");
        seen.add(`${stage?.clientWidth} × ${stage?.clientHeight}`);
        range.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
        await new Promise(requestAnimationFrame);
      }
      return [...seen];
    });
    await expectFrame(page, 61);
    expect(sizes).toHaveLength(1);
  });

const countMarks = (page: Page) =>
  page.evaluate(() => ({
    marks: document.querySelectorAll("svg *").length,
    canvases: document.querySelectorAll("canvas").length,
    elements: document.querySelectorAll("*").length,
  }));

test("the drawings hold few live marks, finished and in mid-film", async ({ page }) => {
  await page.goto("./");
  const [, last] = await readFrame(page);
  for (const frame of [last, 1, Math.floor(last / 2)]) {
    if (frame < last)
      await page.goto(
        linkTo(experimentOn(EXAMPLES[0]?.target ?? { layers: [] }), { frame: frame - 1 }),
      );
    await expectFrame(page, frame);
    const { marks, canvases } = await countMarks(page);
    expect(marks).toBeLessThanOrEqual(1500);
    expect(canvases).toBeLessThanOrEqual(30);
  }
});

test("no example has more than three thousand marks or thirty canvases", async ({ page }) => {
  for (const { target, name } of EXAMPLES) {
    await page.goto(linkTo(experimentOn(target)));
    await expect.poll(async () => (await countMarks(page)).canvases, name).toBeGreaterThan(2);
    const { marks, canvases } = await countMarks(page);
    expect(marks, name).toBeLessThanOrEqual(3000);
    expect(canvases, name).toBeLessThanOrEqual(30);
  }
});
