import type { Page } from "@playwright/test";
import { poolSizeOf } from "../../src/core/construct/parent.ts";
import { traceOf } from "../../src/core/construct/trace.ts";
import { type Experiment, run } from "../../src/core/experiment/experiment.ts";
import { DEFAULT_DOCUMENT, experimentOn } from "../../src/state/document/default.ts";
import { setDomain, setPoolSize, setRule } from "../../src/state/document/edit.ts";
import type { View } from "../../src/state/view/view.ts";
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

/** What comes when the stage stands. */
const BELOW = [".weight-panel > h2", ".sceptic", ".explorer", ".colophon"];

/** Opens a page that hides nothing, and waits for all of it. */
export async function open(page: Page, document: Experiment, view: Partial<View>) {
  await page.goto("about:blank");
  await page.goto(linkTo(document, view));
  await expect(errorLine(page)).not.toHaveAttribute("aria-busy", { timeout: 30_000 });
  for (const part of BELOW) await expect(page.locator(part).first()).toBeAttached();
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

/**
 * Text that its own box or an ancestor's cuts off, apart from what is hidden from sight, ends in an ellipsis with the whole
 * text elsewhere, or can be scrolled to.
 */
export const cutOff = (page: Page) =>
  page.evaluate(() => {
    const clips = (element: Element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      return {
        x: overflowX === "hidden" || overflowX === "clip",
        y: overflowY === "hidden" || overflowY === "clip",
      };
    };
    const hidden = ".ui-hidden, .ui-table-scroll, [popover], dialog:not([open]), option, textarea";
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (!owner || !node.textContent?.trim() || owner.closest(hidden)) continue;
      if (getComputedStyle(owner).clipPath === "inset(50%)") continue;
      if (!owner.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      if (text.width === 0) continue;
      const page = document.documentElement.clientWidth;
      let beyond = false;
      let reached = false;
      for (let box: Element | null = owner; box && box !== document.body; box = box.parentElement) {
        reached ||= /auto|scroll/.test(getComputedStyle(box).overflow);
        if (reached) break;
        const { x, y } = clips(box);
        if (!x && !y) continue;
        const { textOverflow, webkitLineClamp } = getComputedStyle(box);
        reached ||= textOverflow === "ellipsis" || webkitLineClamp !== "none";
        if (reached) break;
        const { left, right, top, bottom } = box.getBoundingClientRect();
        beyond ||= x && (text.left < left - 2 || text.right > right + 2);
        beyond ||= y && (text.top < top - 3 || text.bottom > bottom + 3);
      }
      beyond ||= !reached && (text.right > page + 1 || text.left < -1);
      if (beyond)
        found.push(
          `“${node.textContent.trim().slice(0, 60)}” in ${owner.tagName} ${owner.getAttribute("class")}`,
        );
    }
    return found;
  });
