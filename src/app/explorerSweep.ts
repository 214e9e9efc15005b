import { createStore, type StoreApi } from "zustand/vanilla";
import type { Experiment } from "../core/experiment";
import { isListed } from "../core/parent";
import type { RuleSpec } from "../core/prune";
import { joinRows, ruleKey, ruleOf, type SweepRow, type SweepSpec } from "../core/sweep";

/** The part of the engine that measures many draws. */
export interface Sweeper {
  sweep(
    spec: SweepSpec,
    options: {
      readonly signal: AbortSignal;
      readonly onRow: (row: SweepRow) => void;
      readonly onProgress: (done: number, of: number) => void;
      readonly isKnown: (rule: RuleSpec, seed: number) => boolean;
    },
  ): Promise<void>;
}

export type Status = "empty" | "running" | "paused" | "ended";

export interface Measured {
  readonly status: Status;
  /** The experiment that the rows belong to; null while there are none. */
  readonly document: Experiment | null;
  readonly rows: readonly SweepRow[];
  /** Part of the asked-for work that is done, and the milliseconds it will still take. */
  readonly share: number;
  readonly left: number | null;
  readonly problem: string | null;
}

export type Measurements = StoreApi<Measured> & {
  /** Measures, one after the other, what is not known yet; rows of the same question are kept, others go. */
  start(specs: readonly SweepSpec[]): void;
  pause(): void;
  resume(): void;
  /** Ends the work; what has been measured stays. */
  cancel(): void;
  /** Shows rows measured elsewhere, beside those of the same question. */
  add(document: Experiment, rows: readonly SweepRow[]): void;
  clear(): void;
};

/** At most four redraws a second, and fewer when there is much to draw: the page belongs to the person in front of it. */
const QUIET_MS = 250;
const MS_PER_ROW = 0.5;
const LONGEST_QUIET_MS = 3000;
/** About how much longer one draw takes under one rule than under another; for the time left only. */
const COSTS = { pair: 1, product: 1, "subset-sum": 5 } as const;

/** What errors depend on beside rule, seed and width. */
export const questionOf = ({ target, parent, domain }: Experiment): string =>
  JSON.stringify([target, isListed(parent) ? "listed" : parent.pools, domain]);

const EMPTY: Measured = {
  status: "empty",
  document: null,
  rows: [],
  share: 0,
  left: null,
  problem: null,
};

/** The draws that have been measured, and the work on more of them. */
export function createMeasurements(engine: Sweeper): Measurements {
  const store = createStore<Measured>(() => EMPTY);
  const rows = new Map<string, SweepRow>();
  let specs: readonly SweepSpec[] = [];
  let abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: Partial<Measured> = {};

  const idOf = (rule: RuleSpec, seed: number) => `${ruleKey(rule)} ${seed}`;

  function show(): void {
    clearTimeout(timer);
    timer = undefined;
    store.setState({ ...latest, rows: [...rows.values()] });
    latest = {};
  }

  function showSoon(change: Partial<Measured>): void {
    latest = { ...latest, ...change };
    timer ??= setTimeout(show, Math.min(LONGEST_QUIET_MS, QUIET_MS + MS_PER_ROW * rows.size));
  }

  /** Keeps rows only under the question that they answer. */
  function ask(document: Experiment): void {
    const old = store.getState().document;
    if (old && questionOf(old) !== questionOf(document)) rows.clear();
    store.setState({ document, problem: null });
  }

  function keep(row: SweepRow): void {
    const id = idOf(ruleOf(row), row.seed);
    const known = rows.get(id);
    rows.set(id, known ? joinRows(row, known) : row);
  }

  const isWhole = (widths: readonly number[]) => (rule: RuleSpec, seed: number) => {
    const known = rows.get(idOf(rule, seed))?.widths;
    return known !== undefined && widths.every((width) => known.includes(width));
  };

  const costOf = ({ rules, seedCount }: SweepSpec) =>
    seedCount * rules.reduce((sum, rule) => sum + COSTS[rule.name], 0);

  /** The part of a sweep's cost that is already known. */
  function knownShare(spec: SweepSpec): number {
    const whole = isWhole(spec.widths);
    let known = 0;
    for (const rule of spec.rules)
      for (let i = 0; i < spec.seedCount; i++)
        if (whole(rule, spec.firstSeed + i)) known += COSTS[rule.name];
    return known / costOf(spec);
  }

  async function go(): Promise<void> {
    abort.abort();
    abort = new AbortController();
    const { signal } = abort;
    const cost = specs.reduce((sum, spec) => sum + costOf(spec), 0);
    const start = performance.now();
    const known = specs.reduce((sum, spec) => sum + knownShare(spec) * costOf(spec), 0) / cost;
    let finished = 0;
    store.setState({ status: "running", share: known, left: null });
    try {
      for (const spec of specs) {
        const before = knownShare(spec);
        await engine.sweep(spec, {
          signal,
          isKnown: isWhole(spec.widths),
          onRow(row) {
            keep(row);
            showSoon({});
          },
          onProgress(done, of) {
            const part = before + (1 - before) * (of > 0 ? done / of : 1);
            const share = (finished + part * costOf(spec)) / cost;
            const gained = share - known;
            const spent = performance.now() - start;
            showSoon({ share, left: gained > 0.01 ? (spent * (1 - share)) / gained : null });
          },
        });
        signal.throwIfAborted();
        finished += costOf(spec);
      }
      latest = { status: "ended", share: 1, left: null };
    } catch (reason) {
      if (signal.aborted) return;
      const problem = reason instanceof Error ? reason.message : String(reason);
      latest = { status: "ended", left: null, problem };
    }
    show();
  }

  function stop(status: Status): void {
    abort.abort();
    latest = { ...latest, status, left: null };
    show();
  }

  return Object.assign(store, {
    start(next: readonly SweepSpec[]) {
      const [first] = next;
      if (!first) return;
      ask(first.document);
      specs = next;
      void go();
    },
    pause: () => stop("paused"),
    resume: () => void go(),
    cancel: () => stop(rows.size > 0 ? "ended" : "empty"),
    add(document: Experiment, added: readonly SweepRow[]) {
      abort.abort();
      ask(document);
      for (const row of added) keep(row);
      latest = { status: "ended", left: null };
      show();
    },
    clear() {
      abort.abort();
      rows.clear();
      clearTimeout(timer);
      timer = undefined;
      latest = {};
      store.setState(EMPTY);
    },
  });
}
