import { createStore, type StoreApi } from "zustand/vanilla";
import { type SupError, supErrorSteps } from "../core/error";
import { type Experiment, picksOf } from "../core/experiment";
import { type PrefixSums, prefixSumSteps } from "../core/film";
import { isListed, layoutPools, poolSizeOf } from "../core/parent";
import { finish, type Scan, scan, workOf } from "../core/prune";
import { rescanSteps, stalePools } from "../core/rescan";
import { nearestRule } from "../core/rules/registry";
import type { SlopeNetwork } from "../core/slopes";
import type { Mask } from "../core/trace";
import { type Wiring, wire } from "../core/wiring";
import { type Run, runOf } from "./run";
import type { Store } from "./store";

/** What the whole random parent, or a parent with cross edges left, computes at the plotted inputs. */
export interface DenseOutputs {
  /** Sums of every target unit before its ReLU, by layer, unit and point; null when the size forbids it. */
  readonly layers: readonly (readonly ArrayLike<number>[])[] | null;
  readonly backend: "webgl" | "cpu";
  readonly note?: string;
}

/** How far a finished ticket, evaluated as the masked dense parent, is from its own outputs. */
export interface DenseCheck {
  readonly largestDifference: number;
  /** What rounding can make of it at most. */
  readonly tolerance: number;
  readonly backend: "webgl" | "cpu";
  readonly note?: string;
}

/** How the last search was done that was long enough to be timed. */
export interface SearchReport {
  readonly engine: "webgl" | "cpu";
  readonly precision: "integers" | "float64";
  readonly threads: number;
  readonly neuronsPerSecond: number;
  readonly note?: string;
}

interface Options {
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
}

/** The long computations, off the page's thread. */
export interface Engine {
  scan(document: Experiment, poolSize: number, options: Options): Promise<Scan>;
  sums(document: Experiment, poolSize: number, options: Options): Promise<PrefixSums>;
  error(run: Run, options: Options): Promise<SupError>;
  dense(run: Run, mask: Mask, inputs: Float64Array, options: Options): Promise<DenseOutputs>;
  readonly searched: {
    get(): SearchReport | null;
    subscribe(listener: () => void): () => void;
  };
  check(run: Run, inputs: Float64Array, options: Options): Promise<DenseCheck>;
}

export interface RunState {
  readonly run: Run;
  /** A search of wider pools under way, in neurons; the run on stage is still the last finished one. */
  readonly search: { readonly done: number; readonly of: number } | null;
  readonly problem: string | null;
}

export type Runs = StoreApi<RunState>;

/** Neurons up to which the page searches by itself, within a frame. */
const PAGE_LIMIT = 200_000;
/** And after an edit, when all but a weight's own pools are known: a million neurons take some 10 ms. */
const EDIT_LIMIT = 2_100_000;
/** Widths up to which the page looks for subsets by itself, in all pools and in those of one weight; searches by 4 and all look at so few neurons that any width does. */
const SUBSETS_LIMIT = 40;
const SUBSETS_EDIT_LIMIT = { 2: 10_000, 3: 2_000, 4: Infinity, all: Infinity } as const;
/** Widths that the slider reaches without a wait, searched in advance while nothing else happens. */
export const AHEAD = 100_000;
const AHEAD_WORK = 20_000_000;
const IDLE_MS = 250;
/** Steps of an exact error that the page takes at once; a step is well under a millisecond. */
const ERROR_STEPS = 8;

/** The part of a document that a search depends on; its width only says how far the search must reach. */
interface Searched {
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
const sameSearch = (old: Experiment, next: Experiment): boolean =>
  old.target === next.target && samePools(old, next);

const covers = ({ document, scan }: Searched, next: Experiment): boolean =>
  sameSearch(document, next) && scan.poolSize >= poolSizeOf(next.parent);

/** The error of a network of the target's shape, at once if few steps reach it, else null. */
export function quickError(
  { target, wiring, document }: Run,
  slopes: SlopeNetwork,
): SupError | null {
  const steps = supErrorSteps(target, slopes, wiring, document.domain);
  for (let taken = 0; taken < ERROR_STEPS; taken++) {
    const step = steps.next();
    if (step.done) return step.value;
  }
  return null;
}

function searchHere(document: Experiment): Searched {
  const wiring = wire(document.target);
  return { document, wiring, scan: scan(wiring, document.parent, document.rule) };
}

/** The sizes of subsets that a document's rule looks for; null when it looks for single neurons. */
function subsetsOf({ rule }: Experiment) {
  const nearest = nearestRule(rule.name, rule.maxSubset);
  return typeof nearest === "object" ? null : nearest;
}

/** A bias of a later layer stands on both carriers. */
const ONE_WEIGHT = 2;

/** The search of an edited document from the records that it shares with the one before; null when it is too long for the page. */
function searchEdited({ document: old, scan: known }: Searched, next: Experiment): Searched | null {
  const poolSize = poolSizeOf(next.parent);
  if (!samePools(old, next) || known.poolSize < poolSize) return null;
  const wiring = wire(next.target);
  const stale = workOf(stalePools(layoutPools(wiring, next.parent), known), 1);
  const subsets = subsetsOf(next);
  const long = subsets
    ? stale > ONE_WEIGHT || poolSize > SUBSETS_EDIT_LIMIT[subsets]
    : stale * poolSize > EDIT_LIMIT;
  if (long) return null;
  // The slider's records are kept where the new ones are soon made up to there too.
  const far = !subsets && stale * known.poolSize <= PAGE_LIMIT;
  const parent = { ...next.parent, poolSize: far ? known.poolSize : poolSize };
  return {
    document: next,
    wiring,
    scan: finish(rescanSteps(wiring, parent, next.rule, known)),
  };
}

/** Neurons that a search of the whole document reads. */
const workOn = ({ target, parent }: Experiment): number =>
  workOf(layoutPools(wire(target), parent), poolSizeOf(parent));

/** The document at a width that the page can search at once: what is on stage until the engine has searched the rest. */
function narrowed(document: Experiment): Experiment {
  const whole = poolSizeOf(document.parent);
  const most = subsetsOf(document)
    ? SUBSETS_LIMIT
    : Math.max(1, Math.floor((whole * PAGE_LIMIT) / workOn(document)));
  return most >= whole ? document : { ...document, parent: { ...document.parent, poolSize: most } };
}

/** A long search that somebody waits for goes through narrower widths first, each so many times as wide as the one before. */
const GROWTH = 16;
const FIRST_STAGE = 8_000_000;

/** The widths of a search with something to see on the way, at a fifteenth of its work more. */
function stagesTo(poolSize: number, work: number): number[] {
  const narrower = Math.ceil(poolSize / GROWTH);
  return work / GROWTH < FIRST_STAGE
    ? [poolSize]
    : [...stagesTo(narrower, work / GROWTH), poolSize];
}

/** Keeps the run on stage in step with the document: at once for small pools, through the engine for the rest. */
export function startRunner(store: Store, engine: Engine): Runs {
  const first = narrowed(store.getState().document);
  let searched = searchHere(first);
  let abortSearch = new AbortController();
  let abortError = new AbortController();
  /** What the stage waits for. */
  let awaited: Experiment | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function build(document: Experiment): Run {
    const { wiring, scan } = searched;
    const run = runOf(document, wiring, scan, picksOf(document), store.getState().view.mask);
    return { ...run, error: quickError(run, run.ticket.slopes) };
  }

  const runs = createStore<RunState>(() => ({ run: build(first), search: null, problem: null }));

  function completeError(run: Run): void {
    abortError.abort();
    if (run.error) return;
    abortError = new AbortController();
    engine
      .error(run, { signal: abortError.signal })
      .then((error) => runs.setState((now) => (now.run === run ? { run: { ...run, error } } : now)))
      .catch(report);
  }

  function report(reason: unknown): void {
    if (reason instanceof DOMException && reason.name === "AbortError") return;
    runs.setState({
      search: null,
      problem: reason instanceof Error ? reason.message : String(reason),
    });
  }

  /** Puts a document on stage whose pools have been searched. */
  function present(document: Experiment, rest: Partial<RunState> = {}): void {
    const run = build(document);
    runs.setState({ ...rest, run });
    completeError(run);
  }

  async function searchFar(document: Experiment, poolSize: number, show: boolean): Promise<void> {
    abortSearch.abort();
    abortSearch = new AbortController();
    const { signal } = abortSearch;
    const whole = workOn(document);
    const known = sameSearch(searched.document, document) ? searched.scan.poolSize : 0;
    const stages = show ? stagesTo(poolSize, whole).filter((width) => width > known) : [poolSize];
    let before = 0;
    const onProgress = (done: number) =>
      show && runs.setState({ search: { done: Math.max(before, done), of: whole }, problem: null });
    if (show) onProgress(0);
    awaited = show ? document : null;
    try {
      for (const width of stages) {
        const scan = await engine.scan(document, width, { signal, onProgress });
        if (signal.aborted) return;
        searched = { document, wiring: wire(document.target), scan };
        if (!show) return;
        if (width === poolSize) refresh();
        else {
          before = whole * (width / poolSize);
          present({ ...document, parent: { ...document.parent, poolSize: width } });
        }
      }
    } catch (reason) {
      if (!signal.aborted) awaited = null;
      report(reason);
    }
  }

  /** Searches on while nobody waits, so that the width slider finds its records ready. */
  function searchAhead(): void {
    const { document } = store.getState();
    const pools = layoutPools(wire(document.target), document.parent);
    const most = isListed(document.parent)
      ? document.parent.listed.length
      : Math.min(AHEAD, Math.floor(AHEAD_WORK / workOf(pools, 1)));
    if (searched.scan.poolSize < most) void searchFar(document, most, false);
  }

  function refresh(): void {
    const { document } = store.getState();
    clearTimeout(idle);
    if (!covers(searched, document)) {
      const poolSize = poolSizeOf(document.parent);
      const edited = searchEdited(searched, document);
      if (!edited && narrowed(document) !== document) {
        const underWay =
          awaited && sameSearch(awaited, document) && poolSizeOf(awaited.parent) === poolSize;
        if (!underWay) void searchFar(document, poolSize, true);
        return;
      }
      searched = edited ?? searchHere(document);
    }
    abortSearch.abort();
    awaited = null;
    present(document, { search: null, problem: null });
    idle = setTimeout(searchAhead, IDLE_MS);
  }

  store.subscribe((now, before) => {
    if (now.document !== before.document || now.view.mask !== before.view.mask) refresh();
  });
  if (first === store.getState().document) {
    completeError(runs.getState().run);
    idle = setTimeout(searchAhead, IDLE_MS);
  } else refresh();
  return runs;
}

/** The sums that the film needs, here when they are few and through the engine when not. */
export function sumsOf(
  run: Run,
  engine: Engine,
  signal: AbortSignal,
): PrefixSums | Promise<PrefixSums> {
  const { poolSize } = run.ticket;
  return workOf(run.scan.pools, poolSize) <= PAGE_LIMIT
    ? finish(prefixSumSteps(run.parent, run.scan.pools, poolSize))
    : engine.sums({ ...run.document, parent: run.parent }, poolSize, { signal });
}
