import { readdirSync, readFileSync } from "node:fs";
import type { Browser } from "@playwright/test";
import { type Experiment, run } from "../../src/core/experiment/experiment";
import { EXAMPLES } from "../../src/core/task/targets";
import { DEFAULT_DOCUMENT, experimentOn } from "../../src/state/document/default";
import { setDomain, setPoolSize, setRule } from "../../src/state/document/edit";
import { encodeLink } from "../../src/state/link/link";
import type { View } from "../../src/state/view/view";
import { formatValue } from "../../src/views/plot/format";
import { openBrowser } from "../browsers";
import type { Options } from "../options";
import { openFresh, type Probe, serveSite, weigh } from "../site";
import { digits, median, printTable, printTitle } from "../table";

declare const probe: Probe;

const example = (name: string): Experiment =>
  experimentOn((EXAMPLES.find((each) => each.name === name) ?? EXAMPLES[0]).target);

const LINKS: readonly (readonly [string, Experiment])[] = [
  ["the page as it opens", DEFAULT_DOCUMENT],
  ["sawtooth, product", setRule(example("sawtooth"), "product")],
  ["circle, two inputs", example("circle")],
  ["saddle on the ball", setDomain(example("saddle"), "ball")],
  ["subset sums", setRule(setPoolSize(DEFAULT_DOCUMENT, 40), "subset-sum")],
];

/** The error as the page shows it when it is right. */
function numberOf(document: Experiment): string {
  const { exact, sampled } = run(document).error;
  return exact ? formatValue(exact.value) : `≥ ${formatValue(sampled.value)}`;
}

interface Start {
  readonly paint: number;
  readonly correct: number;
  readonly loaded: readonly string[];
}

async function start(
  browser: Browser,
  url: string,
  expected: string,
  slowdown: number,
): Promise<Start> {
  const { page, close } = await openFresh(browser, slowdown);
  await page.goto(url);
  await page.waitForFunction((text) => text in probe.firstShown, expected, { timeout: 60_000 });
  const seen = await page.evaluate((text) => {
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    return {
      paint: paint?.startTime ?? Number.NaN,
      correct: probe.firstShown[text],
      loaded: performance.getEntriesByType("resource").map(({ name }) => name),
    };
  }, expected);
  await close();
  return seen;
}

interface Golden {
  readonly name: string;
  readonly link: string;
  readonly document: Experiment;
  readonly view: View;
}

const GOLDEN = new URL("../../src/state/link/golden/", import.meta.url);

/** The links that were given out and open on a finished ticket, whose error is what a run of the document says. */
const goldenLinks = (): Golden[] =>
  readdirSync(GOLDEN)
    .map((name) => ({ name, ...JSON.parse(readFileSync(new URL(name, GOLDEN), "utf8")) }))
    .filter(({ view: { frame, mask, lesson } }) => (frame ?? mask ?? lesson) === undefined);

/** Each of them once, on a slow processor. */
async function openGolden(browser: Browser, home: string): Promise<void> {
  const times: { name: string; correct: number }[] = [];
  for (const { name, link, document } of goldenLinks()) {
    const { correct } = await start(browser, home + link, numberOf(document), 4);
    times.push({ name: name.replace(".json", ""), correct });
  }
  times.sort((x, y) => x.correct - y.correct);
  const within = times.filter(({ correct }) => correct <= 1000).length;
  const worst = times.slice(-3).map(({ name, correct }) => `${name} ${digits(correct)}`);
  printTitle(
    "Every link that was given out, processor four times as slow: ms to the first correct picture",
    `Median ${digits(median(times.map(({ correct }) => correct)))}; within a second ${within} of ${times.length}; slowest ${worst.join(", ")}.`,
  );
}

/** Milliseconds from the request to the first picture with the right error in it, with empty caches. */
export async function benchStart({ quick, runs }: Options): Promise<void> {
  const links = quick ? LINKS.slice(0, 2) : LINKS;
  const site = await serveSite();
  const browser = await openBrowser();
  const rows: string[][] = [];
  let loaded: string[] = [];
  try {
    for (const [name, document] of links) {
      const url = `${site.address}${encodeLink(document)}`;
      const expected = numberOf(document);
      const row = [name];
      for (const slowdown of [1, 4]) {
        const starts: Start[] = [];
        for (let of = 0; of < runs; of++)
          starts.push(await start(browser, url, expected, slowdown));
        row.push(digits(median(starts.map(({ paint }) => paint))));
        row.push(digits(median(starts.map(({ correct }) => correct))));
        if (loaded.length === 0) loaded = [site.address, ...starts[0].loaded];
      }
      rows.push(row);
    }
    if (!quick) await openGolden(browser, site.address);
  } finally {
    await browser.close();
    await site.close();
  }
  printTitle(
    "Start: ms to the first correct picture",
    "Empty caches, local server. Correct: the page shows the error that core finds. In the last two columns the processor is four times as slow.",
  );
  printTable(["", "first paint", "correct", "paint, slow", "correct, slow"], rows);
  const weight = digits(weigh(loaded, site.address));
  console.log(`\nLoaded by the page as it opens: ${weight} kB gzip in ${loaded.length} files.`);
}
