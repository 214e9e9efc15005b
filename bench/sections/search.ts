import type { Browser } from "@playwright/test";
import { scan } from "../../src/core/construct/prune";
import { wire } from "../../src/core/network/wiring";
import { openBrowser, openPage, RENDERERS, type Renderer, servePages } from "../browsers";
import { type Contestant, compete, type Timing } from "../contest";
import { HUNTS, type Hunt, LARGEST, neuronsOf } from "../hunts";
import { openNative } from "../native";
import type { Options } from "../options";
import type { bench as Bench } from "../pages/search";
import type { stock as Stock } from "../pages/stock";
import { digits, median, printTable, printTitle, times } from "../table";
import { nanosecondsEach } from "../timing";

declare const bench: typeof Bench;
declare const stock: typeof Stock;

const ONE_CORE = "core, one core, Node";
const HERE = "core, one core, Chromium";
const CREW = "core, all cores, Chromium";
const fusedOn = (renderer: string) => `fused WebGL, ${renderer}`;
const stockOn = (renderer: string) => `stock tfjs, ${renderer}`;

const oneCore: Contestant = {
  name: ONE_CORE,
  async measure(hunt: Hunt) {
    const wiring = wire(hunt.network);
    const once = () => scan(wiring, hunt.parent, { name: "pair" });
    return { nanoseconds: await nanosecondsEach(neuronsOf(hunt), once), same: true };
  },
};

/** Fused and stock search on one renderer; on the first one also core in the page and in its workers. */
async function enter(browser: Browser, address: string, { name }: Renderer, first: boolean) {
  const page = await openPage(browser, `${address}search.html`, "bench");
  const stockPage = await openPage(browser, `${address}stock.html`, "stock");
  const contestant = (title: string, how: "page" | "crew" | "webgl"): Contestant => ({
    name: title,
    measure: (hunt) =>
      page.evaluate(([way, what]) => bench.measure(way, what), [how, hunt] as const),
  });
  const refused = await page.evaluate(() => bench.refusal());
  const stockChain: Contestant = {
    name: stockOn(name),
    measure: (hunt) => stockPage.evaluate((what) => stock.measure(what), hunt),
  };
  return {
    refused: refused === null ? [] : [`fused WebGL on ${name} (${refused})`],
    contestants: [
      ...(first ? [contestant(HERE, "page"), contestant(CREW, "crew")] : []),
      ...(refused === null ? [contestant(fusedOn(name), "webgl")] : []),
      stockChain,
    ],
  };
}

const answer = (timings: readonly Timing[]): string =>
  timings.every(({ same }) => same === null)
    ? "other numbers"
    : timings.every(({ same }) => same)
      ? "core's"
      : "DIFFERENT";

/** [what is faster, than what] */
const ratios = (): [string, string][] => [
  [ONE_CORE, "native C, one core"],
  [CREW, HERE],
  [ONE_CORE, stockOn("SwiftShader")],
  [CREW, stockOn("SwiftShader")],
  ...RENDERERS.map(({ name }): [string, string] => [fusedOn(name), stockOn(name)]),
  [ONE_CORE, "NumPy, its own generator"],
];

/** Nanoseconds to search one neuron for one weight by the pair rule. */
export async function benchSearch({ quick, runs }: Options): Promise<void> {
  const hunts = quick ? HUNTS : [...HUNTS, LARGEST];
  const native = openNative();
  const missing = [...native.missing];
  if (RENDERERS.length < 2) missing.push("llvmpipe (libegl1, libgl1-mesa-dri)");
  const server = await servePages();
  const browsers: Browser[] = [];
  const contestants: Contestant[] = [oneCore];
  try {
    for (const [index, renderer] of RENDERERS.entries()) {
      const browser = await openBrowser(renderer.options);
      browsers.push(browser);
      const entered = await enter(browser, server.address, renderer, index === 0);
      contestants.push(...entered.contestants);
      missing.push(...entered.refused);
    }
    contestants.push(...native.contestants);
    const timings = await compete(contestants, hunts, runs);
    const byName = new Map(
      contestants.map(({ name }, c) => [
        name,
        timings[c].map((of) => median(of.map(({ nanoseconds }) => nanoseconds))),
      ]),
    );
    printTitle(
      "Search, pair rule: ns a neuron",
      "Each weight has a pool of its own, searched for both its slots. Fastest repetition of each run.",
    );
    printTable(
      ["", ...hunts.map(({ name }) => name), "winners"],
      contestants.map(({ name }, c) => [
        name,
        ...(byName.get(name) ?? []).map(digits),
        answer(timings[c].flat()),
      ]),
    );
    console.log("");
    printTable(
      ["so many times as fast", ...hunts.map(({ name }) => name)],
      ratios()
        .filter((pair) => pair.every((name) => byName.has(name)))
        .map(([fast, slow]) => [
          `${fast} : ${slow}`,
          ...hunts.map((_, h) =>
            times((byName.get(slow)?.[h] ?? 0) / (byName.get(fast)?.[h] ?? 1)),
          ),
        ]),
    );
    if (missing.length > 0) console.log(`\nNot here, left out: ${missing.join(", ")}.`);
  } finally {
    for (const browser of browsers) await browser.close();
    await server.close();
    native.close();
  }
}
