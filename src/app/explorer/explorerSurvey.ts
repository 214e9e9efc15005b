import type { StoreApi } from "zustand/vanilla";
import type { Experiment } from "../../core/experiment/experiment";
import { wire } from "../../core/network/wiring";
import { fitSteps } from "../../core/survey/fit";
import type { SweepRow } from "../../core/survey/sweep";
import { scalingLaw } from "../../core/theory/scaling";
import type { Slicer } from "../../port/sweeper";
import { type Series, seriesSteps } from "../../views/explorer/series";
import type { Fitted } from "../../views/explorer/TheoryGuide";

/** What all measured draws show. */
export interface Survey {
  /** The experiment that the rows belong to; null while there are none. */
  readonly document: Experiment | null;
  readonly series: readonly Series[];
  /** By key of the series; none where no law holds or there are too few draws. */
  readonly fits: ReadonlyMap<string, Fitted>;
}

export const NOTHING: Survey = { document: null, series: [], fits: new Map() };

/**
 * Sorts the rows and fits their slopes; yields the draws looked at. Fits are much work: those of `before` are kept until
 * there are twice as many draws, or until the survey is the `last` one.
 */
export function* surveySteps(
  rows: Iterable<SweepRow>,
  document: Experiment,
  before: Survey,
  last: boolean,
): Generator<number, Survey> {
  const wiring = wire(document.target);
  const series = yield* seriesSteps(rows);
  const fits = new Map<string, Fitted>();
  for (const { key, rule, rows: draws, columns } of series) {
    const known = before.fits.get(key);
    const law = scalingLaw(wiring, rule);
    if (!law) continue;
    if (known && !last && draws.length < 2 * known.fit.seeds) fits.set(key, known);
    else {
      const fit = yield* fitSteps(columns, draws.length, law);
      if (fit) fits.set(key, { fit, law });
    }
  }
  return { document, series, fits };
}

/** The part of the measurements that surveys are made of. */
export interface Surveyed {
  /** The experiment that the rows belong to; null while there are none. */
  readonly document: Experiment | null;
  /** What the rows show; in the making for some time after they have arrived. */
  readonly survey: Survey;
  readonly status: string;
  readonly problem: string | null;
}

/** The more there is to sort, the longer the rests: the page belongs to the person in front of it. */
const MS_PER_ROW = 0.2;
const LONGEST_REST_MS = 3000;

/** Keeps the survey in `store` up to the rows, one survey after the other. */
export function createSurveyor(
  engine: Slicer,
  store: StoreApi<Surveyed>,
  rows: () => readonly SweepRow[],
) {
  let question = new AbortController();
  let busy = false;
  let due = false;
  let wake = () => {};

  const rest = (milliseconds: number): Promise<void> =>
    new Promise((resume) => {
      wake = resume;
      setTimeout(resume, milliseconds);
    });

  async function once(): Promise<void> {
    const { signal } = question;
    const { document, status, survey } = store.getState();
    if (!document) return;
    const known = rows();
    const steps = surveySteps(known, document, survey, status !== "running");
    try {
      const made = await engine.inSlices(steps, signal);
      if (!signal.aborted) store.setState({ survey: made });
    } catch (reason) {
      if (signal.aborted) return;
      store.setState({ problem: reason instanceof Error ? reason.message : String(reason) });
    }
    if (store.getState().status === "running")
      await rest(Math.min(LONGEST_REST_MS, MS_PER_ROW * known.length));
  }

  return {
    /** Has a survey made of the rows as they are now, or as they are when the one in work is done. */
    async make(): Promise<void> {
      due = true;
      if (store.getState().status !== "running") wake();
      if (busy) return;
      busy = true;
      while (due) {
        due = false;
        await once();
      }
      busy = false;
    },
    /** The rows have become others. */
    forget(): void {
      question.abort();
      question = new AbortController();
      store.setState({ survey: NOTHING });
    },
  };
}
