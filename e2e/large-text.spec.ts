import type { Page } from "@playwright/test";
import { softwareWebGL } from "./helpers/flags.ts";
import { expect, test } from "./helpers/page.ts";
import { rooms } from "./helpers/rooms.ts";
import { cutOff, open, overflowing, states } from "./helpers/states.ts";

/** The size of text that a person sets for all pages, in pixels: twice the usual one. */
const LARGE = 32;
const args = [...(softwareWebGL.args ?? []), `--blink-settings=defaultFontSize=${LARGE}`];

test.use({ launchOptions: { ...softwareWebGL, args } });

const places: Record<string, (page: Page) => Promise<void>> = { ...rooms };
for (const [name, [document, view]] of Object.entries(states))
  places[name] = (page) => open(page, document, view);

for (const [name, enter] of Object.entries(places))
  test(`text of twice the size fits ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await enter(page);
    const size = await page.evaluate(() => getComputedStyle(globalThis.document.body).fontSize);
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(0.8 * LARGE);
    expect.soft(await overflowing(page)).toEqual([]);
    expect.soft(await cutOff(page), "text that is cut off").toEqual([]);
    const cut = await page.evaluate(() =>
      [...globalThis.document.querySelectorAll("button, label, h1, h2, h3, p, output")]
        .filter((e) => !e.closest(".ui-hidden, .ui-table"))
        .filter((e) => getComputedStyle(e).overflow !== "visible")
        .filter((e) => e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2)
        .map((e) => e.textContent),
    );
    expect(cut, "text that is cut off").toEqual([]);
  });
