import { expect, type Frame, type Page, test } from "@playwright/test";
import type { EmbedMessage, StateMessage } from "../src/app/embed/embedMessages.ts";
import { fingerprint } from "../src/core/construct/fingerprint.ts";
import { poolSizeOf } from "../src/core/construct/parent.ts";
import { run } from "../src/core/experiment/experiment.ts";
import { DEFAULT_DOCUMENT } from "../src/state/document/default.ts";
import { setPoolSize } from "../src/state/document/edit.ts";
import { decodeLink } from "../src/state/link/link.ts";
import type { View } from "../src/state/view/view.ts";
import { PAGE } from "../src/words/en/page.ts";
import { RULE_WORDS } from "../src/words/en/rules.ts";
import { EMBED } from "../src/words/en/share.ts";
import { serveAround } from "./helpers/frames.ts";
import { expectAccessible } from "./helpers/page.ts";
import { linkTo } from "./helpers/stage.ts";

type Heard = EmbedMessage & { readonly origin: string };

declare global {
  interface Window {
    heard: Heard[];
  }
}

const SCRIPTS = "allow-scripts";
const closing: (() => void)[] = [];
const complaints: string[] = [];

test.beforeEach(({ page }) => {
  complaints.length = 0;
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
});

test.afterEach(() => {
  for (const close of closing.splice(0)) close();
  expect(complaints).toEqual([]);
});

/** Opens a page of another origin with the stage in a frame, and waits until it shows a ticket. */
async function embed(
  page: Page,
  baseURL: string | undefined,
  view: Partial<View> = {},
  { document = DEFAULT_DOCUMENT, sandbox = SCRIPTS } = {},
): Promise<Frame> {
  const address = new URL(linkTo(document, { embed: true, ...view }), baseURL).href;
  const around = await serveAround(address, sandbox);
  closing.push(around.close);
  await page.goto(around.url);
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (!frame) throw new Error("no frame");
  await expect
    .poll(() => page.evaluate(() => window.heard.some(({ type }) => type === "ready")))
    .toBe(true);
  return frame;
}

const lastState = (page: Page) =>
  page.evaluate(() => window.heard.findLast(({ type }) => type === "state")) as Promise<
    (Heard & StateMessage) | undefined
  >;

test("without an origin, storage or workers, the stage works and tells the page around", async ({
  page,
  baseURL,
}) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("blocked", "SecurityError");
        },
      });
  });
  const frame = await embed(page, baseURL);
  expect(await frame.evaluate(() => origin)).toBe("null");
  const { ticket, error } = run(DEFAULT_DOCUMENT);
  await expect
    .poll(async () => (await lastState(page))?.error)
    .toEqual({
      sampled: error.sampled.value,
      exact: error.exact?.value,
      certificate: error.certificate,
    });
  const state = await lastState(page);
  expect(state?.fingerprint).toBe(fingerprint(DEFAULT_DOCUMENT.parent, ticket).words);
  expect(state?.frame).toBe((state?.frames ?? 0) - 1);
  const heard = await page.evaluate(() => window.heard);
  expect(heard.map(({ type }) => type)).toEqual(
    expect.arrayContaining(["ready", "height", "state"]),
  );
  for (const { source, origin } of heard)
    expect([source, origin]).toEqual(["lottery-ticket-playground", "null"]);

  await frame.getByRole("button", { name: PAGE.film.reset }).click();
  await expect.poll(async () => (await lastState(page))?.frame).toBe(0);
  const link = (await lastState(page))?.link ?? "";
  expect(decodeLink(link).view).toMatchObject({ frame: 0, embed: true });
  await frame.getByRole("button", { name: PAGE.film.play }).click();
  await expect.poll(async () => (await lastState(page))?.frame).toBeGreaterThan(5);
  expect(await page.evaluate(() => history.length)).toBe(2);
});

test("what would be searched in workers is searched in the page", async ({ page, baseURL }) => {
  const document = setPoolSize(DEFAULT_DOCUMENT, 150_000);
  await embed(page, baseURL, {}, { document });
  const wanted = run(document);
  await expect
    .poll(async () => (await lastState(page))?.fingerprint, { timeout: 60_000 })
    .toBe(fingerprint(document.parent, wanted.ticket).words);
  await expect
    .poll(async () => (await lastState(page))?.error?.certificate)
    .toBe(wanted.error.certificate);
  expect(page.workers()).toEqual([]);
});

test("there is no chrome, all of it is accessible, and the height is told", async ({
  page,
  baseURL,
}) => {
  const looks = [
    { theme: "light" },
    { theme: "dark" },
    { theme: "light", embed: "controls" },
  ] as const;
  for (const width of [1280, 640, 360])
    for (const look of looks) {
      await page.setViewportSize({ width: width + 100, height: 800 });
      const frame = await embed(page, baseURL, look);
      await page.evaluate((size) => {
        document.querySelector("iframe")?.setAttribute("width", String(size));
      }, width);
      for (const name of [PAGE.actions.share, PAGE.actions.help, PAGE.actions.lesson])
        await expect(frame.getByRole("button", { name })).toHaveCount(0);
      await expect(frame.getByRole("region", { name: PAGE.panels.microscope })).toHaveCount(0);
      const height = () => frame.evaluate(() => document.documentElement.scrollHeight);
      const told = () =>
        page.evaluate(() => {
          const last = window.heard.findLast(({ type }) => type === "height");
          return last?.type === "height" ? last.height : 0;
        });
      const room = 2000;
      await page.evaluate((size) => {
        document.querySelector("iframe")?.setAttribute("height", String(size));
      }, room);
      await expect.poll(told).toBeGreaterThan(400);
      expect(await told()).toBeLessThanOrEqual(await height());
      expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await expectAccessible(page);
    }
});

test("what a link of today leaves on is in the frame and works, and an older link looks as it did", async ({
  page,
  baseURL,
}) => {
  const old = await embed(page, baseURL);
  await expect(old.getByRole("region", { name: PAGE.panels.controls })).toHaveCount(0);

  const frame = await embed(page, baseURL, { embed: "controls", hide: ["tolerance"] });
  const controls = frame.getByRole("region", { name: PAGE.panels.controls });
  await expect(controls.getByRole("slider")).toHaveCount(1);
  await expect(controls.getByRole("switch")).toHaveCount(0);
  await controls.getByText(RULE_WORDS.pair.name, { exact: true }).click();
  await controls.getByRole("slider", { name: PAGE.parent.poolSize }).press("PageUp");
  await controls.getByLabel(PAGE.parent.seed).fill("7");
  await controls.getByLabel(PAGE.parent.seed).press("Enter");
  await expect
    .poll(async () => {
      const { document, view } = decodeLink((await lastState(page))?.link ?? "");
      const { rule, parent } = document;
      return [rule.name, "seed" in parent && parent.seed, view.embed, view.hide];
    })
    .toEqual(["pair", 7, "controls", ["tolerance"]]);
  const { document } = decodeLink((await lastState(page))?.link ?? "");
  expect(poolSizeOf(document.parent)).toBeGreaterThan(poolSizeOf(DEFAULT_DOCUMENT.parent));
  expect((await lastState(page))?.fingerprint).toBe(
    fingerprint(document.parent, run(document).ticket).words,
  );

  const none = await embed(page, baseURL, {
    embed: "controls",
    hide: ["rule", "width", "draw", "tolerance"],
  });
  await expect(none.getByRole("region", { name: PAGE.panels.controls })).toHaveCount(0);
});

test("the wheel belongs to the page around until the stage has the focus", async ({
  page,
  baseURL,
}) => {
  const frame = await embed(page, baseURL);
  // A way back there is only from nearer.
  const back = frame.getByRole("button", { name: "whole network", exact: true });
  const canceled = () => frame.evaluate(() => document.documentElement.dataset.canceled);
  await frame.evaluate(() => {
    addEventListener("wheel", (event) => {
      document.documentElement.dataset.canceled = String(event.defaultPrevented);
    });
  });
  await page.mouse.move(300, 500);
  await page.mouse.wheel(0, 60);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -120);
  await page.keyboard.up("Control");
  await expect(back).toHaveCount(0);
  expect(await canceled()).toBeUndefined();

  await frame.getByRole("heading", { name: "Random parent" }).click();
  await page.mouse.move(300, 500);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -120);
  await page.keyboard.up("Control");
  await expect.poll(canceled).toBe("true");
  await expect(back).toBeVisible();
});

test("Tab leads in, and Escape out to the page around", async ({ page, baseURL }) => {
  const frame = await embed(page, baseURL);
  await page.getByRole("button", { name: "Before" }).focus();
  await page.keyboard.press("Tab");
  await expect.poll(() => frame.evaluate(() => document.hasFocus())).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(() => frame.evaluate(() => document.hasFocus())).toBe(false);
});

test("a link opens the same in the playground", async ({ page, baseURL }) => {
  const sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox";
  const frame = await embed(page, baseURL, { frame: 30, theme: "dark" }, { sandbox });
  const opening = page.waitForEvent("popup");
  await frame.getByRole("link", { name: EMBED.open }).click();
  const opened = await opening;
  await expect(opened.getByRole("heading", { level: 1 })).toBeVisible();
  expect(opened.url()).toBe(
    new URL(linkTo(DEFAULT_DOCUMENT, { frame: 30, theme: "dark" }), baseURL).href,
  );
  await expect(opened.getByRole("button", { name: PAGE.actions.share })).toBeVisible();
  await opened.close();
});
