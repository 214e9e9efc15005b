import { evaluator } from "../src/core/error/difference.ts";
import { run } from "../src/core/experiment/experiment.ts";
import { targetSlopes } from "../src/core/network/slopes.ts";
import { DEFAULT_DOCUMENT } from "../src/state/document/default.ts";
import { PAGE } from "../src/words/en/page.ts";
import { expect, test } from "./helpers/page.ts";
import { errorLine } from "./helpers/stage.ts";

interface Sounds {
  contexts: number;
  readonly curves: number[][];
  readonly seconds: number[];
}

declare global {
  interface Window {
    sounds: Sounds;
  }
}

const panel = (page: import("@playwright/test").Page) =>
  page.getByRole("region", { name: PAGE.panels.function, exact: true });

test("the error is heard when somebody asks, from left to right, and can be stopped", async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.sounds = { contexts: 0, curves: [], seconds: [] };
    const { AudioContext: Context, AudioParam: Param } = window;
    window.AudioContext = class extends Context {
      constructor() {
        super();
        window.sounds.contexts++;
      }
    };
    const follow = Param.prototype.setValueCurveAtTime;
    Param.prototype.setValueCurveAtTime = function (values, start, seconds) {
      window.sounds.curves.push([...values]);
      window.sounds.seconds.push(seconds);
      return follow.call(this, values, start, seconds);
    };
  });
  await page.goto("./");
  await expect(errorLine(page)).not.toHaveAttribute("aria-busy");
  const listen = panel(page).getByRole("button", { name: "listen", exact: true });
  await expect(listen).toHaveAccessibleDescription(/^The error as pitch, from left to right: /);
  expect(await page.evaluate(() => window.sounds.contexts)).toBe(0);

  await listen.focus();
  await page.keyboard.press("Enter");
  const stop = panel(page).getByRole("button", { name: "stop", exact: true });
  await expect(stop).toBeFocused();
  const { contexts, curves, seconds } = await page.evaluate(() => window.sounds);
  expect(contexts).toBe(1);
  for (const length of seconds) {
    expect(length).toBeGreaterThanOrEqual(2);
    expect(length).toBeLessThanOrEqual(3);
  }
  const { wiring, ticket } = run(DEFAULT_DOCUMENT);
  const { tolerance } = DEFAULT_DOCUMENT;
  const [wanted, delivered] = [targetSlopes(wiring), ticket.slopes].map(evaluator);
  const pitches = curves[0] ?? [];
  const last = pitches.length - 1;
  expect(last).toBeGreaterThan(100);
  for (const [i, pitch] of pitches.entries()) {
    const x = [(2 * i) / last - 1];
    const error = Math.abs((wanted?.(x) ?? 0) - (delivered?.(x) ?? 0));
    if (error < tolerance / 50) continue;
    expect(pitch).toBeCloseTo(440 * 2 ** Math.log10(error / tolerance), 0);
  }

  await page.keyboard.press("Enter");
  await expect(listen).toBeFocused();
  await page.keyboard.press("Space");
  await expect(stop).toBeFocused();
  await expect(listen, "it ends by itself").toBeFocused();
});

test("where nothing can sound, nothing offers to", async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "AudioContext");
  });
  await page.goto("./");
  await expect(errorLine(page)).not.toHaveAttribute("aria-busy");
  await expect(panel(page).locator("summary")).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(panel(page).getByRole("button", { name: "listen" })).toHaveCount(0);
});
