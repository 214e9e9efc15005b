import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { fingerprint } from "../src/core/construct/fingerprint.ts";
import { run } from "../src/core/experiment/experiment.ts";
import { DEFAULT_DOCUMENT, experimentOn } from "../src/state/document/default.ts";
import { parseExperiment } from "../src/state/document/document.ts";
import { setRule, setTolerance } from "../src/state/document/edit.ts";
import { decodeLink } from "../src/state/link/link.ts";
import { PARTS, type Part } from "../src/state/view/hide.ts";
import { EXPLORER } from "../src/words/en/explorer.ts";
import { FUNCTION } from "../src/words/en/function.ts";
import { PAGE } from "../src/words/en/page.ts";
import { READ } from "../src/words/en/read.ts";
import { SCEPTIC } from "../src/words/en/sceptic.ts";
import { HIDDEN, PART_WORDS, SHARE } from "../src/words/en/share.ts";
import { TARGET } from "../src/words/en/target.ts";
import { expect, expectAccessible, test } from "./helpers/page.ts";
import { readCode } from "./helpers/qr.ts";
import {
  addressed,
  button,
  exampleNamed,
  expectFrame,
  expectStage,
  linkTo,
  slider,
} from "./helpers/stage.ts";

const dialog = (page: Page) => page.getByRole("dialog", { name: PAGE.share.title });
const link = (page: Page) => dialog(page).getByRole("textbox", { name: SHARE.link, exact: true });
const section = (page: Page, name: string) =>
  dialog(page).locator("summary").filter({ hasText: name }).click();

async function open(page: Page, address = "./") {
  await page.goto("about:blank");
  await page.goto(address);
  await button(page, PAGE.actions.share).click();
  await expect(link(page)).toBeVisible();
}

test("the code says what the link says, also on a small part of a phone's picture", async ({
  page,
}) => {
  for (const name of ["two-turn", "sawtooth", "circle"]) {
    await open(page, linkTo(experimentOn(exampleNamed(name)), { theme: "dark", selected: 3 }));
    const code = dialog(page).getByRole("img", { name: SHARE.qr });
    expect(await readCode(code, 224)).toBe(await link(page).inputValue());
  }
});

test("full screen, the code is read from the back row, and Escape leads back", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page);
  const wanted = await link(page).inputValue();
  await button(page, SHARE.enlarge).click();
  const screen = page.getByRole("dialog", { name: SHARE.qr });
  await expect(screen).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  const { parent } = DEFAULT_DOCUMENT;
  await expect(screen).toContainText(fingerprint(parent, run(DEFAULT_DOCUMENT).ticket).words);
  // Ten metres from a screen two metres wide, a phone's 3 000 pixels over 65° give it some 470.
  expect(await readCode(screen, 280)).toBe(wanted);
  await expectAccessible(page, "dialog.qr-screen");
  await page.keyboard.press("Escape");
  await expect(screen).toBeHidden();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);
  await expect(button(page, SHARE.enlarge)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(screen).toBeVisible();
  await page.evaluate(() => document.exitFullscreen());
  await expect(screen).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await expect(button(page, PAGE.actions.share)).toBeFocused();
});

test("where the system has a sheet of its own, it gets the link", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.share = async (data) => {
      document.title = String(data?.url);
    };
  });
  await open(page);
  const wanted = await link(page).inputValue();
  await button(page, SHARE.send).click();
  await expect.poll(() => page.title()).toBe(wanted);
});

/** Something that is there as long as a part is. */
const probes: Record<Part, (page: Page) => ReturnType<Page["locator"]>> = {
  header: (page) => page.getByRole("heading", { level: 1 }),
  lesson: (page) => button(page, PAGE.actions.lesson),
  film: (page) => button(page, PAGE.film.play),
  editor: (page) => button(page, TARGET.examples),
  rule: (page) => page.getByRole("group", { name: PAGE.rule.name, exact: true }),
  width: (page) => slider(page, PAGE.parent.poolSize),
  draw: (page) => button(page, PAGE.actions.newDraw),
  tolerance: (page) => slider(page, PAGE.question.tolerance),
  pools: (page) => page.getByRole("group", { name: PAGE.parent.pools, exact: true }),
  weight: (page) => page.getByRole("region", { name: PAGE.panels.microscope }),
  check: (page) => page.getByRole("region", { name: SCEPTIC.title }),
  explorer: (page) => page.getByRole("region", { name: EXPLORER.title }),
  footer: (page) => page.getByRole("contentinfo"),
};

test("each tick takes its part, and nothing else but what stands in it, out of the link's page", async ({
  page,
}) => {
  await page.goto("./");
  for (const part of PARTS) await expect(probes[part](page), part).toBeVisible();
  for (const part of PARTS)
    await test.step(part, async () => {
      await open(page);
      await section(page, SHARE.hide);
      await dialog(page).getByRole("checkbox", { name: PART_WORDS[part], exact: true }).check();
      const address = await link(page).inputValue();
      expect(decodeLink(address).view.hide).toEqual([part]);
      await page.goto("about:blank");
      await page.goto(address);
      await expect(page.getByRole("complementary", { name: HIDDEN.title })).toContainText(
        PART_WORDS[part],
      );
      const inside: readonly Part[] = part === "header" ? ["lesson"] : [];
      for (const each of PARTS)
        if (each === part || inside.includes(each))
          await expect(probes[each](page), each).toHaveCount(0);
        else await expect(probes[each](page), each).toBeVisible();
    });
});

test("keys of what is hidden do nothing, and everything can be shown again", async ({ page }) => {
  const hide: readonly Part[] = ["header", "film", "editor", "draw"];
  await page.goto(linkTo(DEFAULT_DOCUMENT, { hide, frame: 20 }));
  const note = page.getByRole("complementary", { name: HIDDEN.title });
  await expect(note).toContainText(hide.map((part) => PART_WORDS[part]).join(", "));
  for (const key of ["n", "r", "End", " ", "?", "Control+z"]) await page.keyboard.press(key);
  expect(addressed(page).view.frame).toBe(20);
  const edge = page.locator("[data-edge='1']");
  await edge.focus();
  for (const key of ["ArrowUp", "Delete", "Enter"]) await page.keyboard.press(key);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(edge).toHaveRole("button");
  expect(addressed(page).document).toEqual(DEFAULT_DOCUMENT);
  await expectAccessible(page);
  await note.getByRole("button", { name: HIDDEN.show }).click();
  await expect(note).toBeHidden();
  await expect(page.getByRole("region", { name: PAGE.panels.controls })).toBeFocused();
  await button(page, PAGE.film.step).focus();
  await page.keyboard.press("r");
  await expectFrame(page, 1);
  await page.keyboard.press("n");
  await expect.poll(() => addressed(page).document).not.toEqual(DEFAULT_DOCUMENT);
});

test("the frame's HTML has the chosen size and the link that hides the same", async ({ page }) => {
  await open(page, linkTo(DEFAULT_DOCUMENT, { hide: ["editor"] }));
  await section(page, SHARE.embed);
  await dialog(page).getByRole("textbox", { name: SHARE.width, exact: true }).fill("720");
  await page.keyboard.press("Enter");
  const html = await dialog(page).getByRole("textbox", { name: SHARE.snippet }).inputValue();
  expect(html).toContain('width="720" height="640"');
  const src = html.match(/src="([^"]+)"/)?.[1] ?? "";
  const { document, view } = decodeLink(src);
  expect(document).toEqual(DEFAULT_DOCUMENT);
  expect(view).toMatchObject({ embed: "controls", hide: ["editor"] });
});

const other = setTolerance(setRule(DEFAULT_DOCUMENT, "product"), 0.02);
const file = (name: string, content: string) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(content),
});

test("the experiment goes into a file and comes back from one", async ({ page }) => {
  await open(page, linkTo(other));
  await section(page, SHARE.file);
  const coming = page.waitForEvent("download");
  await button(page, SHARE.save).click();
  const download = await coming;
  const { words } = fingerprint(other.parent, run(other).ticket);
  expect(download.suggestedFilename()).toBe(`lottery-ticket-${words}.json`);
  const text = await readFile(await download.path(), "utf8");
  expect(parseExperiment(JSON.parse(text))).toEqual({ document: other, ignored: [] });

  await open(page);
  await section(page, SHARE.file);
  const field = dialog(page).getByLabel(SHARE.open);
  await field.setInputFiles(file("wrong.json", text.replace('"product"', '"magic"')));
  await expect(dialog(page).getByText(/^rule\.name must be/)).toBeVisible();
  await field.setInputFiles(file("none.json", "# a note"));
  await expect(dialog(page).getByText(SHARE.notDocument)).toBeVisible();
  await field.setInputFiles(
    file("net.json", '{"layers": [{"weights": [[0.5]], "b": [1], "id": 7}]}'),
  );
  await expect(dialog(page).getByText(READ.notes.ignored(["layers[0].id"]))).toBeVisible();
  await field.setInputFiles(file("right.json", text));
  await expect(dialog(page).getByText(SHARE.opened)).toBeVisible();
  await page.keyboard.press("Escape");
  await expectStage(page, other);
});

test("a document dropped on the page is opened, and Back returns to the one before", async ({
  page,
}) => {
  await page.goto("./");
  await expect(page.getByRole("region", { name: EXPLORER.title })).toBeVisible();
  const files = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "experiment.json", { type: "application/json" }));
    return transfer;
  }, JSON.stringify(other));
  await page.dispatchEvent("body", "dragover", { dataTransfer: files });
  await page.dispatchEvent("body", "drop", { dataTransfer: files });
  await expectStage(page, other);
  await page.goBack();
  await expectStage(page, DEFAULT_DOCUMENT);
});

for (const theme of ["light", "dark", "projector"] as const)
  for (const width of [1440, 390, 320])
    test(`all of the dialog is accessible and fits at ${width} px in the ${theme} theme`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      await open(page, linkTo(DEFAULT_DOCUMENT, { theme }));
      for (const summary of await dialog(page).locator("summary").all()) await summary.click();
      await expectAccessible(page, "dialog[open]");
      const [inside, box] = await dialog(page).evaluate((it) => [it.scrollWidth, it.clientWidth]);
      expect(inside).toBe(box);
    });

test("the stage is saved as one figure, in light colours and without what is chosen", async ({
  page,
}) => {
  await open(page, linkTo(DEFAULT_DOCUMENT, { theme: "dark", selected: 3 }));
  const wanted = await link(page).inputValue();
  await section(page, SHARE.picture);
  for (const ground of ["white", "transparent"] as const) {
    await dialog(page).getByLabel(SHARE.ground, { exact: true }).selectOption(ground);
    const download = page.waitForEvent("download");
    await button(page, SHARE.saveStage).click();
    const text = await readFile(await (await download).path(), "utf8");
    const [said = "", drawn = ""] = text.split("</metadata>");
    expect(decodeLink(said.match(/<dc:source>([^<]*)/)?.[1] ?? "").document).toEqual(
      decodeLink(wanted).document,
    );
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    const holds = (part: string | RegExp) => drawn.search(part) >= 0;
    expect(holds('fill="#fff"')).toBe(ground === "white");
    for (const name of [PAGE.panels.target, PAGE.panels.parent, FUNCTION.name])
      expect(holds(name), name).toBe(true);
    expect(holds(/<image [^>]*href="data:image\/png;base64,/)).toBe(true);
    expect(holds(/parent-spotlight|edge-ring|parent-ring/)).toBe(false);
    // The ink of the light theme, not that of the dark one.
    const inks = await page.evaluate(() => {
      const { dataset } = document.documentElement;
      const inkOf = (theme: string) => {
        dataset.theme = theme;
        const mark = document.body.appendChild(document.createElement("i"));
        mark.style.color = "var(--ink)";
        const { color } = getComputedStyle(mark);
        mark.remove();
        return color;
      };
      return { light: inkOf("light"), dark: inkOf("dark") };
    });
    expect(drawn.includes(inks.light), inks.light).toBe(true);
    expect(drawn.includes(inks.dark), inks.dark).toBe(false);
  }
});
