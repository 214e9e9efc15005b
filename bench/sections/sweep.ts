import { finish, scanSteps } from "../../src/core/construct/prune";
import { wire } from "../../src/core/network/wiring";
import { doublings, drawSteps, measureSteps, type SweepSpec } from "../../src/core/survey/sweep";
import { DEFAULT_DOCUMENT } from "../../src/state/document/default";
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

function clock<Result>(work: () => Result): { milliseconds: number; result: Result } {
  const start = performance.now();
  const result = work();
  return { milliseconds: performance.now() - start, result };
}

/**
 * Milliseconds of each kind of work on one core, taken in turns on every seed: for each rule the median draw times the
 * number of draws, so that a draw which another program interrupts does not count.
 */
function spend({ document, rules, widths, firstSeed, seedCount }: SweepSpec): Costs {
  const wiring = wire(document.target);
  const costs = { bare: 0, search: 0, errors: 0 };
  for (const rule of rules) {
    const bares: number[] = [];
    const searches: number[] = [];
    const errors: number[] = [];
    for (let seed = firstSeed; seed < firstSeed + seedCount; seed++) {
      const spec = { seed, pools: "private", poolSize: LARGEST } as const;
      const bare = () => clock(() => finish(scanSteps(wiring, spec, rule)));
      // Each goes first in every other draw: the second one finds the caches warm.
      const early = seed % 2 === 0 ? bare() : undefined;
      const drawn = clock(() => finish(drawSteps(document, rule, widths, seed)));
      bares.push((early ?? bare()).milliseconds);
      searches.push(drawn.milliseconds);
      errors.push(clock(() => finish(measureSteps(document, drawn.result))).milliseconds);
    }
    costs.bare += seedCount * median(bares);
    costs.search += seedCount * median(searches);
    costs.errors += seedCount * median(errors);
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
