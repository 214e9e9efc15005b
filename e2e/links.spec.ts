import type { Page } from "@playwright/test";
import { fingerprint } from "../src/core/construct/fingerprint.ts";
import { run } from "../src/core/experiment/experiment.ts";
import { DEFAULT_DOCUMENT, experimentOn } from "../src/state/document/default.ts";
import { setDomain, setPoolSize, setPools, setRule, setSeed } from "../src/state/document/edit.ts";
import { setWeight } from "../src/state/document/edit-target.ts";
import { encodeLink } from "../src/state/link/link.ts";
import { DEFAULT_VIEW } from "../src/state/view/view.ts";
import { CONTROLS } from "../src/words/en/controls.ts";
import { PAGE } from "../src/words/en/page.ts";
import { SHARE } from "../src/words/en/share.ts";
import { expect, test } from "./helpers/page.ts";
import {
  addressed,
  boundsShown,
  button,
  exampleNamed,
  expectFrame,
  expectStage,
  linkTo,
  openCurveTable,
  readBounds,
  readFrame,
  readScene,
} from "./helpers/stage.ts";

const edited = setWeight(
  setPools(setSeed(setPoolSize(setRule(DEFAULT_DOCUMENT, "product"), 777), 5), "shared"),
  0,
  1,
  0,
  0.4321,
);

const share = (page: Page) => page.getByRole("dialog", { name: PAGE.share.title });

async function openShare(page: Page) {
  await button(page, PAGE.actions.share).click();
  const link = await share(page)
    .getByRole("textbox", { name: SHARE.link, exact: true })
    .inputValue();
  return { link, text: await share(page).innerText() };
}

test("a shared link replays the same ticket, errors and frame in a fresh page", async ({
  page,
  context,
}) => {
  await page.goto(linkTo(edited, { frame: 40, selected: 4, theme: "dark" }));
  await openCurveTable(page);
  await expectFrame(page, 41);
  await expect(page.locator(".plane-frame").first()).toBeAttached();
  const here = await readScene(page);
  const { link, text } = await openShare(page);
  const { parent } = edited;
  expect(text).toContain(fingerprint(parent, run(edited).ticket).words);

  const other = await context.newPage();
  await other.goto(link);
  await expectFrame(other, 41);
  await openCurveTable(other);
  await expect(other.locator(".plane-frame").first()).toBeAttached();
  expect(await readScene(other)).toEqual(here);
  expect((await openShare(other)).text).toBe(text);
  await other.keyboard.press("Escape");
  await other.keyboard.press("Escape");
  await button(other, PAGE.film.reset).focus();
  await expect(other.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("the finished result of a shared link has the same errors to the last digit", async ({
  page,
  context,
}) => {
  await page.goto(linkTo(edited));
  await expectStage(page, edited);
  const { link } = await openShare(page);
  const other = await context.newPage();
  await other.goto(link);
  await expectStage(other, edited);
  expect(await boundsShown(other)).toEqual(await boundsShown(page));
});

test("the link can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(linkTo(edited));
  const { link } = await openShare(page);
  await share(page).getByRole("button", { name: SHARE.copy }).click();
  await expect(share(page)).toContainText(CONTROLS.copied);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
});

test("a hash edited in an open tab is honoured, and can be undone", async ({ page }) => {
  await page.goto("./");
  await expectStage(page, DEFAULT_DOCUMENT);
  await page.goto(linkTo(edited, { frame: 12 }));
  await expectFrame(page, 13);
  const saddle = setDomain(experimentOn(exampleNamed("saddle")), "ball");
  await page.goto(linkTo(saddle));
  await expectStage(page, saddle);
  await button(page, PAGE.actions.undo).click();
  await expect.poll(() => addressed(page).document).toEqual(edited);
});

test("a damaged link opens what it can and says what it left out", async ({ page }) => {
  const whole = encodeLink(edited, DEFAULT_VIEW);
  await page.goto(`./${whole.slice(0, -8)}~speed=warp`);
  const said = page.getByRole("status").filter({ hasText: PAGE.share.ignored("").slice(0, -2) });
  await expect(said).toContainText("speed=warp");
  await expect(said).toContainText("end of the link");
  await expect.poll(() => readBounds(page)).not.toBeNull();
  await said.getByRole("button", { name: PAGE.actions.close }).click();
  await expect(said).toBeHidden();
});

const valid = encodeLink(DEFAULT_DOCUMENT, DEFAULT_VIEW).slice(1);
const nasty = [
  "",
  "1",
  "2",
  "1!!!!",
  "%00%ff",
  "%E0%A4%A",
  "__proto__",
  "1~__proto__=1~constructor=2",
  "1~~~~=~=",
  "1~step=99999999999999999999",
  "1~step=-1~weight=-1",
  "1~step=1e3~weight=NaN",
  "1~step=999999999~weight=999999999",
  "1~theme=<script>alert(1)</script>",
  "1~theme=dark~theme=light~theme=",
  "\u{1f39f}\u202e",
  `1${"A".repeat(60_000)}`,
  `1${"_".repeat(400)}`,
  `${valid}${valid}`,
  [...valid].reverse().join(""),
];

test("twenty nasty hashes leave a page that works", async ({ page }) => {
  expect(nasty).toHaveLength(20);
  for (const hash of nasty) {
    await page.goto("about:blank");
    await page.goto(`./#${hash}`);
    await expect.poll(() => readBounds(page), hash.slice(0, 40)).not.toBeNull();
  }
  await page.goto("./");
  for (const hash of nasty) await page.evaluate((text) => location.replace(`#${text}`), hash);
  await expect.poll(() => readBounds(page)).not.toBeNull();
  await button(page, PAGE.film.reset).click();
  expect((await readFrame(page))[0]).toBe(1);
});
