import { isListed, layoutPools, poolSizeOf } from "../../core/construct/parent";
import { type Scan, scanSteps, workOf } from "../../core/construct/prune";
import { rescanSteps, stalePools } from "../../core/construct/rescan";
import { searchOf } from "../../core/construct/rules/registry";
import type { Experiment } from "../../core/experiment/experiment";
import type { Network } from "../../core/network/network";
import { type Wiring, wire } from "../../core/network/wiring";

/** Neurons up to which the page searches by itself, within a frame. */
export const PAGE_LIMIT = 200_000;
/** Width up to which the page looks for subsets in all pools by itself, if that is soon done. */
const SUBSETS_LIMIT = 40;
/** Work of one search that the page does at once, in neurons read: a million take some 10 ms. */
const WORK_LIMIT = 2_100_000;
/** And what a step costs: one that reads neurons, beside those; one that compares subsets, at most. */
export const STEP_WORK = 1_000;
const SUBSETS_STEP_WORK = 5_000;

const wirings = new WeakMap<Network, Wiring>();

/** One wiring for all searches of a target: what follows from it alone is not made again after each. */
export function wiringOf(target: Network): Wiring {
  const wiring = wirings.get(target) ?? wire(target);
  wirings.set(target, wiring);
  return wiring;
}

/** A document and what its search found, perhaps further than its width. */
export interface Searched {
  readonly document: Experiment;
  readonly wiring: Wiring;
  readonly scan: Scan;
}

/** Whether two documents search the same pools by the same rule, for whatever target and to whatever width. */
function samePools(old: Experiment, next: Experiment): boolean {
  const sameParent =
    isListed(old.parent) || isListed(next.parent)
      ? old.parent === next.parent
      : old.parent.seed === next.parent.seed && old.parent.pools === next.parent.pools;
  return old.rule === next.rule && sameParent;
}

/** Whether two documents ask for the same search, to whatever width. */
export const sameSearch = (old: Experiment, next: Experiment): boolean =>
  old.target === next.target && samePools(old, next);

export const covers = ({ document, scan }: Searched, next: Experiment): boolean =>
  sameSearch(document, next) && scan.poolSize >= poolSizeOf(next.parent);

/** Takes a search's steps until it is done, or null once they are more than the page can do at once. */
function atOnce(steps: Generator<number, Scan>, document: Experiment): Scan | null {
  const subsets = addsUp(document);
  for (let work = 0; work <= WORK_LIMIT; ) {
    const step = steps.next();
    if (step.done) return step.value;
    work += subsets ? SUBSETS_STEP_WORK : STEP_WORK + step.value;
  }
  return null;
}

/** The search of a whole document; null when it is too long for the page. */
export function searchHere(document: Experiment): Searched | null {
  if (narrowed(document) !== document) return null;
  const wiring = wiringOf(document.target);
  const scan = atOnce(scanSteps(wiring, document.parent, document.rule), document);
  return scan && { document, wiring, scan };
}

/** The search of as much of a document as the page does by itself before there is anything on stage, in steps. */
export function* searchFirstSteps(document: Experiment): Generator<number, Searched> {
  const narrow = narrowed(document);
  const subsets = addsUp(document);
  const found = subsets && searchHere(narrow);
  if (found) return found;
  // A single neuron a pool leaves no subsets to compare.
  const poolSize = subsets ? 1 : poolSizeOf(narrow.parent);
  const parent = { ...narrow.parent, poolSize };
  const wiring = wiringOf(document.target);
  const scan = yield* scanSteps(wiring, parent, document.rule);
  const whole = poolSize === poolSizeOf(document.parent);
  return { document: whole ? document : { ...document, parent }, wiring, scan };
}

/** Whether a document's rule looks for sums of several neurons. */
const addsUp = ({ rule }: Experiment): boolean => searchOf(rule).keeps === "several";

/** A bias of a later layer stands on both carriers. */
const ONE_WEIGHT = 2;

/** The search of an edited document from the records that it shares with the one before; null when it is too long for the page. */
export function searchEdited(
  { document: old, scan: known }: Searched,
  next: Experiment,
): Searched | null {
  const poolSize = poolSizeOf(next.parent);
  if (!samePools(old, next) || known.poolSize < poolSize) return null;
  const wiring = wiringOf(next.target);
  const stale = workOf(stalePools(layoutPools(wiring, next.parent), known), 1);
  const subsets = addsUp(next);
  if (subsets ? stale > ONE_WEIGHT : stale * poolSize > WORK_LIMIT) return null;
  // The slider's records are kept where the new ones are soon made up to there too.
  const far = !subsets && stale * known.poolSize <= PAGE_LIMIT;
  const parent = { ...next.parent, poolSize: far ? known.poolSize : poolSize };
  const scan = atOnce(rescanSteps(wiring, parent, next.rule, known), next);
  return scan && { document: next, wiring, scan };
}

/** Neurons that a search of the whole document reads. */
export const workOn = ({ target, parent }: Experiment): number =>
  workOf(layoutPools(wiringOf(target), parent), poolSizeOf(parent));

/** The document at a width that the page can search at once: what is on stage until the engine has searched the rest. */
export function narrowed(document: Experiment): Experiment {
  const whole = poolSizeOf(document.parent);
  const most = addsUp(document)
    ? SUBSETS_LIMIT
    : Math.max(1, Math.floor((whole * PAGE_LIMIT) / workOn(document)));
  return most >= whole ? document : { ...document, parent: { ...document.parent, poolSize: most } };
}

/** A long search that somebody waits for goes through narrower widths first, each so many times as wide as the one before. */
const GROWTH = 16;
const FIRST_STAGE = 8_000_000;

/** The widths of a search with something to see on the way, at a fifteenth of its work more. */
export function stagesTo(poolSize: number, work: number): number[] {
  const narrower = Math.ceil(poolSize / GROWTH);
  return work / GROWTH < FIRST_STAGE
    ? [poolSize]
    : [...stagesTo(narrower, work / GROWTH), poolSize];
}
