import type { Page } from "@playwright/test";
import { expect, test } from "./helpers/page.ts";
import { rooms } from "./helpers/rooms.ts";
import { open, states } from "./helpers/states.ts";

/** The least contrast of large text, WCAG 1.4.3; small strokes seldom reach their own colour. */
const LEAST = 3;

/** Text in the window that is painted in nearly the colour of what is behind it. */
async function unseen(page: Page): Promise<string[]> {
  await page.waitForLoadState("networkidle");
  const tall = () => page.evaluate(() => document.documentElement.scrollHeight);
  await expect
    .poll(async () => {
      const height = await tall();
      await page.setViewportSize({ width: 1280, height });
      return (await tall()) - height;
    })
    .toBe(0);
  const picture = await page.screenshot({ animations: "disabled", caret: "hide" });
  return page.evaluate(
    async ([base64, least]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const pen = canvas.getContext("2d", { willReadFrequently: true });
      if (!pen) throw new Error("no canvas");
      pen.drawImage(bitmap, 0, 0);
      const linear = (byte: number) => {
        const share = byte / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      };
      const contrastIn = (box: DOMRect) => {
        const { data } = pen.getImageData(box.x, box.y, Math.max(1, box.width), box.height);
        let [dark, light] = [1, 0];
        for (let at = 0; at < data.length; at += 4) {
          const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
          const here = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
          dark = Math.min(dark, here);
          light = Math.max(light, here);
        }
        return (light + 0.05) / (dark + 0.05);
      };
      const root = document.querySelector("dialog[open]") ?? document.body;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const owner = node.parentElement;
        const out = ".ui-hidden, [popover], option, .skip, dialog:not([open])";
        if (!owner || !node.textContent?.trim() || owner.closest(out)) continue;
        if (!owner.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        if (box.width < 1 || box.height < 1) continue;
        // What has been scrolled out of its own box is not on screen.
        const whole = [box.top + 1, box.bottom - 1].every((y) =>
          owner.contains(document.elementFromPoint(box.x + box.width / 2, y)),
        );
        if (owner.closest(".hand-rows, .ui-dialog") && !whole) continue;
        if (contrastIn(box) < least) found.push(node.textContent.trim());
      }
      return found;
    },
    [picture.toString("base64"), LEAST] as const,
  );
}

for (const scheme of ["light", "dark"] as const)
  test(`in forced colours every word is seen on a ${scheme} page`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme: scheme });
    await page.setViewportSize({ width: 1280, height: 900 });
    const places = {
      ...Object.fromEntries(
        Object.entries(states).map(([name, [document, view]]) => [
          name,
          () => open(page, document, view),
        ]),
      ),
      ...rooms,
    };
    for (const [name, enter] of Object.entries(places))
      await test.step(name, async () => {
        await page.setViewportSize({ width: 1280, height: 900 });
        await enter(page);
        expect.soft(await unseen(page), `words that are not seen ${name}`).toEqual([]);
      });
  });
