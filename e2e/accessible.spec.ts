import { EXAMPLES } from "../src/core/task/targets.ts";
import { experimentOn } from "../src/state/document/default.ts";
import { THEMES } from "../src/state/view/view.ts";
import { PAGE } from "../src/words/en/page.ts";
import { expect, expectAccessible, test } from "./helpers/page.ts";
import { rooms } from "./helpers/rooms.ts";
import { cutOff, open, overflowing, states } from "./helpers/states.ts";

const themes = THEMES.filter((name) => name !== "auto");

for (const theme of themes)
  for (const width of [1440, 1024, 390])
    test(`axe finds nothing at ${width} px in the ${theme} theme`, async ({ page }) => {
      await page.setViewportSize({ width, height: width < 500 ? 844 : 900 });
      for (const [name, [document, view]] of Object.entries(states))
        await test.step(name, async () => {
          await open(page, document, { ...view, theme });
          await expectAccessible(page);
          expect.soft(await overflowing(page), `${name} scrolls sideways`).toEqual([]);
          expect.soft(await cutOff(page), `text that is cut off ${name}`).toEqual([]);
        });
    });

for (const theme of themes)
  test(`axe finds nothing in what opens on request in the ${theme} theme`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const [name, enter] of Object.entries(rooms))
      await test.step(name, async () => {
        await enter(page, theme);
        await expectAccessible(page);
        expect.soft(await overflowing(page), `${name} scrolls sideways`).toEqual([]);
        expect.soft(await cutOff(page), `text that is cut off ${name}`).toEqual([]);
      });
  });

test("axe finds nothing with any of the examples", async ({ page }) => {
  for (const { name, target } of EXAMPLES)
    await test.step(name, async () => {
      await open(page, experimentOn(target), { theme: "light" });
      await expectAccessible(page, ".stage");
    });
});

for (const [name, enter] of Object.entries(rooms))
  test(`nothing scrolls sideways or is cut off at 320 px ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await enter(page);
    expect.soft(await overflowing(page)).toEqual([]);
    expect.soft(await cutOff(page)).toEqual([]);
  });

for (const [name, [document, view]] of Object.entries(states)) {
  test(`nothing scrolls sideways at 320 px ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, document, view);
    expect(await overflowing(page)).toEqual([]);
    for (const panel of [PAGE.panels.function, PAGE.panels.controls])
      await expect(page.getByRole("region", { name: panel })).toBeVisible();
  });
}
