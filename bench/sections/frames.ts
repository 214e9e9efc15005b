import type { Browser, Page } from "@playwright/test";
import { layoutPools, poolSizeOf } from "../../src/core/construct/parent";
import { traceOf } from "../../src/core/construct/trace";
import { type Experiment, run } from "../../src/core/experiment/experiment";
import { wire } from "../../src/core/network/wiring";
import { EXAMPLES } from "../../src/core/task/targets";
import { DEFAULT_DOCUMENT, experimentOn } from "../../src/state/document/default";
import { setPoolSize, setSeed } from "../../src/state/document/edit";
import { encodeLink } from "../../src/state/link/link";
import { DEFAULT_VIEW } from "../../src/state/view/view";
import { PAGE } from "../../src/words/en/page";
import { openBrowser } from "../browsers";
import type { Options } from "../options";
import { memoryReader, openFresh, type Probe, serveSite } from "../site";
import { digits, median, printTable, printTitle, quantile } from "../table";
import { readTrace, startTrace } from "../trace";

declare const probe: Probe;

interface Seen {
  /** Milliseconds between frames. */
  readonly intervals: readonly number[];
  readonly longTasks: readonly number[];
  /** Milliseconds of processor time of all tasks. */
  readonly tasks: readonly number[];
  /** Megabytes by which the page has grown at its largest. */
  readonly growth: number;
}

/** What happens on the page while it is watched; `share` of 0 … 1 says where in a film to start. */
interface Scene {
  readonly name: string;
  link(share: number): string;
  /** Finds and presses what sets it going, which is not watched, and gives what is. */
  begin(page: Page): Promise<(seconds: number) => Promise<void>>;
  readonly onlySearching?: boolean;
}

const weights = ({ target }: Experiment): number => wire(target).weights.length;

const idle: Scene = {
  name: "idle",
  link: () => encodeLink(DEFAULT_DOCUMENT),
  begin: async (page) => (seconds) => page.waitForTimeout(1000 * seconds),
};

function film(name: string, document: Experiment): Scene {
  const { wiring, scan } = run(document);
  const { frameCount } = traceOf(wiring, document.parent, scan, poolSizeOf(document.parent));
  return {
    name: `film: ${name}, ${layoutPools(wiring, document.parent).length} pools`,
    link: (share) =>
      encodeLink(document, { ...DEFAULT_VIEW, frame: Math.floor(share * frameCount) }),
    async begin(page) {
      await page.getByRole("button", { name: PAGE.film.play, exact: true }).click();
      return (seconds) => page.waitForTimeout(1000 * seconds);
    },
  };
}

/** The width slider, back and forth over its whole range; it starts at the finished ticket. */
function drag(name: string, document: Experiment): Scene {
  return {
    name: `width dragged: ${name}`,
    link: () => encodeLink(document),
    async begin(page) {
      const width = page.getByRole("slider", { name: PAGE.parent.poolSize, exact: true });
      await width.scrollIntoViewIfNeeded();
      const box = await width.boundingBox();
      if (!box) throw new Error("the width slider is not drawn");
      const y = box.y + box.height / 2;
      const at = (share: number) => box.x + box.width * share;
      await page.mouse.move(at(0.5), y);
      await page.mouse.down();
      return async (seconds) => {
        const start = performance.now();
        for (let now = 0; now < seconds; now = (performance.now() - start) / 1000)
          await page.mouse.move(at(0.5 + 0.48 * Math.sin(2 * now)), y);
        await page.mouse.up();
      };
    },
  };
}

const SEARCHED = 1e8;

/** One search after the other, each on another seed; only frames with the progress bar in them count. */
const searching: Scene = {
  name: "searching 10⁸ neurons",
  onlySearching: true,
  link: () => encodeLink(DEFAULT_DOCUMENT),
  begin: async (page) => async (seconds) => {
    const wide = setPoolSize(DEFAULT_DOCUMENT, Math.ceil(SEARCHED / weights(DEFAULT_DOCUMENT)));
    const end = performance.now() + 1000 * seconds;
    for (let seed = 1; seed === 1 || performance.now() < end; seed++) {
      const from = await page.evaluate(
        (hash) => {
          location.hash = hash;
          return probe.frames.length;
        },
        encodeLink(setSeed(wide, seed)),
      );
      await page.waitForFunction(
        (first) => {
          const since = probe.frames.slice(first);
          return since.some(({ searching }) => searching) && since.at(-1)?.searching === false;
        },
        from,
        { timeout: 120_000 },
      );
    }
  },
};

/** Most neurons that are drawn one by one. */
const DRAWN = 100_000;

function scenes(quick: boolean): Scene[] {
  const largest = EXAMPLES.map(({ name, target }) => ({ name, document: experimentOn(target) }))
    .sort((x, y) => weights(y.document) - weights(x.document))
    .slice(0, 3);
  const widest = setPoolSize(DEFAULT_DOCUMENT, Math.floor(DRAWN / weights(DEFAULT_DOCUMENT)));
  const small = [
    idle,
    film("the default", DEFAULT_DOCUMENT),
    drag("the default", DEFAULT_DOCUMENT),
    searching,
  ];
  if (quick) return small;
  return [
    ...small,
    ...largest.flatMap(({ name, document }) => [film(name, document), drag(name, document)]),
    film("the default at 10⁵ neurons", widest),
  ];
}

async function watch(
  browser: Browser,
  url: string,
  scene: Scene,
  slowdown: number,
  seconds: number,
): Promise<Seen> {
  const { page, session, close } = await openFresh(browser, 1);
  await page.goto(url);
  await page.waitForSelector(".error-line:not([aria-busy='true'])");
  // Carpets, searches and whatever else the page does ahead.
  await page.waitForTimeout(4000);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const act = await scene.begin(page);
  const memory = await memoryReader(browser);
  const before = memory();
  let most = before;
  await startTrace(browser, page);
  const from = await page.evaluate(() => performance.now());
  const acting = act(seconds).finally(() => clearInterval(looking));
  const looking = setInterval(() => {
    most = Math.max(most, memory());
  }, 250);
  await acting;
  const processor = await readTrace(browser);
  const { frames, tasks } = await page.evaluate(() => probe);
  await close();
  const intervals = frames.flatMap(({ at, searching: busy }, i) =>
    i > 0 && frames[i - 1].at >= from && (busy || !scene.onlySearching)
      ? [at - frames[i - 1].at]
      : [],
  );
  const longTasks = tasks.filter(({ at }) => at >= from).map(({ milliseconds }) => milliseconds);
  return { intervals, longTasks, tasks: processor, growth: most - before };
}

/** Milliseconds between the frames of the built page. */
export async function benchFrames({ quick, runs }: Options): Promise<void> {
  const seconds = quick ? 3 : 6;
  const site = await serveSite();
  const browser = await openBrowser();
  const rows: string[][] = [];
  try {
    for (const slowdown of [1, 4])
      for (const scene of scenes(quick)) {
        const seen: Seen[] = [];
        for (let of = 0; of < runs; of++) {
          const url = `${site.address}${scene.link(of / runs)}`;
          seen.push(await watch(browser, url, scene, slowdown, seconds));
        }
        const middle = (value: (one: Seen) => number) => digits(median(seen.map(value)));
        rows.push([
          scene.name,
          slowdown === 1 ? "" : `${slowdown} × slower`,
          middle(({ intervals }) => median(intervals)),
          middle(({ intervals }) => quantile(intervals, 0.95)),
          middle(
            ({ intervals }) => (1000 * intervals.length) / intervals.reduce((x, y) => x + y, 0),
          ),
          middle(({ longTasks }) => longTasks.length),
          middle(({ longTasks }) => Math.max(0, ...longTasks)),
          middle(({ tasks }) => Math.max(0, ...tasks)),
          middle(({ growth }) => growth),
        ]);
      }
  } finally {
    await browser.close();
    await site.close();
  }
  printTitle(
    `Frames: ms between them, ${seconds} s of each scene at 1440 × 900`,
    "The runs of a film start at different places of it. Tasks are those of the page's thread over 50 ms; the longest by the clock, and by the processor's time, which other programs do not lengthen. Growth is of the page's memory, in MB.",
  );
  printTable(
    ["", "slowed", "median", "95 %", "frames/s", "tasks", "longest", "processor", "growth"],
    rows,
  );
}
