import { mkdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { poolSizeOf } from "../../src/core/construct/parent.ts";
import { type Phase, traceOf } from "../../src/core/construct/trace.ts";
import { type Experiment, run } from "../../src/core/experiment/experiment.ts";
import { EXAMPLES } from "../../src/core/task/targets.ts";
import { DEFAULT_DOCUMENT, experimentOn } from "../../src/state/document/default.ts";
import { setPoolSize, setPools, setRule } from "../../src/state/document/edit.ts";
import { THEMES, type View } from "../../src/state/view/view.ts";
import { PAGE } from "../../src/words/en/page.ts";
import { TARGET } from "../../src/words/en/target.ts";
import { expect, test } from "../helpers/page.ts";
import { button } from "../helpers/stage.ts";
import { cutOff, open as openWhole, overflowing } from "../helpers/states.ts";

const folder = "looks";
mkdirSync(folder, { recursive: true });

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

async function open(page: Page, document: Experiment, view: Partial<View>) {
  await openWhole(page, document, view);
  // Carpets and heat maps are painted a few milliseconds a frame.
  await page.waitForTimeout(400);
}

async function take(page: Page, name: string) {
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  expect.soft(await overflowing(page), `${name} scrolls sideways`).toEqual([]);
  expect.soft(await cutOff(page), `text that is cut off in ${name}`).toEqual([]);
}

/** The frame in the middle of all frames of a phase. */
function frameOf(document: Experiment, phase: Phase): number {
  const { wiring, scan } = run(document);
  const trace = traceOf(wiring, document.parent, scan, poolSizeOf(document.parent));
  const frames = Array.from({ length: trace.frameCount }, (_, i) => i);
  const some = frames.filter((frame) => trace.phaseAt(frame) === phase);
  return some[Math.floor(some.length / 2)] ?? 0;
}

const variants: Record<string, Experiment> = {
  product: setRule(DEFAULT_DOCUMENT, "product"),
  "subset-sum": setRule(setPoolSize(DEFAULT_DOCUMENT, 40), "subset-sum"),
  shared: setPools(DEFAULT_DOCUMENT, "shared"),
  narrow: setPoolSize(DEFAULT_DOCUMENT, 12),
  wide: setPoolSize(DEFAULT_DOCUMENT, 100_000),
};

for (const theme of THEMES.filter((name) => name !== "auto"))
  for (const size of SIZES) {
    const tail = `${theme}-${size.width}`;
    test(`looks at ${tail}`, async ({ page }) => {
      await page.setViewportSize(size);
      for (const { name, target } of EXAMPLES) {
        await open(page, experimentOn(target), { theme });
        await take(page, `${name}-${tail}`);
        await open(page, experimentOn(target), {
          theme,
          frame: frameOf(experimentOn(target), "search"),
        });
        await take(page, `${name}-film-${tail}`);
      }
      for (const phase of ["whole", "cut", "keep", "prune", "layer"] as const) {
        await open(page, DEFAULT_DOCUMENT, { theme, frame: frameOf(DEFAULT_DOCUMENT, phase) });
        await take(page, `frame-${phase}-${tail}`);
      }
      for (const [name, document] of Object.entries(variants)) {
        await open(page, document, { theme });
        await take(page, `variant-${name}-${tail}`);
      }
      await open(page, DEFAULT_DOCUMENT, { theme });
      for (const opener of [
        PAGE.actions.share,
        PAGE.actions.help,
        TARGET.examples,
        PAGE.parent.editListed,
      ]) {
        await button(page, opener).click();
        const name = opener.toLowerCase().replaceAll(" ", "-");
        // What a dialog holds may still be on its way.
        await page.waitForTimeout(400);
        await page.screenshot({ path: `${folder}/dialog-${name}-${tail}.png` });
        await page.keyboard.press("Escape");
      }
    });
  }
