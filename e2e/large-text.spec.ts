import { softwareWebGL } from "./flags.ts";
import { expect, test } from "./page.ts";
import { open, overflowing, states } from "./states.ts";

/** The size of text that a person sets for all pages, in pixels: twice the usual one. */
const LARGE = 32;
const args = [...(softwareWebGL.args ?? []), `--blink-settings=defaultFontSize=${LARGE}`];

test.use({ launchOptions: { ...softwareWebGL, args } });

for (const [name, [document, view]] of Object.entries(states))
  test(`text of twice the size fits ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(page, document, view);
    const size = await page.evaluate(() => getComputedStyle(globalThis.document.body).fontSize);
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(0.8 * LARGE);
    expect(await overflowing(page)).toEqual([]);
    const cut = await page.evaluate(() =>
      [...globalThis.document.querySelectorAll("button, label, h1, h2, h3, p, output")]
        .filter((e) => !e.closest(".ui-hidden, .ui-table"))
        .filter((e) => getComputedStyle(e).overflow !== "visible")
        .filter((e) => e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2)
        .map((e) => e.textContent),
    );
    expect(cut, "text that is cut off").toEqual([]);
  });
