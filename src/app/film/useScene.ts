import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { type PrefixSums, slopesAt } from "../../core/construct/film";
import type { Frame, Mask } from "../../core/construct/trace";
import type { SlopeNetwork } from "../../core/network/slopes";
import type { DenseOutputs, StageEngine } from "../../port/engine";
import type { Run } from "../../state/run/run";
import { sumsOf } from "../../state/run/runner";
import { isChoosing } from "../../state/view/view";
import { FILM } from "../../words/en/film";
import { useRuns, useServices, useSession } from "../page/services";
import { UNSEEN } from "./narration";

/** What is on stage: a run at one frame of its film. */
export interface Scene {
  readonly run: Run;
  readonly index: number;
  readonly frame: Frame;
  readonly finished: boolean;
  /** What is left of the parent as slope pairs; null while cross edges are left or the sums are on their way. */
  readonly now: SlopeNetwork | null;
}

/** Whether cross edges are left, so that pools do not stand alone. */
const isDense = ({ cross }: Mask): boolean => cross.some((n) => n > 0);

const sumsCache = new WeakMap<Run, PrefixSums>();

function useSums(run: Run, wanted: boolean, engine: StageEngine): PrefixSums | null {
  const [, setReady] = useState<Run | null>(null);
  const held = sumsCache.get(run) ?? null;
  useEffect(() => {
    if (!wanted || sumsCache.has(run)) return;
    const abort = new AbortController();
    const keep = (sums: PrefixSums) => {
      sumsCache.set(run, sums);
      setReady(run);
    };
    const sums = sumsOf(run, engine, abort.signal);
    if ("thresholds" in sums) keep(sums);
    else sums.then(keep, () => undefined);
    return () => abort.abort();
  }, [run, wanted, engine]);
  return held;
}

/** Weights from which on a new run comes on stage part by part, so that the page answers meanwhile. */
const MANY = 500;

export function useScene(): Scene {
  const { engine } = useServices();
  const newest = useRuns((state) => state.run);
  const late = useDeferredValue(newest);
  const run = newest.wiring.weights.length > MANY ? late : newest;
  // Frames count in the film of the document: the one still on stage stays finished.
  const frameWanted = useSession((session) => session.view.frame);
  const behind = useSession((session) => session.document) !== run.document;
  const wanted = behind ? undefined : frameWanted;
  const last = run.trace.frameCount - 1;
  const index = Math.min(wanted ?? last, last);
  const finished = index === last;
  const sums = useSums(run, !finished, engine);
  const choosing = useSession(({ view }) => isChoosing(view)) && run.mask === undefined;
  return useMemo(() => {
    const at = run.trace.frameAt(index);
    const frame = choosing && at.phase === "search" ? { ...at, step: UNSEEN } : at;
    const now = finished
      ? run.ticket.slopes
      : isDense(frame.mask) || !sums
        ? null
        : slopesAt(run.wiring, run.parent, run.ticket, sums, frame.mask);
    return { run, index, frame, finished, now };
  }, [run, index, finished, sums, choosing]);
}

const NOTHING: DenseOutputs = { layers: null, backend: "cpu", programs: 0, note: FILM.computing };
const cache = new WeakMap<Float64Array, Map<string, DenseOutputs>>();

export interface Dense {
  /** What the parent of this frame computes while it has cross edges; null in every other frame. */
  readonly now: DenseOutputs | null;
  /** What the whole parent computes; null until it is known. */
  readonly whole: DenseOutputs | null;
}

/** The dense frames that a film needs, at `inputs` (kept by identity): the one on screen first, then the whole parent. */
export function useDense({ run, frame, finished }: Scene, inputs: Float64Array): Dense {
  const { engine } = useServices();
  const [, setReady] = useState("");
  const gpu = useSession((session) => session.view.gpu);
  const keyOf = (mask: Mask) => `${gpu} ${mask.cross}`;
  const { mask } = frame;
  const key = isDense(mask) ? keyOf(mask) : null;
  const first = useMemo(() => run.trace.frameAt(0).mask, [run]);
  const firstKey = keyOf(first);
  useEffect(() => {
    if (finished) return;
    const known = cache.get(inputs) ?? new Map<string, DenseOutputs>();
    cache.set(inputs, known);
    const abort = new AbortController();
    const fetch = async (wanted: Mask, as: string) => {
      if (known.has(as)) return;
      known.set(as, await engine.dense(run, wanted, inputs, { signal: abort.signal }));
      setReady(as);
    };
    const fetchAll = async () => {
      if (key !== null) await fetch(mask, key);
      if (isDense(first)) await fetch(first, firstKey);
    };
    fetchAll().catch(() => undefined);
    return () => abort.abort();
  }, [engine, run, mask, inputs, finished, key, first, firstKey]);
  const known = cache.get(inputs);
  return {
    now: key === null ? null : (known?.get(key) ?? NOTHING),
    whole: known?.get(firstKey) ?? null,
  };
}
