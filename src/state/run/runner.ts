import { createStore, type StoreApi } from "zustand/vanilla";
import { type PrefixSums, prefixSumSteps } from "../../core/construct/film";
import { isListed, layoutPools, poolSizeOf } from "../../core/construct/parent";
import { finish, workOf } from "../../core/construct/prune";
import { type SupError, supErrorSteps } from "../../core/error/error";
import { type Experiment, picksOf } from "../../core/experiment/experiment";
import type { SlopeNetwork } from "../../core/network/slopes";
import type { StageEngine } from "../../port/engine";
import type { Store } from "../store";
import { type Run, runOf } from "./run";
import {
  covers,
  PAGE_LIMIT,
  type Searched,
  STEP_WORK,
  sameSearch,
  searchEdited,
  searchFirstSteps,
  searchHere,
  stagesTo,
  wiringOf,
  workOn,
} from "./searched";

/** How far a search is, in neurons, and when it began, by `performance.now`. */
interface Searching {
  readonly done: number;
  readonly of: number;
  readonly since: number;
}

export interface RunState {
  readonly run: Run;
  /** A search of wider pools under way; the run on stage is still the last finished one. */
  readonly search: Searching | null;
  readonly problem: string | null;
}

export type Runs = StoreApi<RunState>;

/** Widths that the slider reaches without a wait, searched in advance while nothing else happens. */
export const AHEAD = 100_000;
const AHEAD_WORK = 20_000_000;
const IDLE_MS = 250;
/** Steps of an error that the page takes at once; a step is well under a millisecond. */
const ERROR_STEPS = 8;

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

/** Keeps the run on stage in step with the document: at once for small pools, through the engine for the rest. */
export function startRunner(
  store: Store,
  engine: StageEngine,
  searched: Searched = finish(searchFirstSteps(store.getState().document)),
): Runs {
  const first = searched.document;
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
    const since = performance.now();
    let before = 0;
    const onProgress = (done: number) => {
      const search = { done: Math.max(before, done), of: whole, since };
      if (show) runs.setState({ search, problem: null });
    };
    if (show) onProgress(0);
    awaited = show ? document : null;
    try {
      for (const width of stages) {
        const scan = await engine.scan(document, width, { signal, onProgress });
        if (signal.aborted) return;
        searched = { document, wiring: wiringOf(document.target), scan };
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
    const pools = layoutPools(wiringOf(document.target), document.parent);
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
      const found = searchEdited(searched, document) ?? searchHere(document);
      if (!found) {
        const underWay =
          awaited && sameSearch(awaited, document) && poolSizeOf(awaited.parent) === poolSize;
        if (!underWay) void searchFar(document, poolSize, true);
        return;
      }
      searched = found;
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
  engine: StageEngine,
  signal: AbortSignal,
): PrefixSums | Promise<PrefixSums> {
  const { poolSize } = run.ticket;
  const { pools } = run.scan;
  return workOf(pools, poolSize) + STEP_WORK * pools.length <= PAGE_LIMIT
    ? finish(prefixSumSteps(run.parent, pools, poolSize))
    : engine.sums({ ...run.document, parent: run.parent }, poolSize, { signal });
}
