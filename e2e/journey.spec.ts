import type { Page } from "@playwright/test";
import { run } from "../src/core/experiment/experiment.ts";
import { shapeOf } from "../src/core/network/network.ts";
import { EXAMPLES, randomTarget } from "../src/core/task/targets.ts";
import { DEFAULT_DOCUMENT, experimentOn } from "../src/state/document/default.ts";
import {
  setDomain,
  setListed,
  setPoolSize,
  setPools,
  setRandom,
  setRule,
  setSeed,
  setTarget,
  setTolerance,
} from "../src/state/document/edit.ts";
import {
  addLayer,
  addUnit,
  hasBiases,
  placeBiases,
  removeLayer,
  removeUnit,
  setInputs,
  setWeight,
} from "../src/state/document/edit-target.ts";
import { AHEAD } from "../src/state/run/runner.ts";
import { CLIPBOARD } from "../src/words/en/clipboard.ts";
import { EXAMPLE_WORDS } from "../src/words/en/examples.ts";
import { PAGE } from "../src/words/en/page.ts";
import { READ } from "../src/words/en/read.ts";
import { RULE_WORDS } from "../src/words/en/rules.ts";
import { TARGET } from "../src/words/en/target.ts";
import { TARGET_TEXT } from "../src/words/en/targetText.ts";
import { expect, test } from "./helpers/page.ts";
import {
  boundsShown,
  boxOf,
  button,
  choose,
  errorLine,
  exampleNamed,
  expectStage,
  linkTo,
  newSeed,
  parse,
  readBounds,
  slider,
} from "./helpers/stage.ts";

const controls = (page: Page) => page.getByRole("region", { name: PAGE.panels.controls });
const newDrawButton = (page: Page) =>
  controls(page).getByRole("button", { name: PAGE.actions.newDraw });
const width = (page: Page) => slider(page, PAGE.parent.poolSize);

test("the page opens on a finished result: sampled ≤ exact ≤ certificate, as core computes them", async ({
  page,
}) => {
  await page.goto("./");
  await expectStage(page, DEFAULT_DOCUMENT);
  const { sampled, exact, certificate } = await boundsShown(page);
  expect(parse(sampled)).toBeLessThanOrEqual(parse(exact));
  expect(parse(exact)).toBeLessThanOrEqual(parse(certificate));
  const { error } = run(DEFAULT_DOCUMENT);
  expect(parse(exact)).toBeCloseTo(error.exact?.value ?? Number.NaN, 3);
  expect(parse(certificate)).toBeCloseTo(error.certificate, 3);
});

test("a weight follows the mouse, and the error follows the weight", async ({ page }) => {
  await page.goto("./");
  const edge = await boxOf(slider(page, "Layer 2, unit 1 to y"));
  const [x, y] = [edge.x + edge.width / 2, edge.y + edge.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 6; step++) await page.mouse.move(x, y - 5 * step);
  await page.mouse.up();
  await expectStage(page, setWeight(DEFAULT_DOCUMENT, 1, 0, 0, -0.5));
  await button(page, PAGE.actions.undo).click();
  await expectStage(page, DEFAULT_DOCUMENT);
});

test("keys change a weight in steps, fine steps, to zero, and to what is typed", async ({
  page,
}) => {
  await page.goto("./");
  const edge = slider(page, "Layer 1, x to unit 2");
  await edge.focus();
  const to = async (value: number) => {
    await expectStage(page, setWeight(DEFAULT_DOCUMENT, 0, 1, 0, value));
    await expect(edge).toHaveAttribute("aria-valuenow", String(value));
  };
  await page.keyboard.press("ArrowDown");
  await to(0.79);
  await page.keyboard.press("Shift+ArrowDown");
  await to(0.789);
  await page.keyboard.press("PageDown");
  await to(0.689);
  await page.keyboard.press("Delete");
  await to(0);
  await page.keyboard.press("Enter");
  await page.keyboard.type("-.25");
  await page.keyboard.press("Enter");
  await to(-0.25);
  await expect(edge).toBeFocused();
});

test("the sheet of numbers edits the same weights", async ({ page }) => {
  await page.goto("./");
  await choose(page, TARGET.view, TARGET.sheet);
  const layer = page.getByRole("grid", { name: TARGET.layer(0) });
  await layer
    .getByRole("row", { name: TARGET.unit(1) })
    .getByRole("gridcell")
    .first()
    .click();
  await page.keyboard.type("0.5");
  await page.keyboard.press("Enter");
  await expectStage(page, setWeight(DEFAULT_DOCUMENT, 0, 1, 0, 0.5));
});

test("every width is a key away, from one neuron to a hundred thousand", async ({ page }) => {
  await page.goto("./");
  await width(page).focus();
  await page.keyboard.press("Home");
  await expectStage(page, setPoolSize(DEFAULT_DOCUMENT, 1));
  await page.keyboard.press("ArrowRight");
  await expectStage(page, setPoolSize(DEFAULT_DOCUMENT, 2));
  await page.keyboard.press("End");
  await expectStage(page, setPoolSize(DEFAULT_DOCUMENT, AHEAD));
  await page.keyboard.press("ArrowLeft");
  await expect(width(page)).not.toHaveAttribute("aria-valuetext", /^100/);
  await button(page, PAGE.actions.undo).click();
  await expectStage(page, DEFAULT_DOCUMENT);
});

test("the three rules and the sizes of subsets give core's results", async ({ page }) => {
  await page.goto(linkTo(setPoolSize(DEFAULT_DOCUMENT, 60)));
  const at60 = setPoolSize(DEFAULT_DOCUMENT, 60);
  await choose(page, PAGE.rule.name, RULE_WORDS.product.name);
  await expectStage(page, setRule(at60, "product"));
  await choose(page, PAGE.rule.name, RULE_WORDS["subset-sum"].name);
  await expectStage(page, setRule(at60, "subset-sum"));
  for (const q of [3, 2, 1] as const) {
    await controls(page).getByLabel(PAGE.rule.maxSubset).selectOption(String(q));
    await expectStage(page, setRule(at60, "subset-sum", q));
  }
  await choose(page, PAGE.rule.name, RULE_WORDS.pair.name);
  await expectStage(page, at60);
});

test("draw, seed, kind of pools and tolerance are the document's", async ({ page }) => {
  await page.goto("./");
  await expectStage(page, DEFAULT_DOCUMENT);
  await newDrawButton(page).click();
  let document = setSeed(DEFAULT_DOCUMENT, await newSeed(page, DEFAULT_DOCUMENT));
  await expectStage(page, document);
  await controls(page).getByLabel(PAGE.parent.seed).fill("4294967295");
  await page.keyboard.press("Enter");
  document = setSeed(document, 0xffffffff);
  await expectStage(page, document);
  await choose(page, PAGE.parent.pools, PAGE.parent.shared);
  document = setPools(document, "shared");
  await expectStage(page, document);
  await slider(page, PAGE.question.tolerance).focus();
  await page.keyboard.press("End");
  document = setTolerance(document, 1);
  await expectStage(page, document);
  await expect(errorLine(page)).toContainText("ε = 1");
});

test("two inputs have a domain to choose", async ({ page }) => {
  const xor = experimentOn(exampleNamed("xor"));
  await page.goto(linkTo(xor));
  await expectStage(page, xor);
  await choose(page, PAGE.question.domain, PAGE.question.ball);
  await expectStage(page, setDomain(xor, "ball"));
  await choose(page, PAGE.question.domain, PAGE.question.cube);
  await expectStage(page, xor);
});

test("pools can be written by hand, and wrong lines are named", async ({ page }) => {
  const pairs = [
    [0.9, 0.99],
    [-0.9, -0.99],
    [0.8, -1],
    [-0.85, 0.97],
    [0.1, 1],
  ] as const;
  await page.goto("./");
  await button(page, PAGE.parent.editListed).click();
  const dialog = page.getByRole("dialog", { name: PAGE.parent.editListed });
  const use = dialog.getByRole("button", { name: /use this list/i });
  await dialog.getByRole("textbox").fill("0.9; 0.99\n1, 2, 3");
  await expect(dialog).toContainText("Line 2 must hold two numbers");
  await expect(use).toBeDisabled();
  await dialog.getByRole("textbox").fill(pairs.map((pair) => pair.join(", ")).join("\n"));
  await use.click();
  await expect(dialog).toBeHidden();
  const listed = setListed(DEFAULT_DOCUMENT, pairs);
  await expectStage(page, listed);
  await width(page).focus();
  await page.keyboard.press("ArrowLeft");
  await expectStage(page, setPoolSize(listed, 4));
  await button(page, PAGE.parent.useRandom).click();
  await expectStage(page, setRandom(listed, 1, 1000));
});

test("the same mask on the next draw is rubbish, and the first draw comes back exactly", async ({
  page,
}) => {
  await page.goto("./");
  await expectStage(page, DEFAULT_DOCUMENT);
  const own = await boundsShown(page);
  const nextDraw = page.getByRole("switch", { name: PAGE.parent.nextDraw });
  await nextDraw.check();
  await expect
    .poll(async () => parse((await readBounds(page))?.exact ?? "0"))
    .toBeGreaterThan(5 * parse(own.exact));
  await nextDraw.uncheck();
  await expect.poll(() => readBounds(page)).toEqual(own);
});

test("every example opens from its dialog and shows core's result", async ({ page }) => {
  await page.goto("./");
  for (const { name, target } of EXAMPLES.toReversed()) {
    await button(page, TARGET.examples).click();
    const dialog = page.getByRole("dialog", { name: TARGET.examples });
    await dialog.getByRole("button", { name: new RegExp(`^${EXAMPLE_WORDS[name].title}`) }).click();
    await expect(dialog).toBeHidden();
    await expectStage(page, setTarget(DEFAULT_DOCUMENT, target));
  }
});

test("a random target has the shape of the one before", async ({ page }) => {
  await page.goto("./");
  await button(page, TARGET.random).click();
  const { target } = DEFAULT_DOCUMENT;
  const first = randomTarget(1, shapeOf(target), hasBiases(target));
  await expectStage(page, setTarget(DEFAULT_DOCUMENT, first));
});

/** What a press of Ctrl C or Ctrl V at the page itself does: headless browsers have no system clipboard. */
const clip = (page: Page, kind: "copy" | "paste", text = "") =>
  page.evaluate(
    ([type, put]) => {
      const clipboardData = new DataTransfer();
      if (put) clipboardData.setData("text/plain", put);
      const event = new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return clipboardData.getData("text/plain");
    },
    [kind, text] as const,
  );

test("a whole network is copied and pasted as JSON, and undo brings the old one back", async ({
  page,
}) => {
  await page.goto("./");
  await expectStage(page, DEFAULT_DOCUMENT);
  await expect.poll(() => clip(page, "copy")).not.toBe("");
  const copied = await clip(page, "copy");
  expect(JSON.parse(copied)).toEqual(DEFAULT_DOCUMENT.target);
  await clip(page, "paste", "[[[0.5], [-0.5]], [[1, 1]]]");
  const pasted = setTarget(DEFAULT_DOCUMENT, {
    layers: [{ weights: [[0.5], [-0.5]] }, { weights: [[1, 1]] }],
  });
  await expectStage(page, pasted);
  await clip(page, "paste", "[[[0.5], [-0.5]], [[1]]]");
  await expect(page.getByText("layers[1].weights[0] must have 2 weights")).toBeVisible();
  await expectStage(page, pasted);
  const keras = "[array([[0.5, -0.5]]), array([0, 0.25]), array([[1], [1]])]";
  await clip(page, "paste", keras);
  await expect(page.getByText(CLIPBOARD.pasted)).toContainText(READ.notes.transposed);
  await button(page, PAGE.actions.undo).click();
  await expectStage(page, pasted);
  await button(page, PAGE.actions.undo).click();
  await expectStage(page, DEFAULT_DOCUMENT);
  await clip(page, "paste", copied.replace("-0.9", "-0.5"));
  await expectStage(page, setWeight(DEFAULT_DOCUMENT, 0, 0, 0, -0.5));
});

test("the target can be written as JSON in its dialog, and a wrong one is named", async ({
  page,
}) => {
  await page.goto("./");
  await button(page, TARGET.text).click();
  const dialog = page.getByRole("dialog", { name: TARGET.textTitle });
  const area = dialog.getByRole("textbox");
  await expect(area).toHaveValue(/"layers"/);
  await area.fill("[[1, 2");
  await dialog.getByRole("button", { name: TARGET_TEXT.use }).click();
  await expect(dialog.getByRole("alert")).toContainText("is never closed");
  await area.fill('{"layers": [{"weights": [[0.25, -0.5]]}]}');
  await dialog.getByRole("button", { name: TARGET_TEXT.use }).click();
  await expect(dialog).toBeHidden();
  await expectStage(page, setTarget(DEFAULT_DOCUMENT, { layers: [{ weights: [[0.25, -0.5]] }] }));
});

test("the title says what is on stage", async ({ page }) => {
  await page.goto("./");
  await expect(page).toHaveTitle(/^1-3-1 target, k = 1.000: error 0\.\d+ · Lottery Ticket/);
  await slider(page, "Layer 1, x to unit 1").focus();
  const before = await page.title();
  await page.keyboard.press("Delete");
  await expect(page).not.toHaveTitle(before);
});

test("units, layers, inputs and biases come and go, and undo and redo walk all of it", async ({
  page,
}) => {
  const more = (what: string) => button(page, `More ${what}`).click();
  const fewer = (what: string) => button(page, `Fewer ${what}`).click();
  const biases = (place: string) => page.getByLabel(TARGET.biases).selectOption(place);
  const steps: [
    (
      document: typeof DEFAULT_DOCUMENT,
    ) => typeof DEFAULT_DOCUMENT | Promise<typeof DEFAULT_DOCUMENT>,
    () => Promise<unknown>,
  ][] = [
    [(d) => addUnit(d, 0), () => more(TARGET.units(0))],
    [addLayer, () => more(TARGET.layers)],
    [(d) => removeUnit(d, 1, 3), () => fewer(TARGET.units(1))],
    [(d) => setInputs(d, 2), () => more(TARGET.inputs)],
    [(d) => placeBiases(d, "none"), () => biases("none")],
    [(d) => placeBiases(d, "all"), () => biases("all")],
    [(d) => setInputs(d, 1), () => fewer(TARGET.inputs)],
    [removeLayer, () => fewer(TARGET.layers)],
    [(d) => setRule(d, "product"), () => choose(page, PAGE.rule.name, RULE_WORDS.product.name)],
    [async (d) => setSeed(d, await newSeed(page, d)), () => newDrawButton(page).click()],
  ];
  await page.goto("./");
  const documents = [DEFAULT_DOCUMENT];
  for (const [edit, act] of steps) {
    await act();
    documents.push(await edit(documents.at(-1) ?? DEFAULT_DOCUMENT));
    await expectStage(page, documents.at(-1) ?? DEFAULT_DOCUMENT);
  }
  for (const document of documents.toReversed().slice(1)) {
    await button(page, PAGE.actions.undo).click();
    await expectStage(page, document);
  }
  await expect(button(page, PAGE.actions.undo)).toBeDisabled();
  for (const document of documents.slice(1)) {
    await page.keyboard.press("Control+Shift+Z");
    await expectStage(page, document);
  }
  await expect(button(page, PAGE.actions.redo)).toBeDisabled();
});
