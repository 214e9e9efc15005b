import { expect, type Locator, type Page } from "@playwright/test";

/** More than any page has. */
export const MOST_STOPS = 200;

/** Whether any of its corners, drawn inside the window, or its middle is not under something else. */
const isInSight = (element: Element): boolean => {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const across = [left + 1, (left + right) / 2, right - 1];
  const down = [top + 1, (top + bottom) / 2, bottom - 1];
  const seen = across.some((x) =>
    down.some((y) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    }),
  );
  const label = (element as HTMLInputElement).labels?.[0];
  return (
    seen || (label !== undefined && label !== element && label.contains(document.activeElement))
  );
};

/** Presses Tab until something has the focus, and sees that nothing covers it there. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      await expect
        .poll(() => wanted.evaluate(isInSight), "what has the focus is covered")
        .toBe(true);
      return;
    }
  }
  throw new Error(`the Tab key does not get to ${wanted}`);
}
