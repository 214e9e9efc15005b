import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readNetwork } from "../src/core/reader/import.ts";
import { searchSteps } from "../src/core/reader/search.ts";
import { ticketAt } from "../src/core/reader/ticket.ts";
import { mnist } from "../src/shell/mnist.ts";
import { readerReport } from "../src/shell/reader-report.ts";
import { DEFAULT_DOCUMENT } from "../src/state/document/default.ts";
import type { ReaderView } from "../src/state/view/digits.ts";
import { formatCount } from "../src/ui/number.ts";
import { INVITES } from "../src/words/en/colophon.ts";
import { DIGITS } from "../src/words/en/digits.ts";
import { PAGE } from "../src/words/en/page.ts";
import { noWebGL } from "./helpers/flags.ts";
import { expect, expectAccessible, test } from "./helpers/page.ts";
import { addressed, boxOf, button, choose, linkTo, slider } from "./helpers/stage.ts";

test.use({ launchOptions: noWebGL });

const READER: ReaderView = { units: 100, rule: "product", poolSize: 64, seed: 14 };
const link = linkTo(DEFAULT_DOCUMENT, { show: "digits", reader: READER });

const file = readFileSync(new URL("../public/readers/784-100-10.safetensors", import.meta.url));
const network = readNetwork(file);
if ("why" in network) throw new Error(network.why);

interface Report {
  parent: { weights: number };
  ticket: { kept: number; fingerprint: string };
  accuracy: Record<"target" | "ticket" | "sameMaskOnNextDraw" | "randomMask", { share: number }>;
  disagreements: number;
}

test("what the page says of a ticket is what core says in Node, and it is read like its target", async ({
  page,
}) => {
  const { rule, poolSize, seed } = READER;
  const report = readerReport(
    "built in",
    file,
    network,
    { rule, poolSize, seed },
    mnist("t10k"),
  ) as Report;
  await page.goto(link);
  const numbers = page.getByRole("region", { name: DIGITS.numbers.title });
  await expect(numbers).toContainText(report.ticket.fingerprint);
  await expect(numbers).toContainText(formatCount(report.ticket.kept));
  await expect(numbers).toContainText(formatCount(report.parent.weights));
  await button(page, DIGITS.scores.load).click();
  const scores = page.getByRole("region", { name: DIGITS.scores.title });
  const shares = scores.locator(".digits-share");
  const { percent } = DIGITS.scores;
  const { target, ticket, sameMaskOnNextDraw, randomMask } = report.accuracy;
  await expect(shares).toHaveText([percent(target.share), percent(ticket.share)]);
  await expect(scores).toContainText(`differ on ${report.disagreements}:`);
  const cells = await scores.getByRole("region").getByRole("cell").allInnerTexts();
  const counts = cells.map(Number);
  const alike = counts.filter((_, at) => at % 11 === 0).reduce((x, y) => x + y);
  expect(counts.reduce((x, y) => x + y)).toBe(10_000);
  expect(10_000 - alike).toBe(report.disagreements);
  await expectAccessible(page);
  // A disagreement opens on the pad.
  const first = scores.getByRole("listitem").getByRole("button").first();
  const [, wanted, given] =
    /target (\d), ticket (\d)/.exec((await first.getAttribute("title")) ?? "") ?? [];
  await first.click();
  const answers = page.getByRole("region", { name: DIGITS.says.title });
  await expect(answers.getByRole("definition")).toHaveText([wanted ?? "", given ?? ""]);
  // Another mask of as many weights reads by chance.
  await choose(page, DIGITS.controls.mask, DIGITS.controls.masks.next);
  await expect(shares.nth(1)).toHaveText(percent(sameMaskOnNextDraw.share));
  await choose(page, DIGITS.controls.mask, DIGITS.controls.masks.random);
  await expect(shares.nth(1)).toHaveText(percent(randomMask.share));
  for (const { share } of [sameMaskOnNextDraw, randomMask]) {
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.2);
  }
});

test("a button opens it, a digit is written or chosen by keys, and both read it alike", async ({
  page,
}) => {
  await page.goto("./");
  await button(page, INVITES.digits.open).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(DIGITS.title);
  await expect.poll(async () => (await addressed(page)).view.show).toBe("digits");
  const answers = page.getByRole("region", { name: DIGITS.says.title });
  await page
    .getByRole("radio", { name: /^a 0, / })
    .first()
    .focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(answers.getByRole("definition")).toHaveText(["1", "1"]);
  await expect(answers.getByRole("status")).toHaveText(
    DIGITS.says.spoken(1, DIGITS.says.ticket, 1),
  );
  const pad = page.getByRole("img", { name: DIGITS.pad.name });
  await pad.scrollIntoViewIfNeeded();
  const box = await boxOf(pad);
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(0.28, 0.24));
  await page.mouse.down();
  await page.mouse.move(...at(0.7, 0.22), { steps: 8 });
  await page.mouse.move(...at(0.46, 0.82), { steps: 8 });
  await page.mouse.up();
  await expect(answers.getByRole("definition")).toHaveText(["7", "7"]);
  const tiles = slider(page, DIGITS.tiles.keys);
  await tiles.press("ArrowDown");
  await tiles.press("ArrowRight");
  const large = page.getByRole("region", { name: DIGITS.unit.title });
  await expect(large.getByRole("heading")).toHaveText(DIGITS.unit.name(12));
  const file = page.waitForEvent("download");
  await button(page, DIGITS.share.picture).click();
  const picture = readFileSync(await (await file).path());
  expect(picture.subarray(1, 4).toString()).toBe("PNG");
  expect(picture.toString("latin1")).toContain(new URL(page.url()).hash.split("~").at(-1));
  await button(page, DIGITS.back).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(PAGE.page.title);
});

test("the slider and the film show what a search in Node finds, at any width and frame", async ({
  page,
}) => {
  await page.goto(link);
  const numbers = page.getByRole("region", { name: DIGITS.numbers.title });
  const width = slider(page, DIGITS.controls.widthName);
  await expect(page.getByText(DIGITS.controls.all)).toBeVisible();
  await width.press("Home");
  const steps = searchSteps(network.target, { ...READER, poolSize: 1 });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const { members } = ticketAt(network.target, READER, [step.value], 1);
  const kept = members.map((layer) => layer.filter((neuron) => neuron >= 0).length);
  // In pools of one neuron each in-edge is kept once for all its out-edges: there are between one and two edges for each.
  await expect(numbers).toContainText(/ of the weights stay/);
  const text = await numbers.innerText();
  const stays = Number(/([\d\u202f]+) of the weights stay/.exec(text)?.[1]?.replace(/\u202f/g, ""));
  const outs = (kept[0] ?? 0) + (kept[1] ?? 0);
  expect(stays).toBeGreaterThan(outs);
  expect(stays).toBeLessThanOrEqual(outs + 884);
  await button(page, DIGITS.film.make).click();
  const frame = slider(page, DIGITS.film.frame);
  await frame.press("End");
  const film = page.getByRole("region", { name: DIGITS.film.title });
  await expect(film).toContainText(DIGITS.film.left(118, 118, formatCount(stays)));
  await frame.press("Home");
  await expect(film).toContainText("Frame 0 of 118");
  // A link opens the film at its frame, one after the end at the last.
  await page.goto(linkTo(DEFAULT_DOCUMENT, { show: "digits", reader: { ...READER, frame: 999 } }));
  await expect(film).toContainText("Frame 118 of 118");
});

test("a network with biases is refused with its reason, and damaged parameters are named", async ({
  page,
}) => {
  await page.goto("./#1~show=digits~reader=100.product.9999.14");
  await expect(page.getByText(PAGE.share.ignored("reader=100.product.9999.14"))).toBeVisible();
  const biased = JSON.stringify({ layers: [{ weights: [[1, 1]], biases: [1] }] });
  await page.locator('input[type="file"]').setInputFiles({
    name: "mine.json",
    mimeType: "application/json",
    buffer: Buffer.from(biased),
  });
  await expect(page.getByText(/^mine\.json must have no biases/)).toBeVisible();
});

test("a link names a network's file, asks for it, and shows it once it is opened", async ({
  page,
}) => {
  const sha256 = createHash("sha256").update(file).digest("hex");
  const reader = { ...READER, file: sha256, mask: "random" } as const;
  await page.goto(linkTo(DEFAULT_DOCUMENT, { show: "digits", reader }));
  const needs = page.getByRole("status").filter({ hasText: DIGITS.own.needs });
  await expect(needs).toContainText(sha256);
  const open = (name: string, buffer: Buffer) =>
    page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  // Bytes after the tensors make another file of the same network.
  await open("other.safetensors", Buffer.concat([file, Buffer.of(0)]));
  await expect(page.getByText(DIGITS.own.other)).toBeVisible();
  await expect(needs).toBeHidden();
  await open("mine.safetensors", file);
  await expect(page.getByText(`mine.safetensors is the target now`)).toBeVisible();
  await expect.poll(async () => (await addressed(page)).view.reader).toEqual(reader);
  await expect(page.getByRole("radio", { name: DIGITS.controls.masks.random })).toBeChecked();
});
