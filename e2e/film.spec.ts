import type { Page } from "@playwright/test";
import { weightFrom } from "../src/app/film/timeline.ts";
import { prefixSumSteps, slopesAt } from "../src/core/construct/film.ts";
import { finish } from "../src/core/construct/prune.ts";
import { traceOf } from "../src/core/construct/trace.ts";
import { run } from "../src/core/experiment/experiment.ts";
import { evaluate } from "../src/core/network/slopes.ts";
import { DEFAULT_DOCUMENT, experimentOn } from "../src/state/document/default.ts";
import { setPoolSize } from "../src/state/document/edit.ts";
import { formatValue } from "../src/views/plot/format.ts";
import { PAGE } from "../src/words/en/page.ts";
import { expect, test } from "./helpers/page.ts";
import {
  boxOf,
  button,
  choose,
  errorLine,
  exampleNamed,
  expectFrame,
  linkTo,
  openCurveTable,
  readCurveTable,
  readFrame,
  readScene,
  scrubber,
} from "./helpers/stage.ts";

const { film } = PAGE;
const short = setPoolSize(experimentOn(exampleNamed("absolute-value")), 100);
const { wiring, scan, ticket } = run(short);
const trace = traceOf(wiring, short.parent, scan, ticket.poolSize);

/** Dense frames come from a worker; everything else is there with the frame. */
async function settled(page: Page) {
  await expect.poll(async () => (await readCurveTable(page))[0]?.[2]).not.toBe("–");
  return readScene(page);
}

test("the film plays to its end and stops there", async ({ page }) => {
  await page.goto(linkTo(short, { frame: trace.frameCount - 60 }));
  await choose(page, film.speed, film.fast);
  await button(page, film.play).click();
  await expect(button(page, film.pause)).toBeVisible();
  await expect.poll(() => readFrame(page)).toEqual([trace.frameCount, trace.frameCount]);
  await expect(button(page, film.play)).toBeVisible();
  await expect(button(page, film.step)).toBeDisabled();
});

test("played from the end, the film starts with the whole parent, and pauses where it is", async ({
  page,
}) => {
  await page.goto(linkTo(short));
  await button(page, film.play).click();
  await expect.poll(async () => (await readFrame(page))[0]).toBeLessThan(trace.frameCount / 2);
  await expect.poll(async () => (await readFrame(page))[0]).toBeGreaterThan(3);
  await button(page, film.pause).click();
  const [stopped] = await readFrame(page);
  await button(page, film.step).click();
  await expectFrame(page, stopped + 1);
});

test("every frame is the same from both sides", async ({ page }) => {
  test.slow();
  await page.goto(linkTo(short));
  await openCurveTable(page);
  await button(page, film.reset).click();
  const forwards = [];
  for (let frame = 1; ; frame++) {
    await expectFrame(page, frame);
    forwards.push(await settled(page));
    if (frame === trace.frameCount) break;
    await button(page, film.step).click();
  }
  for (let frame = trace.frameCount; ; frame--) {
    await expectFrame(page, frame);
    expect(await settled(page), `frame ${frame} on the way back`).toEqual(forwards[frame - 1]);
    if (frame === 1) break;
    await button(page, film.back).click();
  }
});

/** Paints the page whole: where only a part was painted anew, the browser smooths its edges a little differently. */
const repaint = (page: Page) =>
  page.evaluate(async () => {
    const { style } = document.documentElement;
    for (const display of ["none", ""]) {
      style.display = display;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
  });

/** A frame's picture once it keeps still: carpets are painted a few milliseconds at a time. */
async function pictureOf(page: Page): Promise<string> {
  await expect(errorLine(page)).not.toHaveAttribute("aria-busy");
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.mouse.move(0, 0);
  let last = "";
  await expect
    .poll(async () => {
      const before = last;
      await repaint(page);
      const shot = await page.locator(".stage").screenshot({ animations: "disabled" });
      last = shot.toString("base64");
      return last === before;
    })
    .toBe(true);
  return last;
}

test("three frames look the same forwards, backwards and by link, to the last pixel", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const at = (share: number) => Math.floor(share * trace.frameCount);
  for (const frame of [1, at(0.4), at(0.8)]) {
    const open = async (index: number) => {
      await page.goto("about:blank");
      await page.goto(linkTo(short, { frame: index }));
      await expectFrame(page, index + 1);
    };
    await open(frame);
    const linked = await pictureOf(page);
    await open(frame - 1);
    await page.keyboard.press("ArrowRight");
    await expectFrame(page, frame + 1);
    expect((await pictureOf(page)) === linked, `frame ${frame} forwards`).toBe(true);
    await open(frame + 1);
    await page.keyboard.press("ArrowLeft");
    await expectFrame(page, frame + 1);
    expect((await pictureOf(page)) === linked, `frame ${frame} backwards`).toBe(true);
  }
});

test("playing by layer skips the search, and keys go from weight to weight", async ({ page }) => {
  await page.goto(linkTo(short, { frame: 0 }));
  const first = weightFrom(trace, 0, 1);
  await expectFrame(page, 1);
  await page.keyboard.press("]");
  await expectFrame(page, first + 1);
  await button(page, film.next).click();
  await expectFrame(page, weightFrom(trace, first, 1) + 1);
  await page.keyboard.press("[");
  await expectFrame(page, first + 1);
  await page.keyboard.press("Home");
  await expectFrame(page, 1);
  await page.getByLabel(film.level).selectOption("network");
  await choose(page, film.speed, film.fast);
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const range = document.querySelector(".scrubber input") as HTMLElement;
    new MutationObserver(() => seen.add(range.getAttribute("aria-valuetext") ?? "")).observe(
      range,
      {
        attributes: true,
      },
    );
  });
  await button(page, film.play).click();
  await expect.poll(() => readFrame(page)).toEqual([trace.frameCount, trace.frameCount]);
  const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
  expect(seen.length).toBeGreaterThan(1);
  expect(seen.filter((text) => text.includes("Search"))).toEqual([]);
});

test("the curve of a frame is what core computes under that frame's mask", async ({ page }) => {
  const sums = finish(prefixSumSteps(short.parent, scan.pools, ticket.poolSize));
  const first = trace.chapters[1]?.start ?? 0;
  for (const index of [
    first,
    first + 5,
    Math.floor(0.6 * trace.frameCount),
    trace.frameCount - 2,
  ]) {
    const { mask } = trace.frameAt(index);
    const now = slopesAt(wiring, short.parent, ticket, sums, mask);
    await page.goto("about:blank");
    await page.goto(linkTo(short, { frame: index }));
    await openCurveTable(page);
    await settled(page);
    const table = await readCurveTable(page);
    expect(table.map(([, , output]) => output)).toEqual(
      table.map((_, i) => formatValue(evaluate(now, [(i - 10) / 10]))),
    );
  }
});

test("the scrubber goes anywhere by keys, by chapter and by pointer", async ({ page }) => {
  await page.goto(linkTo(short));
  await scrubber(page).focus();
  await page.keyboard.press("Home");
  await expectFrame(page, 1);
  await page.keyboard.press("ArrowRight");
  await expectFrame(page, 2);
  for (const { start } of trace.chapters.slice(1)) {
    await page.keyboard.press("PageDown");
    await expectFrame(page, start + 1);
  }
  await page.keyboard.press("PageUp");
  await expectFrame(page, (trace.chapters.at(-2)?.start ?? 0) + 1);
  await page.keyboard.press("End");
  await expectFrame(page, trace.frameCount);
  const track = await boxOf(scrubber(page));
  await page.mouse.click(track.x + track.width / 2, track.y + track.height / 2);
  const [middle] = await readFrame(page);
  expect(middle).toBeGreaterThan(0.2 * trace.frameCount);
  expect(middle).toBeLessThan(0.8 * trace.frameCount);
});

test("a chapter's label leads to its first frame", async ({ page }) => {
  await page.goto(linkTo(short));
  await page.getByText("cross wires", { exact: true }).click();
  await expectFrame(page, 1);
});

test("another document ends the playing", async ({ page }) => {
  await page.goto(linkTo(DEFAULT_DOCUMENT));
  await button(page, film.play).click();
  await expect(button(page, film.pause)).toBeVisible();
  await page
    .getByRole("region", { name: PAGE.panels.controls })
    .getByRole("button", { name: PAGE.actions.newDraw })
    .click();
  await expect(button(page, film.play)).toBeVisible();
});
