import { isListed, layoutPools, poolSizeOf } from "../../core/construct/parent";
import { layoutSlots, type Scan, workOf } from "../../core/construct/prune";
import { nearestRule } from "../../core/construct/rules/registry";
import type { Records } from "../../core/construct/rules/rule";
import { wire } from "../../core/network/wiring";
import type { SearchQuestion, SearchReport } from "../../port/engine";
import type { Gpu, WebGLUse } from "../gpu";
import type { Crew } from "../threads/crew";
import type { AskOptions } from "../threads/lane";
import { runSliced } from "../threads/slices";
import { planParts } from "./parts";
import { isBounded } from "./webgl/distance";

export interface Searcher {
  /** Records of every slot up to the parent's width. */
  scan(document: SearchQuestion, options: AskOptions): Promise<Scan>;
}

/** Searches that are over before a device could be opened are left to core, those too short to be timed go unreported. */
const LARGE = 1 << 25;
const TIMED = 1 << 21;
/** Neurons of a first trial, how many times as many the next has, and seconds after which a trial says enough. */
const TRIAL = 1 << 18;
const LONGER = 8;
const ENOUGH = 0.02;

const now = (): number => performance.now() / 1000;

const workIn = ({ target, parent }: SearchQuestion): number =>
  workOf(layoutPools(wire(target), parent), poolSizeOf(parent));

const inIntegers = ({ parent, rule }: SearchQuestion): boolean =>
  !isListed(parent) && nearestRule(rule) !== null;

/** The document at a width that has about so much work. */
function narrowed(document: SearchQuestion, work: number): SearchQuestion {
  const { parent } = document;
  const poolSize = Math.ceil((poolSizeOf(parent) * work) / workIn(document));
  return { ...document, parent: { ...parent, poolSize } };
}

/** Neurons a second; more and more of them until they take long enough to be timed. */
async function speedOf(
  search: (some: SearchQuestion) => Promise<unknown>,
  document: SearchQuestion,
) {
  for (let work = TRIAL; ; work *= LONGER) {
    const some = narrowed(document, Math.min(work, workIn(document)));
    const start = now();
    await search(some);
    const seconds = now() - start;
    if (seconds > ENOUGH || work >= workIn(document)) return workIn(some) / seconds;
  }
}

/** Searches on all threads of the crew, or on the device where that is faster. The records are core's either way. */
export function createSearcher(
  crew: Crew,
  gpu: Gpu,
  use: () => WebGLUse,
  report: (searched: SearchReport) => void,
): Searcher {
  let deviceIsFaster: boolean | undefined;

  function onDevice(
    { target, parent, rule }: SearchQuestion,
    options: AskOptions,
  ): Promise<readonly Records[] | null> {
    const to = layoutPools(wire(target), parent).length;
    return gpu.ask("search", { target, parent, rule, from: 0, to }, options);
  }

  async function onCrew(
    { target, parent, rule: spec }: SearchQuestion,
    { signal, onProgress }: AskOptions,
  ): Promise<readonly Records[]> {
    const pools = layoutPools(wire(target), parent);
    const rule = nearestRule(spec);
    if (!isListed(parent) && rule) {
      const plan = planParts(target, parent, pools, rule, crew.size);
      const progress = (underWay: number) => onProgress?.(plan.done() + underWay);
      await crew.share("part", { ...plan, progress }, signal);
      return runSliced(plan.records(), () => undefined, signal);
    }
    const byPool: (readonly Records[])[] = [];
    let next = 0;
    let done = 0;
    await crew.share(
      "search",
      {
        take: () =>
          next < pools.length
            ? { target, parent, rule: spec, from: next, to: ++next, software: false }
            : null,
        settle(answer, { from, to }) {
          byPool[from] = answer;
          done += workOf(pools.slice(from, to), poolSizeOf(parent));
        },
        progress: (underWay) => onProgress?.(done + underWay),
      },
      signal,
    );
    return byPool.flat();
  }

  /** Which of both searches a narrower parent faster. */
  async function race(document: SearchQuestion, { signal }: AskOptions): Promise<boolean> {
    // The device opens and compiles its program at first use.
    const opened = await onDevice(narrowed(document, 1), { signal });
    if (!opened) return false;
    const device = await speedOf((some) => onDevice(some, { signal }), document);
    const cpu = await speedOf((some) => onCrew(some, { signal }), document);
    return gpu.refusal() === undefined && device > cpu;
  }

  async function wantsDevice(document: SearchQuestion, options: AskOptions): Promise<boolean> {
    if (isListed(document.parent) || !isBounded(nearestRule(document.rule))) return false;
    if (use() === "never") return false;
    if (use() === "always") return true;
    if (workIn(document) < LARGE) return false;
    deviceIsFaster ??= await race(document, options);
    return deviceIsFaster;
  }

  return {
    async scan(document, options) {
      let records: readonly Records[] | null = null;
      const wanted = await wantsDevice(document, options);
      let start = now();
      if (wanted) records = await onDevice(document, options);
      const engine = records ? "webgl" : "cpu";
      if (!records) {
        start = now();
        records = await onCrew(document, options);
      }
      const work = workIn(document);
      if (work >= TIMED)
        report({
          engine,
          precision: inIntegers(document) ? "integers" : "float64",
          threads: engine === "webgl" ? 1 : crew.size,
          neuronsPerSecond: work / (now() - start),
          note: (engine === "cpu" && use() !== "never" && gpu.refusal()) || crew.lost(),
        });
      const pools = layoutPools(wire(document.target), document.parent);
      return { poolSize: poolSizeOf(document.parent), pools, slots: layoutSlots(pools), records };
    },
  };
}
