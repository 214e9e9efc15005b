import { expect, test } from "@playwright/test";
import { DEFAULT_DOCUMENT } from "../src/state/document/default.ts";
import { CITE } from "../src/words/en/colophon.ts";
import { CONTROLS } from "../src/words/en/controls.ts";
import { PAGE } from "../src/words/en/page.ts";
import { SHARE } from "../src/words/en/share.ts";
import { TARGET } from "../src/words/en/target.ts";
import { TARGET_TEXT } from "../src/words/en/targetText.ts";
import { serveAround } from "./helpers/frames.ts";
import { linkTo } from "./helpers/stage.ts";

test("in a frame that may not copy, the text is selected and the keys are named", async ({
  page,
  baseURL,
}) => {
  const around = await serveAround(
    new URL(linkTo(DEFAULT_DOCUMENT), baseURL).href,
    "allow-scripts",
  );
  await page.goto(around.url);
  await page.setViewportSize({ width: 1280, height: 900 });
  const frame = page.frameLocator("iframe");
  const press = (name: string) => frame.getByRole("button", { name, exact: true }).click();
  const selected = () =>
    page.frames()[1]?.evaluate(() => {
      const field = document.activeElement;
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return "";
      return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
    });
  const said = frame.getByRole("status").filter({ hasText: CONTROLS.copyBy("Ctrl+C") });

  await press(PAGE.actions.share);
  const link = await frame.getByRole("textbox", { name: SHARE.link, exact: true }).inputValue();
  await press(SHARE.copy);
  await expect(said).toBeVisible();
  expect(await selected()).toBe(link);
  await frame.locator("summary").filter({ hasText: SHARE.embed }).click();
  await press(SHARE.copySnippet);
  await expect.poll(selected).toMatch(/^<iframe[\s\S]*<\/iframe>$/);
  await page.keyboard.press("Escape");

  await press(TARGET.text);
  await press(TARGET_TEXT.copy);
  await expect.poll(async () => JSON.parse((await selected()) || "null")).not.toBeNull();
  await page.keyboard.press("Escape");

  await press(CITE.copy);
  await expect.poll(selected).toContain("@inproceedings{malach2020proving");
  around.close();
});
