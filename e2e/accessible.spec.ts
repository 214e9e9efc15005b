import { DEFAULT_DOCUMENT } from "../src/state/document.ts";
import { THEMES } from "../src/state/view.ts";
import { PAGE } from "../src/words/page.ts";
import { TARGET } from "../src/words/target.ts";
import { expect, expectAccessible, test } from "./page.ts";
import { button } from "./stage.ts";
import { cutOff, open, overflowing, states } from "./states.ts";

const dialogs = [PAGE.actions.share, PAGE.actions.help, TARGET.examples, PAGE.parent.editListed];

for (const theme of THEMES.filter((name) => name !== "auto"))
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
      await open(page, DEFAULT_DOCUMENT, { theme });
      for (const opener of dialogs)
        await test.step(`with “${opener}” open`, async () => {
          await button(page, opener).click();
          await expect(page.getByRole("dialog")).toBeVisible();
          await expectAccessible(page, "dialog[open]");
          await page.keyboard.press("Escape");
          await expect(page.getByRole("dialog")).toBeHidden();
        });
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
