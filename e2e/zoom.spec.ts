import type { Locator, Page } from "@playwright/test";
import { type Pool, poolSizeOf, readNeurons } from "../src/core/construct/parent.ts";
import { run } from "../src/core/experiment/experiment.ts";
import { DEFAULT_DOCUMENT, experimentOn } from "../src/state/document/default.ts";
import { setPoolSize, setPools } from "../src/state/document/edit.ts";
import { formatCount, formatNumber } from "../src/ui/number.ts";
import { expect, expectAccessible, test } from "./helpers/page.ts";
import { boxOf, exampleNamed, linkTo, slider } from "./helpers/stage.ts";

const { scan, ticket } = run(DEFAULT_DOCUMENT);
const seen = scan.pools[2] as Pool;

const crumbs = (page: Page): Locator => page.getByRole("navigation", { name: "Zoom" });
const way = async (page: Page): Promise<string> => {
  const text = await crumbs(page).locator("> span").innerText();
  return text.replace(/\s*›\s*/g, " › ").trim();
};
/** The way there, and its end as it is spoken. */
async function expectWay(page: Page, text: string) {
  await expect.poll(() => way(page)).toBe(text);
  await expect(crumbs(page).getByRole("status")).toHaveText(text.split(" › ").at(-1) ?? "");
}
const carpet = (page: Page): Locator => slider(page, "Neurons of the pool");
const closeUp = (page: Page): Locator => slider(page, "One neuron of the pool");
const pool = (page: Page, index: number): Locator => page.locator(`[data-pool="${index}"]`);

/** The numbers of a neuron as the page writes them, from its address. */
function numbersOf(neuron: number): string[] {
  const [[a, b]] = readNeurons(DEFAULT_DOCUMENT.parent, seen, seen.weights[0]?.unit ?? 0, [
    neuron,
  ]) as [[number, number]];
  return [a, b, a * b].map((value) => formatNumber(value, 4));
}

test("a double click shows a pool's neurons, and a click on one of them its two numbers", async ({
  page,
}) => {
  await page.goto(linkTo(DEFAULT_DOCUMENT));
  const box = await boxOf(pool(page, seen.index).locator("rect"));
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
  await expectWay(page, "whole network › layer 1 › pool of +0.80");
  const near = await boxOf(carpet(page));
  await page.mouse.move(near.x + near.width / 3, near.y + near.height / 2);
  const card = page.locator(".probe-card");
  const neuron = Number((await card.locator("dd").first().innerText()).replace(/\D/g, ""));
  for (const number of numbersOf(neuron)) await expect(card).toContainText(number);
  const kept = ticket.kept.some(
    ({ slot, neurons }) => slot.pool.index === seen.index && neurons.includes(neuron),
  );
  await expect(card).toContainText(kept ? "kept" : "pruned");
  await page.mouse.click(near.x + near.width / 3, near.y + near.height / 2);
  await expectWay(page, `whole network › layer 1 › pool of +0.80 › neuron ${formatCount(neuron)}`);
  await expect(closeUp(page)).toContainText(numbersOf(neuron)[2] as string);
  await expectAccessible(page, ".parent-panel");
  await crumbs(page).getByRole("button", { name: "layer 1" }).click();
  await expectWay(page, "whole network › layer 1");
  await crumbs(page).getByRole("button", { name: "whole network" }).click();
  await expectWay(page, "whole network");
});

test("Enter leads in, Escape leads out, and the focus goes along", async ({ page }) => {
  await page.goto(linkTo(DEFAULT_DOCUMENT));
  await pool(page, 0).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(carpet(page)).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await expect(carpet(page)).toHaveAttribute(
    "aria-valuetext",
    /^neuron \d+: a = .+ (kept|pruned)$/,
  );
  await page.keyboard.press("Enter");
  await expect(closeUp(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(carpet(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expectWay(page, "whole network › layer 1");
  await expect(pool(page, 1)).toBeFocused();
  await page.keyboard.press("Escape");
  await expectWay(page, "whole network");
  await expect(pool(page, 1)).toBeFocused();
});

test("Ctrl with the wheel goes level by level, and the plain wheel scrolls the page", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto(linkTo(DEFAULT_DOCUMENT));
  const box = await boxOf(pool(page, seen.index).locator("rect"));
  const wheel = async (turn: number) => {
    await page.mouse.wheel(0, turn);
    await page.waitForTimeout(400);
  };
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.down("Control");
  for (const [turn, level] of [
    [-120, "layer 1"],
    [-120, "pool of"],
    [-120, "neuron"],
    [120, "pool of"],
    [120, "layer 1"],
    [120, "whole network"],
  ] as const) {
    await wheel(turn);
    await expect.poll(() => way(page)).toContain(level);
  }
  await page.keyboard.up("Control");
  await expectWay(page, "whole network");
  await wheel(200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await expectWay(page, "whole network");
});

test("the zoom stays while the film plays, and says what is decided", async ({ page }) => {
  await page.goto(linkTo(DEFAULT_DOCUMENT, { frame: 0 }));
  await pool(page, seen.index).focus();
  await page.keyboard.press("Enter");
  await expect(carpet(page)).toBeFocused();
  await page.keyboard.press("End");
  const words = () => carpet(page).getAttribute("aria-valuetext");
  expect(await words()).toContain("not decided yet");
  await page.getByRole("slider", { name: "Position in the film" }).focus();
  await page.keyboard.press("End");
  await carpet(page).focus();
  await page.keyboard.press("End");
  expect(await words()).toMatch(/kept|pruned/);
});

test("a narrower pool has no neuron beyond its width, and a smaller target no lost layer", async ({
  page,
}) => {
  const small = setPoolSize(setPools(experimentOn(exampleNamed("xor")), "shared"), 1);
  await page.goto(linkTo(small));
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expectWay(page, "whole network › layer 1 › pool of input 1 › neuron 0");
  expect(poolSizeOf(small.parent)).toBe(1);
  await expect(page.getByRole("button", { name: "Zoom in" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
});
