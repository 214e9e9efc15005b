import type { Page } from "@playwright/test";
import { signed } from "../src/app/film/narration.ts";
import { holdBetween } from "../src/app/weight/hold.ts";
import { poolSizeOf, readPool } from "../src/core/construct/parent.ts";
import { traceOf } from "../src/core/construct/trace.ts";
import { picksOf, run } from "../src/core/experiment/experiment.ts";
import { DEFAULT_DOCUMENT } from "../src/state/document/default.ts";
import { setListed, setPoolSize, setRule } from "../src/state/document/edit.ts";
import { type SlotName, setPick } from "../src/state/document/edit-picks.ts";
import { formatValue } from "../src/views/plot/format.ts";
import { FILM } from "../src/words/en/film.ts";
import { HAND } from "../src/words/en/hand.ts";
import { MICROSCOPE } from "../src/words/en/microscope.ts";
import { PAGE } from "../src/words/en/page.ts";
import { ACTION } from "../src/words/en/parent.ts";
import { expect, expectAccessible, test } from "./helpers/page.ts";
import {
  addressed,
  boxOf,
  button,
  expectFrame,
  expectStage,
  linkTo,
  readFrame,
} from "./helpers/stage.ts";
import { overflowing } from "./helpers/states.ts";

const PLUS: SlotName = { layer: 0, unit: 0, input: 0, sign: "+" };
const MINUS: SlotName = { ...PLUS, sign: "-" };
const SIX = setListed(DEFAULT_DOCUMENT, [
  [0.9, 0.99],
  [-0.9, -0.99],
  [0.8, -1],
  [-0.85, 0.97],
  [0.3, 0.6],
  [-0.5, -0.4],
]);

const panel = (page: Page) => page.getByRole("region", { name: PAGE.panels.microscope });
const mode = (page: Page) => page.getByRole("switch", { name: HAND.mode });
const plane = (page: Page) => panel(page).getByRole("slider", { name: /^Neurons of the pool/ });
const list = (page: Page, name: RegExp) => panel(page).getByRole("group", { name });
const compared = (page: Page) => panel(page).getByRole("table", { name: /^Your gadget/ });

test("two clicks in the plane make a gadget, shown beside the rule's with both errors", async ({
  page,
}) => {
  await page.goto("./");
  await mode(page).check();
  await expect(panel(page)).toContainText(MICROSCOPE.gadget.open("−0.9"));
  await expect(plane(page)).toHaveAccessibleName(/Enter chooses one/);
  const { wiring, scan } = run(DEFAULT_DOCUMENT);
  const a = new Float64Array(1000);
  const b = new Float64Array(1000);
  const weight = wiring.weights[0];
  const pool = scan.pools[0];
  if (!weight || !pool) throw new Error("the default target has weights");
  readPool(DEFAULT_DOCUMENT.parent, pool, weight.unit, 0, 1000, a, b);
  // The square on which the neurons are drawn, ±1 at its edges.
  const square = await boxOf(panel(page).locator(".plane-body canvas"));
  const click = (neuron: number) =>
    page.mouse.click(
      square.x + ((a[neuron] + 1) / 2) * square.width,
      square.y + ((1 - b[neuron]) / 2) * square.height,
    );
  const lonely = (side: 1 | -1) =>
    [...a.keys()]
      .filter((t) => a[t] * side > 0.1)
      .map((t) => {
        const gaps = [...a.keys()].map((s) => (s === t ? 9 : Math.hypot(a[s] - a[t], b[s] - b[t])));
        return { t, gap: Math.min(...gaps) };
      })
      .sort((x, y) => y.gap - x.gap)[0].t;
  const [right, left] = [lonely(1), lonely(-1)];
  await click(right);
  await click(left);
  const document = setPick(setPick(DEFAULT_DOCUMENT, PLUS, [right]), MINUS, [left]);
  await expectStage(page, document);
  const own = run(document);
  const error = formatValue(own.error.exact?.value ?? Number.NaN);
  const rules = formatValue(run(DEFAULT_DOCUMENT).error.exact?.value ?? Number.NaN);
  const last = compared(page).getByRole("row").last();
  await expect(last).toContainText(error);
  await expect(last).toContainText(rules);
  await expect(compared(page)).toContainText(`#${right}`);
  await expect(compared(page)).toContainText("#690");

  await button(page, PAGE.actions.undo).click();
  await expectStage(page, setPick(DEFAULT_DOCUMENT, PLUS, [right]));
  await button(page, HAND.clear).click();
  await expectStage(page, DEFAULT_DOCUMENT);
});

test("the film waits before it keeps, takes what a hand chose by keyboard alone, and plays on", async ({
  page,
}) => {
  await page.goto(linkTo(SIX, { picking: true, frame: 0 }));
  const { wiring, scan } = run(SIX);
  const trace = traceOf(wiring, SIX.parent, scan, poolSizeOf(SIX.parent));
  const first = holdBetween(trace, 0, trace.frameCount) as number;
  await page.keyboard.press("Space");
  await expectFrame(page, first + 1);
  await expect(button(page, PAGE.film.play)).toBeVisible();
  await expect(panel(page)).toContainText(HAND.turn("x > 0"));
  const value = signed(wiring.weights[0]?.value ?? Number.NaN);
  const sentence = page.locator(".film-sentence");
  const stage = page.locator(".parent-stage");
  await expect(sentence).toHaveText(FILM.choose("6", value, FILM.positive));
  await expect(stage).not.toContainText(ACTION.best(""));
  await mode(page).uncheck();
  await expect(sentence).toContainText("best so far");
  await expect(stage).toContainText(ACTION.best(""));
  await mode(page).check();

  await list(page, /x > 0/).getByRole("radio", { name: /^#0/ }).focus();
  await page.keyboard.press("Space");
  let document = setPick(SIX, PLUS, [0]);
  await expect.poll(() => addressed(page).document).toEqual(document);
  // Choosing moves the film nowhere.
  expect((await readFrame(page))[0]).toBe(first + 1);
  await page.keyboard.press("ArrowDown");
  document = setPick(SIX, PLUS, [2]);
  await expect.poll(() => addressed(page).document).toEqual(document);

  const second = holdBetween(trace, first, trace.frameCount) as number;
  await button(page, PAGE.film.play).press("Enter");
  await expectFrame(page, second + 1);
  await plane(page).focus();
  await page.keyboard.press("ArrowRight");
  await expect(plane(page)).toHaveAttribute("aria-valuetext", /^neuron/);
  for (let step = 0; step < 6; step++) {
    if (/^neuron 3:/.test((await plane(page).getAttribute("aria-valuetext")) ?? "")) break;
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Enter");
  document = setPick(document, MINUS, [3]);
  await expect.poll(() => addressed(page).document).toEqual(document);
  expect(picksOf(addressed(page).document)).toHaveLength(2);

  await page.reload();
  await expect(list(page, /x < 0/).getByRole("radio", { name: /^#3/ })).toBeChecked();
  await button(page, HAND.clearAll).press("Enter");
  await expect.poll(() => addressed(page).document).toEqual(SIX);
});

test("without a panel to choose in, the film waits for no choice", async ({ page }) => {
  const { wiring, scan } = run(SIX);
  const trace = traceOf(wiring, SIX.parent, scan, poolSizeOf(SIX.parent));
  const hold = holdBetween(trace, 0, trace.frameCount) as number;
  await page.goto(linkTo(SIX, { picking: true, frame: hold - 1, hide: ["weight"] }));
  await page.keyboard.press("Space");
  await expect.poll(async () => (await readFrame(page))[0]).toBeGreaterThan(hold + 2);
});

test("several neurons make a sum, and an empty choice keeps nothing", async ({ page }) => {
  const sums = setRule(setPoolSize(DEFAULT_DOCUMENT, 24), "subset-sum");
  await page.goto(linkTo(sums, { picking: true }));
  const boxes = list(page, /x > 0/).getByRole("checkbox", { name: /^#/ });
  await boxes.nth(0).check();
  await boxes.nth(2).check();
  await expect.poll(() => addressed(page).document.picks?.[0]?.neurons.length).toBe(2);
  await boxes.nth(0).uncheck();
  await expect.poll(() => addressed(page).document.picks?.[0]?.neurons.length).toBe(1);
  await list(page, /x > 0/)
    .getByRole("checkbox", { name: /nothing/ })
    .check();
  await expectStage(page, setPick(sums, PLUS, []));
});

test("choices that no longer fit go with a sentence, and undo brings them back", async ({
  page,
}) => {
  const document = setPick(DEFAULT_DOCUMENT, PLUS, [900]);
  await page.goto(linkTo(document, { picking: true }));
  await expectStage(page, document);
  await expect(panel(page)).toContainText(HAND.mode);
  await button(page, PAGE.actions.newDraw).click();
  await expect(panel(page)).toContainText("belonged to the draw before");
  await button(page, PAGE.actions.undo).click();
  await expectStage(page, document);
  await expect(panel(page)).not.toContainText("belonged to the draw before");
  await page.getByRole("slider", { name: PAGE.parent.poolSize, exact: true }).focus();
  await page.keyboard.press("PageDown");
  await expect(panel(page)).toContainText("beyond the first");
});

for (const theme of ["light", "dark"] as const)
  for (const width of [1440, 1024, 390, 320])
    test(`choosing by hand is accessible and fits at ${width} px in the ${theme} theme`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      const document = setPick(setPick(DEFAULT_DOCUMENT, PLUS, [7]), MINUS, [900]);
      await page.goto(linkTo(document, { picking: true, theme }));
      await expect(compared(page)).toContainText("#900");
      await expectAccessible(page, ".weight-panel");
      expect(await overflowing(page)).toEqual([]);
    });
