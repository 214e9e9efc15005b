import type { Page } from "@playwright/test";
import { randomTarget } from "../src/core/task/targets.ts";
import { DEFAULT_DOCUMENT, experimentOn } from "../src/state/document/default.ts";
import { setRule } from "../src/state/document/edit.ts";
import { EXPLORER } from "../src/words/en/explorer.ts";
import { expect, test } from "./helpers/page.ts";
import { exampleNamed, linkTo } from "./helpers/stage.ts";

/** Attributes of drawings that are no number, or sizes below zero. */
const broken = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("svg, svg *")].flatMap((element) =>
      [...element.attributes]
        .filter(
          ({ name, value }) =>
            /NaN|Infinity/.test(value) ||
            (/^(width|height|r|rx|ry)$/.test(name) && Number.parseFloat(value) < 0),
        )
        .map(({ name, value }) => `${element.tagName} ${name}=${value.slice(0, 40)}`),
    ),
  );

const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

async function seeAll(page: Page) {
  const explorer = page.locator("#explorer");
  await explorer.scrollIntoViewIfNeeded();
  await expect(explorer).toBeVisible();
  // A frame for what grows with what came into sight.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
}

const three = experimentOn(randomTarget(3, [3, 4, 1], true));
const documents = {
  "one input": DEFAULT_DOCUMENT,
  "one input and subset sums": setRule(DEFAULT_DOCUMENT, "subset-sum"),
  "two inputs": experimentOn(exampleNamed("circle")),
  "three inputs": three,
};

for (const [name, document] of Object.entries(documents))
  test(`the drawings of ${name} stand at the smallest and the largest tolerance`, async ({
    page,
  }) => {
    for (const tolerance of [5e-324, Number.MAX_VALUE])
      for (const frame of [undefined, 1, 30]) {
        await page.goto("about:blank");
        await page.goto(linkTo({ ...document, tolerance }, { frame }));
        await seeAll(page);
        expect(await broken(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
  });

for (const [width, height] of [
  [300, 640],
  [320, 256],
  [1024, 220],
] as const)
  test(`in a window of ${width} × ${height} no drawing has a negative size and nothing scrolls sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const document of Object.values(documents)) {
      await page.goto("about:blank");
      await page.goto(linkTo(document));
      await seeAll(page);
      expect(await broken(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    }
    const explorer = page.locator("#explorer");
    await page.goto("about:blank");
    await page.goto(
      linkTo(DEFAULT_DOCUMENT, { explore: ["pair", "product"], widths: [16, 1024], draws: 12 }),
    );
    await explorer.getByRole("button", { name: EXPLORER.measure }).click();
    await expect(explorer.locator("figure.explorer-plot").first()).toBeVisible({ timeout: 60_000 });
    expect(await broken(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
