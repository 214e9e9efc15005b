import { compareErrors } from "../src/app/beside/compareErrors.ts";
import { run } from "../src/core/experiment/experiment.ts";
import { DEFAULT_DOCUMENT } from "../src/state/document/default.ts";
import { documentBeside } from "../src/state/view/beside.ts";
import { BESIDE } from "../src/words/en/beside.ts";
import { PAGE } from "../src/words/en/page.ts";
import { expect, expectAccessible, test } from "./helpers/page.ts";
import { addressed, button, choose, linkTo } from "./helpers/stage.ts";

const errorOf = (document: typeof DEFAULT_DOCUMENT) => {
  const { error } = run(document);
  if (!error) throw new Error("no error");
  return error;
};
const own = errorOf(DEFAULT_DOCUMENT);

test("a link puts ten times the width beside the stage, with the errors that runs of both have", async ({
  page,
}) => {
  const beside = { poolSize: 10_000 };
  await page.goto(linkTo(DEFAULT_DOCUMENT, { beside }));
  const other = errorOf(documentBeside(DEFAULT_DOCUMENT, beside));
  const part = page.getByRole("region", { name: BESIDE.title });
  await expect(part.getByText(compareErrors(own, other))).toBeVisible();
  await expectAccessible(page);
});

test("by keyboard: another draw, then another rule, then none; the address follows", async ({
  page,
}) => {
  await page.goto(linkTo(DEFAULT_DOCUMENT));
  const together = page.getByRole("switch", { name: PAGE.actions.beside });
  await together.press("Space");
  const part = page.getByRole("region", { name: BESIDE.title });
  const seed = 15;
  const draw = errorOf(documentBeside(DEFAULT_DOCUMENT, { seed }));
  await expect(part.getByText(compareErrors(own, draw))).toBeVisible();
  await expect.poll(() => addressed(page).view.beside).toEqual({ seed });
  await choose(page, BESIDE.differs, BESIDE.rule);
  const product = errorOf(documentBeside(DEFAULT_DOCUMENT, { rule: "product" }));
  await expect(part.getByText(compareErrors(own, product))).toBeVisible();
  await expect.poll(() => addressed(page).view.beside).toEqual({ rule: "product" });
  await together.press("Space");
  await expect(part).toHaveCount(0);
  await expect.poll(() => addressed(page).view.beside).toBeUndefined();
});

test("a second draw is at the first one's frame, from the first frame on", async ({ page }) => {
  await page.goto(linkTo(DEFAULT_DOCUMENT, { beside: { seed: 15 }, frame: 0 }));
  const sentences = page.locator(".film-sentence");
  await expect(sentences).toHaveText([/^The whole random parent/, /^The whole random parent/]);
  await choose(page, BESIDE.differs, BESIDE.rule);
  await expect.poll(() => addressed(page).view.beside).toEqual({ rule: "product" });
  await expect(sentences).toHaveText([/^The whole random parent/, /^The whole random parent/]);
});

test("another mask is another mask on both draws", async ({ page }) => {
  await page.goto(linkTo(DEFAULT_DOCUMENT, { beside: { seed: 20 }, mask: "next" }));
  const size = page.locator(".parent-panel .panel-head p");
  const { otherDraw } = PAGE.parent;
  await expect(size.nth(0)).toContainText(otherDraw(14, 15));
  await expect(size.nth(1)).toContainText(otherDraw(20, 21));
});

test("both films work on the same weight", async ({ page }) => {
  await page.goto(linkTo(DEFAULT_DOCUMENT, { beside: { seed: 15 }, frame: 40 }));
  const sentences = page.locator(".film-sentence");
  await expect(sentences).toHaveCount(2);
  const weightOf = async (at: number) =>
    /for ([+−]\d\.\d\d)/.exec(await sentences.nth(at).innerText())?.[1];
  let compared = 0;
  for (let step = 0; step < 30; step++) {
    const weights = [await weightOf(0), await weightOf(1)];
    // Only of searches does the sentence name the weight.
    if (weights[0] !== undefined && weights[1] !== undefined) {
      expect(weights[1]).toBe(weights[0]);
      compared++;
    }
    await button(page, PAGE.film.step).click();
  }
  expect(compared).toBeGreaterThan(5);
});
