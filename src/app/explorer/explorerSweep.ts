import { createStore, type StoreApi } from "zustand/vanilla";
import { isListed } from "../../core/construct/parent";
import { RULES, ruleKey } from "../../core/construct/rules/registry";
import type { RuleSpec } from "../../core/construct/rules/rule";
import type { Experiment } from "../../core/experiment/experiment";
import { joinRows, ruleOf, type SweepRow, type SweepSpec } from "../../core/survey/sweep";
import type { Sweeper } from "../../port/sweeper";
import { createSurveyor, NOTHING, type Surveyed } from "./explorerSurvey";

export type Status = "empty" | "running" | "paused" | "ended";

export interface Measured extends Surveyed {
  readonly status: Status;
  /** Draws that are measured. */
  readonly count: number;
  /** Draws that were asked for last. */
  readonly wanted: number;
  /** How many of these were not measured when the work ended, and how many at some of their widths only. */
  readonly missing: number;
  readonly partial: number;
  /** Part of the asked-for work that is done, and the milliseconds it will still take. */
  readonly share: number;
  readonly left: number | null;
}

export type Measurements = StoreApi<Measured> & {
  /** Measures, one after the other, what is not known yet; rows of the same question are kept, others go. */
  start(specs: readonly SweepSpec[]): void;
  pause(): void;
  resume(): void;
  /** Ends the work; what has been measured stays. */
  cancel(): void;
  /** Shows rows measured elsewhere, beside those of the same question. Returns how many were there already. */
  add(document: Experiment, rows: readonly SweepRow[]): Promise<number>;
  /** The error of one draw; null while it is not measured. */
  errorAt(rule: RuleSpec, seed: number, width: number): number | null;
  /** Everything that is measured, in no order. */
  rows(): readonly SweepRow[];
};

/** At most four reports a second. */
const QUIET_MS = 250;
/** What the time left is told from. */
const SURE_MS = 1000;

/** What errors depend on beside rule, seed and width. */
export const questionOf = ({ target, parent, domain }: Experiment): string =>
  JSON.stringify([target, isListed(parent) ? "listed" : parent.pools, domain]);

const EMPTY: Measured = {
  status: "empty",
  document: null,
  count: 0,
  wanted: 0,
  missing: 0,
  partial: 0,
  survey: NOTHING,
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
  const surveyor = createSurveyor(engine, store, () => [...rows.values()]);

  const idOf = (rule: RuleSpec, seed: number) => `${ruleKey(rule)} ${seed}`;

  function show(): void {
    clearTimeout(timer);
    timer = undefined;
    store.setState({ ...latest, count: rows.size });
    latest = {};
    surveyor.make();
  }

  function showSoon(change: Partial<Measured>): void {
    latest = { ...latest, ...change };
    timer ??= setTimeout(show, QUIET_MS);
  }

  /** Keeps rows only under the question that they answer. */
  function ask(document: Experiment): void {
    const old = store.getState().document;
    const other = old !== null && questionOf(old) !== questionOf(document);
    if (other) {
      rows.clear();
      surveyor.forget();
    }
    const none = other ? { wanted: 0, missing: 0, partial: 0 } : {};
    store.setState({ document, problem: null, count: rows.size, ...none });
  }

  /** Whether it brought anything new. */
  function keep(row: SweepRow): boolean {
    const id = idOf(ruleOf(row), row.seed);
    const known = rows.get(id);
    const news =
      !known ||
      (row.exact && !known.exact) ||
      row.widths.some((width) => !known.widths.includes(width));
    if (news) rows.set(id, known ? joinRows(row, known) : row);
    return news;
  }

  /** Yields the rows kept; returns how many of them were known. */
  function* keepSteps(added: readonly SweepRow[]): Generator<number, number> {
    let known = 0;
    for (const row of added) {
      if (!keep(row)) known++;
      yield 1;
    }
    return known;
  }

  const isWhole = (widths: readonly number[]) => (rule: RuleSpec, seed: number) => {
    const known = rows.get(idOf(rule, seed))?.widths;
    return known !== undefined && widths.every((width) => known.includes(width));
  };

  const costOf = ({ rules, seedCount }: SweepSpec) =>
    seedCount * rules.reduce((sum, rule) => sum + RULES[rule.name].cost, 0);

  /** The part of a sweep's cost that is already known. */
  function knownShare(spec: SweepSpec): number {
    const whole = isWhole(spec.widths);
    let known = 0;
    for (const rule of spec.rules)
      for (let i = 0; i < spec.seedCount; i++)
        if (whole(rule, spec.firstSeed + i)) known += RULES[rule.name].cost;
    return known / costOf(spec);
  }

  /** What is not there of what was asked for. */
  function lacking(): Pick<Measured, "missing" | "partial"> {
    let [missing, partial] = [0, 0];
    for (const { rules, widths, firstSeed, seedCount } of specs)
      for (const rule of rules)
        for (let seed = firstSeed; seed < firstSeed + seedCount; seed++)
          if (!rows.has(idOf(rule, seed))) missing++;
          else if (!isWhole(widths)(rule, seed)) partial++;
    return { missing, partial };
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
            showSoon({
              share,
              left: spent > SURE_MS && gained > 0 ? (spent * (1 - share)) / gained : null,
            });
          },
        });
        signal.throwIfAborted();
        finished += costOf(spec);
      }
      latest = { ...lacking(), status: "ended", share: 1, left: null };
    } catch (reason) {
      if (signal.aborted) return;
      // Another measurement on the page has taken the threads: this one can go on after it.
      const superseded = reason instanceof DOMException && reason.name === "AbortError";
      const problem = reason instanceof Error ? reason.message : String(reason);
      latest = superseded
        ? { status: "paused", left: null }
        : { ...lacking(), status: "ended", left: null, problem };
    }
    show();
  }

  function stop(status: Status): void {
    abort.abort();
    latest = { ...latest, ...lacking(), status, left: null };
    show();
  }

  return Object.assign(store, {
    start(next: readonly SweepSpec[]) {
      const [first] = next;
      if (!first) return;
      ask(first.document);
      specs = next;
      const wanted = specs.reduce((sum, { rules, seedCount }) => sum + rules.length * seedCount, 0);
      store.setState({ wanted });
      void go();
    },
    pause: () => stop("paused"),
    resume: () => void go(),
    cancel: () => stop(rows.size > 0 ? "ended" : "empty"),
    async add(document: Experiment, added: readonly SweepRow[]) {
      abort.abort();
      ask(document);
      const known = await engine.inSlices(keepSteps(added), new AbortController().signal);
      const rest = store.getState().wanted > 0 ? lacking() : {};
      latest = { ...rest, status: "ended", left: null };
      show();
      return known;
    },
    errorAt(rule: RuleSpec, seed: number, width: number) {
      const row = rows.get(idOf(rule, seed));
      return row?.errors[row.widths.indexOf(width)] ?? null;
    },
    rows: () => [...rows.values()],
  });
}
