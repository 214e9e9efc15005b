import type { Page } from "@playwright/test";
import { DEFAULT_DOCUMENT } from "../../src/state/document/default.ts";
import type { Theme } from "../../src/state/view/view.ts";
import { EXPLORER } from "../../src/words/en/explorer.ts";
import { HAND } from "../../src/words/en/hand.ts";
import { PAGE } from "../../src/words/en/page.ts";
import { SCEPTIC } from "../../src/words/en/sceptic.ts";
import { TARGET } from "../../src/words/en/target.ts";
import { expect } from "./page.ts";
import { button } from "./stage.ts";
import { open } from "./states.ts";

async function openDialog(page: Page, opener: string, theme: Theme | undefined) {
  await open(page, DEFAULT_DOCUMENT, { theme });
  await button(page, opener).click();
  await expect(page.getByRole("dialog")).toBeVisible();
}

/** What opens on request, each with all that is in it. */
export const rooms: Readonly<Record<string, (page: Page, theme?: Theme) => Promise<void>>> = {
  async "in the lesson"(page, theme) {
    await open(page, DEFAULT_DOCUMENT, { theme, lesson: "pool" });
    await expect(page.locator(".lesson")).toBeVisible();
  },
  async "while a gadget is chosen by hand"(page, theme) {
    await open(page, DEFAULT_DOCUMENT, { theme, picking: true, selected: 0 });
    await expect(page.getByRole("switch", { name: HAND.mode })).toBeChecked();
    await expect(page.locator(".hand-pick")).toBeVisible();
  },
  async "with the checks open"(page, theme) {
    await open(page, DEFAULT_DOCUMENT, { theme });
    await button(page, SCEPTIC.show).click();
    const section = page.getByRole("region", { name: SCEPTIC.title });
    await button(page, SCEPTIC.draws.measure).click();
    await expect(section).toContainText("100 draws: median");
    await expect(section.getByRole("figure")).toBeVisible();
  },
  async "with a measured explorer"(page, theme) {
    const explore = ["pair", "product"];
    await open(page, DEFAULT_DOCUMENT, { theme, explore, widths: [64, 256], draws: 8 });
    const section = page.getByRole("region", { name: EXPLORER.title, exact: true });
    await section.getByRole("button", { name: EXPLORER.measure }).click();
    await expect(section.getByText("16 draws", { exact: true })).toBeVisible();
    await expect(section.getByRole("figure", { name: "Luck" })).toBeVisible();
  },
  async "with two draws side by side"(page, theme) {
    await open(page, DEFAULT_DOCUMENT, { theme, beside: { seed: 15 } });
    await expect(page.locator(".beside-verdict")).not.toBeEmpty();
  },
  async "near a pool of the parent"(page, theme) {
    await open(page, DEFAULT_DOCUMENT, { theme });
    await page.locator('[data-pool="0"]').press("Enter");
    await expect(
      page.getByRole("slider", { name: "Neurons of the pool", exact: true }),
    ).toBeVisible();
  },
  "in Share": (page, theme) => openDialog(page, PAGE.actions.share, theme),
  "in Help": (page, theme) => openDialog(page, PAGE.actions.help, theme),
  "among the examples": (page, theme) => openDialog(page, TARGET.examples, theme),
  "over the list of pools": (page, theme) => openDialog(page, PAGE.parent.editListed, theme),
};
