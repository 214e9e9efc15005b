import type { Page } from "@playwright/test";
import { type Experiment, run } from "../src/core/experiment.ts";
import { poolSizeOf } from "../src/core/parent.ts";
import { traceOf } from "../src/core/trace.ts";
import { DEFAULT_DOCUMENT, experimentOn } from "../src/state/document.ts";
import { setDomain, setPoolSize, setRule } from "../src/state/edit.ts";
import type { View } from "../src/state/view.ts";
import { expect } from "./page.ts";
import { errorLine, exampleNamed, linkTo } from "./stage.ts";

/** A frame in the middle of the film, in which a slot is being searched. */
function middleOf(document: Experiment): number {
  const { wiring, scan } = run(document);
  const trace = traceOf(wiring, document.parent, scan, poolSizeOf(document.parent));
  let frame = Math.floor(trace.frameCount / 2);
  while (trace.phaseAt(frame) !== "search") frame++;
  return frame;
}

const saddle = setDomain(experimentOn(exampleNamed("saddle")), "ball");
/** The page as it looks in the main situations. */
export const states: Record<string, readonly [Experiment, Partial<View>]> = {
  finished: [DEFAULT_DOCUMENT, {}],
  "in mid-film": [DEFAULT_DOCUMENT, { frame: middleOf(DEFAULT_DOCUMENT) }],
  "with two inputs": [saddle, {}],
  "with subset sums": [setRule(setPoolSize(DEFAULT_DOCUMENT, 40), "subset-sum"), {}],
};

export async function open(page: Page, document: Experiment, view: Partial<View>) {
  await page.goto("about:blank");
  await page.goto(linkTo(document, view));
  await expect(errorLine(page)).not.toHaveAttribute("aria-busy");
}

/** What reaches beyond the right edge of the page, if anything scrolls sideways. */
export const overflowing = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 5)
      .map((element) => `${element.tagName} ${element.getAttribute("class")}`);
  });
