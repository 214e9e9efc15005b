import { SOURCES } from "../src/lesson/sources.ts";
import { STEPS } from "../src/lesson/steps.ts";
import { DEFAULT_DOCUMENT, experimentOn } from "../src/state/document/default.ts";
import { LESSON } from "../src/words/en/lesson.ts";
import { PAGE } from "../src/words/en/page.ts";
import { RULE_WORDS } from "../src/words/en/rules.ts";
import { STEP_WORDS } from "../src/words/en/steps.ts";
import { expect, expectAccessible, test } from "./helpers/page.ts";
import {
  addressed,
  button,
  errorLine,
  exampleNamed,
  expectFrame,
  expectStage,
  linkTo,
  slider,
} from "./helpers/stage.ts";

const linkToStep = (id: string, more = "") => `./#1~lesson=${id}${more}`;

const last = STEPS.length - 1;

const lesson = (page: import("@playwright/test").Page) => page.locator(".lesson");
const title = (page: import("@playwright/test").Page, index: number) =>
  lesson(page).getByRole("heading", { name: STEPS[index]?.title, exact: true });

for (const theme of ["light", "dark", "projector"] as const)
  test(`a clicker goes through every step, and axe finds nothing in the ${theme} theme`, async ({
    page,
  }) => {
    await page.goto(`./#1~theme=${theme}`);
    await button(page, PAGE.actions.lesson).click();
    for (const index of STEPS.keys())
      await test.step(STEPS[index]?.id ?? "", async () => {
        await expect(title(page, index)).toBeVisible();
        await expect(errorLine(page)).not.toHaveAttribute("aria-busy");
        await expect(lesson(page).locator("output.ui-hidden")).toHaveText(
          `${LESSON.step(index, STEPS.length)}: ${STEPS[index]?.title}`,
        );
        await expectAccessible(page);
        await page.keyboard.press("PageDown");
      });
    await expect(title(page, last)).toBeVisible();
    await page.keyboard.press("PageUp");
    await expect(title(page, last - 1)).toBeVisible();
  });

test("on a phone the moves stay while the text scrolls, and a button leads to its rest", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(linkToStep("sums"));
  const more = lesson(page).getByText(`${LESSON.rest} ↓`, { exact: true });
  const end = lesson(page).getByRole("link", { name: SOURCES.natale.label });
  await expect(more).toBeVisible();
  await expect(async () => {
    if (await more.isVisible()) await more.dispatchEvent("click", {}, { timeout: 1000 });
    await expect(end).toBeInViewport({ ratio: 1, timeout: 500 });
  }).toPass();
  await expect(button(page, LESSON.next)).toBeInViewport({ ratio: 1 });
});

test("on a phone a step brings the controls that it asks for", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(linkToStep("rules", "~guess=0.05"));
  await lesson(page)
    .locator(".lesson-hands")
    .getByText(RULE_WORDS["subset-sum"].name, { exact: true })
    .click();
  await expect.poll(() => addressed(page).document.rule.name).toBe("subset-sum");
  await page.goto("about:blank");
  await page.goto(linkToStep("depth"));
  await lesson(page).getByRole("combobox", { name: LESSON.hands.wire }).selectOption("4");
  await expect.poll(() => addressed(page).view.selected).toBe(4);
  await page.goto("about:blank");
  await page.goto(linkToStep("identity", "~guess=0.4"));
  await lesson(page).getByRole("slider", { name: LESSON.hands.weight }).press("ArrowLeft");
  await expect.poll(() => addressed(page).document.target.layers[0]?.weights).toEqual([[0.7]]);
});

test("nothing is answered before something is guessed", async ({ page }) => {
  await page.goto(linkToStep("both"));
  const reveal = button(page, LESSON.reveal);
  await expect(reveal).toHaveAttribute("aria-disabled", "true");
  await expect(reveal).toHaveAccessibleDescription(LESSON.guessFirst);
  await expect(slider(page, LESSON.guess)).toHaveAttribute("aria-valuetext", LESSON.noGuess);
  await slider(page, LESSON.guess).press("ArrowRight");
  await reveal.click();
  await expect(lesson(page).locator(".box-picture circle").first()).toBeVisible();
});

test("nothing is explained before the guess, and all of it after it, also when the stage moves on", async ({
  page,
}) => {
  await page.goto(linkToStep("rules"));
  const explained = lesson(page).getByText(STEP_WORDS.rules.product);
  await expect(lesson(page).getByText(STEP_WORDS.rules.pair)).toBeVisible();
  await expect(explained).toHaveCount(0);
  await slider(page, LESSON.guess).press("ArrowRight");
  await button(page, LESSON.reveal).click();
  await expect(explained).toBeVisible();
  await button(page, PAGE.actions.newDraw).click();
  await expect(lesson(page).getByText(LESSON.elsewhere)).toBeVisible();
  await expect(explained).toBeVisible();
});

test("each step brings its own document, and its link brings the step", async ({ page }) => {
  for (const { id, setting } of STEPS) {
    await page.goto("about:blank");
    await page.goto(linkToStep(id));
    await expect.poll(() => addressed(page).view.lesson).toBe(id);
    await expect.poll(() => addressed(page).document).toEqual(setting.document);
    expect(addressed(page).view.selected).toBe(setting.weight);
  }
});

test("an address that is edited while the lesson is open goes to its step, and says what it ignored", async ({
  page,
}) => {
  await page.goto(linkToStep("start"));
  await expect(title(page, 0)).toBeVisible();
  await page.evaluate(() => {
    location.hash = "#1~lesson=identity~nonsense=1";
  });
  const identity = STEPS.findIndex(({ id }) => id === "identity");
  await expect(title(page, identity)).toBeVisible();
  await expect.poll(() => addressed(page).document).toEqual(STEPS[identity]?.setting.document);
  await expect(page.getByText("nonsense=1")).toBeVisible();
});

test("a step that somebody has changed comes back as it was changed", async ({ page }) => {
  const saddle = experimentOn(exampleNamed("saddle"));
  await page.goto(linkTo(saddle, { lesson: "pool", frame: 3 }));
  await expect(lesson(page)).toBeVisible();
  await expectFrame(page, 4);
  expect(addressed(page).document).toEqual(saddle);
  expect(addressed(page).view).toMatchObject({ lesson: "pool", frame: 3 });
});

test("leaving the lesson gives back what was on stage, and Back returns there too", async ({
  page,
}) => {
  const own = experimentOn(exampleNamed("hat"));
  await page.goto(linkTo(own, { selected: 2 }));
  await expectStage(page, own);
  await button(page, PAGE.actions.lesson).click();
  await expect(title(page, 0)).toBeFocused();
  await button(page, LESSON.next).click();
  await button(page, LESSON.next).click();
  await expect.poll(() => addressed(page).document).toEqual(STEPS[2]?.setting.document);
  await button(page, LESSON.leave).click();
  await expectStage(page, own);
  expect(addressed(page).view).toEqual({ theme: "auto", selected: 2 });
  await expect(lesson(page)).toBeHidden();
  await expect(button(page, PAGE.actions.lesson)).toBeFocused();
  await button(page, PAGE.actions.lesson).click();
  await expect.poll(() => addressed(page).view.lesson).toBe("start");
  await expect.poll(() => addressed(page).document).toEqual(DEFAULT_DOCUMENT);
  await page.goBack();
  await expectStage(page, own);
  await expect(lesson(page)).toBeHidden();
});

test("the list of steps hands the focus on, so that the clicker works after it", async ({
  page,
}) => {
  await page.goto(linkToStep("start"));
  await lesson(page).getByRole("combobox", { name: LESSON.contents }).selectOption("depth");
  const depth = STEPS.findIndex(({ id }) => id === "depth");
  await expect(title(page, depth)).toBeFocused();
  await page.keyboard.press("PageDown");
  await expect(title(page, depth + 1)).toBeVisible();
});

test("what a student did in the lesson can be undone to, after the lesson", async ({ page }) => {
  await page.goto(linkToStep("sums"));
  await lesson(page)
    .locator(".lesson-hands")
    .getByText(RULE_WORDS["subset-sum"].name, { exact: true })
    .click();
  await expect.poll(() => addressed(page).document.rule.name).toBe("subset-sum");
  await button(page, LESSON.leave).click();
  await expect.poll(() => addressed(page).document).toEqual(DEFAULT_DOCUMENT);
  await button(page, PAGE.actions.undo).click();
  await expect.poll(() => addressed(page).document.rule.name).toBe("subset-sum");
});

for (const [index, { id, setting, predict }] of STEPS.entries()) {
  if (!predict) continue;
  test(`on “${id}” the guess comes first, and guess and truth stand together`, async ({ page }) => {
    await page.goto(linkToStep(id));
    await expect(title(page, index)).toBeVisible();
    const guess = slider(page, LESSON.guess);
    await guess.focus();
    await page.keyboard.press("ArrowRight");
    const text = (await guess.getAttribute("aria-valuetext")) ?? "";
    // The keys of a slider are its own.
    await page.keyboard.press("PageUp");
    await page.keyboard.press("PageDown");
    await expect(title(page, index)).toBeVisible();
    await expect(guess).toHaveAttribute("aria-valuetext", text);
    await page.keyboard.press("Tab");
    await expect(button(page, LESSON.reveal)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(lesson(page).getByText(`You said ${text}.`)).toBeVisible();
    await expect(button(page, LESSON.retry)).toBeFocused();
    await expect.poll(() => addressed(page).document).toEqual(predict.reveal.document);
    await expect.poll(() => addressed(page).view.guess).toBeDefined();
    const said = await lesson(page).locator(".guess-said").innerText();
    await expectAccessible(page, ".lesson");
    const link = page.url();
    await page.goto("about:blank");
    await page.goto(link);
    await expect(lesson(page).locator(".guess-said")).toHaveText(said);
    await button(page, LESSON.retry).click();
    await expect(slider(page, LESSON.guess)).toHaveAttribute("aria-valuetext", text);
    await expect.poll(() => addressed(page).document).toEqual(setting.document);
  });
}

test("a revealed answer is not shown beside another experiment", async ({ page }) => {
  await page.goto(linkToStep("control", "~guess=0.05"));
  await expect(lesson(page).getByText("You said 0.05")).toBeVisible();
  await button(page, PAGE.actions.newDraw).click();
  await expect(lesson(page).getByText(LESSON.elsewhere)).toBeVisible();
});

test("three targets share the parent, and a picture brings its target on stage", async ({
  page,
}) => {
  await page.goto(linkToStep("one-parent"));
  const pictures = lesson(page).locator(".family-member");
  await expect(pictures.filter({ hasText: "weights kept, off by" })).toHaveCount(3);
  const { parent } = addressed(page).document;
  await pictures.filter({ hasText: "Hat" }).click();
  await expect(pictures.filter({ hasText: "Hat" })).toHaveAttribute("aria-pressed", "true");
  await expect
    .poll(() => addressed(page).document.target.layers[1]?.weights)
    .toEqual([[0.4, -0.8, 0.4]]);
  expect(addressed(page).document.parent).toEqual(parent);
  await expect(
    title(
      page,
      STEPS.findIndex(({ id }) => id === "one-parent"),
    ),
  ).toBeVisible();
});

test("the handout has a page with its own code for every step, in print only", async ({ page }) => {
  await page.goto(linkToStep("start"));
  const pages = page.locator(".handout article");
  await expect(pages).toHaveCount(STEPS.length, { timeout: 60_000 });
  await expect(pages.first()).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(pages.first()).toBeVisible();
  await expect(page.locator("#root")).toBeHidden();
  await expect(pages.locator("svg.qr")).toHaveCount(STEPS.length);
  const links = await pages.locator("footer p").allInnerTexts();
  expect(links.map((link) => link.split("#")[1])).toEqual(STEPS.map(({ id }) => `1~lesson=${id}`));
  for (const format of ["A4", "Letter"])
    for (const landscape of [false, true]) {
      const pdf = (await page.pdf({ format, landscape })).toString("latin1");
      expect(pdf.match(/\/Type \/Page\b/g), format).toHaveLength(STEPS.length);
    }
});

test("formulas are MathML and sources are links", async ({ page }) => {
  await page.goto(linkToStep("both", "~guess=100"));
  await expect(lesson(page).locator("math")).toHaveCount(2);
  await expect(lesson(page).getByRole("link", { name: SOURCES.malach.label })).toHaveAttribute(
    "href",
    SOURCES.malach.href,
  );
});
