import { finish, scanSteps } from "../../src/core/prune";
import { doublings, drawSteps, measureSteps, type SweepSpec } from "../../src/core/sweep";
import { wire } from "../../src/core/wiring";
import { DEFAULT_DOCUMENT } from "../../src/state/document";
import { openBrowser, openPage, servePages } from "../browsers";
import type { Options } from "../options";
import type { sweeps as Sweeps, Swept } from "../pages/sweep";
import { digits, median, printTable, printTitle, times } from "../table";

declare const sweeps: typeof Sweeps;

const LARGEST = 16_384;
const WIDTHS = doublings(16, LARGEST);

interface Costs {
  readonly bare: number;
  readonly search: number;
  readonly errors: number;
}

/** Milliseconds of each kind of work on one core, taken in turns on every seed. */
function spend({ document, rules, widths, firstSeed, seedCount }: SweepSpec): Costs {
  const wiring = wire(document.target);
  const costs = { bare: 0, search: 0, errors: 0 };
  for (let seed = firstSeed; seed < firstSeed + seedCount; seed++)
    for (const rule of rules) {
      const start = performance.now();
      finish(scanSteps(wiring, { seed, pools: "private", poolSize: LARGEST }, rule));
      const between = performance.now();
      const draw = finish(drawSteps(document, rule, widths, seed));
      const after = performance.now();
      finish(measureSteps(document, draw));
      costs.bare += between - start;
      costs.search += after - between;
      costs.errors += performance.now() - after;
    }
  return costs;
}

async function sweepInPage(spec: SweepSpec, runs: number): Promise<Swept[]> {
  const server = await servePages();
  const browser = await openBrowser();
  try {
    const page = await openPage(browser, `${server.address}sweep.html`, "sweeps");
    const swept: Swept[] = [];
    for (let run = 0; run < runs; run++)
      swept.push(await page.evaluate((what) => sweeps.run(what), spec));
    return swept;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** What a sweep costs beside one search of each draw, and when its first points come. */
export async function benchSweep({ quick, runs }: Options): Promise<void> {
  const spec: SweepSpec = {
    document: DEFAULT_DOCUMENT,
    rules: [{ name: "pair" }, { name: "product" }],
    widths: WIDTHS,
    firstSeed: 0,
    seedCount: quick ? 40 : 200,
  };
  spend({ ...spec, seedCount: 5 });
  const costs = Array.from({ length: runs }, () => spend(spec));
  const swept = await sweepInPage(spec, runs);
  const middle = (value: (cost: Costs) => number) => median(costs.map(value));
  const inPage = (value: (one: Swept) => number) => median(swept.map(value));
  printTitle(
    `Sweep: ${spec.seedCount} seeds, ${WIDTHS.length} widths to ${LARGEST}, pair and product`,
    "The first rows on one core in Node, the last ones on all cores in Chromium.",
  );
  printTable(
    ["", "ms", ""],
    [
      ["bare search at the largest width", digits(middle(({ bare }) => bare)), ""],
      [
        "search of the sweep, with the tickets of all widths",
        digits(middle(({ search }) => search)),
        times(middle(({ search, bare }) => search / bare)),
      ],
      [
        "errors of all widths",
        digits(middle(({ errors }) => errors)),
        times(middle(({ errors, bare }) => errors / bare)),
      ],
      ["whole sweep", digits(inPage(({ all }) => all)), ""],
      [
        "first point",
        digits(inPage(({ first }) => first)),
        `${digits(100 * inPage(({ share }) => share))} % of the work`,
      ],
    ],
  );
}
