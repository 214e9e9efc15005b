import { expect, type Locator, type Page } from "@playwright/test";
import type { SupError } from "../../src/core/error/error.ts";
import { type Experiment, run } from "../../src/core/experiment/experiment.ts";
import type { Network } from "../../src/core/network/network.ts";
import { EXAMPLES } from "../../src/core/task/targets.ts";
import { decodeLink, encodeLink, type Opened } from "../../src/state/link/link.ts";
import { DEFAULT_VIEW, type View } from "../../src/state/view/view.ts";
import { formatValue } from "../../src/views/plot/format.ts";
import { PAGE } from "../../src/words/en/page.ts";

/** The address of a document and a view, relative to where the site stands. */
export const linkTo = (document: Experiment, view: Partial<View> = {}): string =>
  `./${encodeLink(document, { ...DEFAULT_VIEW, ...view })}`;

export function exampleNamed(name: string): Network {
  const example = EXAMPLES.find((each) => each.name === name);
  if (!example) throw new Error(`no example is called ${name}`);
  return example.target;
}

export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("not drawn");
  return box;
}

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("button", { name, exact: typeof name === "string" });

export const slider = (page: Page, name: string): Locator =>
  page.getByRole("slider", { name, exact: true });

/** Native radios lie hidden under their labels, which is where a person presses. */
export const choose = (page: Page, group: string, option: string): Promise<void> =>
  page.getByRole("group", { name: group, exact: true }).getByText(option, { exact: true }).click();

export const errorLine = (page: Page): Locator =>
  page.getByRole("region", { name: "Error", exact: true });

export interface Bounds {
  readonly sampled: string;
  readonly exact: string;
  readonly certificate: string;
}

/** The three errors as the page shows them; null while it shows none. */
export async function readBounds(page: Page): Promise<Bounds | null> {
  const text = await errorLine(page).innerText();
  const found = text
    .replace(/[\s\u202f]+/g, " ")
    .match(/sampled (.+?) ≤ exact (.+?) ≤ certificate ([\d.]+(?: × 10⁻[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[ \d]*))/);
  if (!found) return null;
  const [, sampled, exact, certificate] = found as unknown as [string, string, string, string];
  return { sampled, exact, certificate: certificate.trim() };
}

const EXPONENT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The number behind a text of the page. */
export const parse = (text: string): number => {
  const [digits = "", exponent] = text.replace(/[\s\u202f]/g, "").split("×10⁻");
  const power = exponent && [...exponent].map((digit) => EXPONENT.indexOf(digit)).join("");
  return Number(power ? `${digits}e-${power}` : digits);
};

const plain = (value: number): string => formatValue(value).replace(/\u202f/g, " ");

export async function boundsShown(page: Page): Promise<Bounds> {
  const bounds = await readBounds(page);
  if (!bounds) throw new Error("the page shows no errors");
  return bounds;
}

export const boundsOf = ({ sampled, exact, certificate }: SupError): Bounds => ({
  sampled: plain(sampled.value),
  exact: exact ? plain(exact.value) : "–",
  certificate: plain(certificate),
});

/** What the address says after it has settled. */
export const addressed = (page: Page): Opened => decodeLink(new URL(page.url()).hash);

/** The page shows this document, and the errors that an independent run of it has. */
export async function expectStage(page: Page, document: Experiment): Promise<void> {
  await expect.poll(() => addressed(page).document).toEqual(document);
  await expect
    .poll(() => readBounds(page), { timeout: 20_000 })
    .toEqual(boundsOf(run(document).error));
}

/** The seed on the page once it is another than a document's: a new draw's is of the browser's own choice. */
export async function newSeed(page: Page, { parent }: Experiment): Promise<number> {
  const field = page
    .getByRole("region", { name: PAGE.panels.controls })
    .getByLabel(PAGE.parent.seed, { exact: true });
  await expect(field).not.toHaveValue("seed" in parent ? String(parent.seed) : "");
  return Number(await field.inputValue());
}

export const scrubber = (page: Page): Locator => slider(page, PAGE.film.scrubber);

/** The frame on screen and how many there are, counted from one as they are spoken. */
export async function readFrame(page: Page): Promise<readonly [number, number]> {
  const spoken = (await scrubber(page).getAttribute("aria-valuetext")) ?? "";
  const [, frame, of] = spoken.match(/Frame (\d+) of (\d+)/) ?? [];
  return [Number(frame), Number(of)];
}

export const expectFrame = (page: Page, frame: number): Promise<void> =>
  expect.poll(async () => (await readFrame(page))[0]).toBe(frame);

const curves = (page: Page): Locator =>
  page.getByRole("region", { name: PAGE.panels.function }).getByRole("figure").first();

export async function openCurveTable(page: Page): Promise<void> {
  await curves(page).locator("summary").click();
  await expect(curves(page).getByRole("row")).not.toHaveCount(0);
}

/** The numbers behind the curves, row by row: x, target, subnetwork, difference. */
export const readCurveTable = (page: Page): Promise<string[][]> =>
  curves(page)
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")),
    );

/** Everything that a frame of the film says in words and numbers. */
export async function readScene(page: Page) {
  const parent = page.getByRole("figure", { name: "Random parent network" });
  return {
    spoken: await scrubber(page).getAttribute("aria-valuetext"),
    table: await readCurveTable(page),
    parent: await parent.locator("figcaption").innerText(),
    weight: await page.getByRole("region", { name: PAGE.panels.microscope }).innerText(),
  };
}
