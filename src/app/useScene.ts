import { useEffect, useMemo, useState } from "react";
import { type PrefixSums, slopesAt } from "../core/film";
import type { SlopeNetwork } from "../core/slopes";
import type { Frame } from "../core/trace";
import type { Run } from "../state/run";
import { type DenseOutputs, type Engine, sumsOf } from "../state/runner";
import { useRuns, useServices, useSession } from "./services";

/** What is on stage: a run at one frame of its film. */
export interface Scene {
  readonly run: Run;
  readonly index: number;
  readonly frame: Frame;
  readonly finished: boolean;
  /** What is left of the parent as slope pairs; null while cross edges are left or the sums are on their way. */
  readonly now: SlopeNetwork | null;
}

const cache = new WeakMap<Run, PrefixSums>();

function useSums(run: Run, wanted: boolean, engine: Engine): PrefixSums | null {
  const [, setReady] = useState<Run | null>(null);
  const held = cache.get(run) ?? null;
  useEffect(() => {
    if (!wanted || cache.has(run)) return;
    const abort = new AbortController();
    const keep = (sums: PrefixSums) => {
      cache.set(run, sums);
      setReady(run);
    };
    const sums = sumsOf(run, engine, abort.signal);
    if ("thresholds" in sums) keep(sums);
    else sums.then(keep, () => undefined);
    return () => abort.abort();
  }, [run, wanted, engine]);
  return held;
}

export function useScene(): Scene {
  const { engine } = useServices();
  const run = useRuns((state) => state.run);
  const wanted = useSession((session) => session.view.frame);
  const last = run.trace.frameCount - 1;
  const index = Math.min(wanted ?? last, last);
  const finished = index === last;
  const sums = useSums(run, !finished, engine);
  return useMemo(() => {
    const frame = run.trace.frameAt(index);
    const dense = frame.mask.cross.some((n) => n > 0);
    const now = finished
      ? run.ticket.slopes
      : dense || !sums
        ? null
        : slopesAt(run.wiring, run.parent, run.ticket, sums, frame.mask);
    return { run, index, frame, finished, now };
  }, [run, index, finished, sums]);
}

const NOTHING: DenseOutputs = { layers: null, backend: "cpu", note: "computing…" };
const dense = new WeakMap<Float64Array, Map<string, DenseOutputs>>();

/** What the parent computes while it still has cross edges, at `inputs` (kept by identity); null in every other frame. */
export function useDense({ run, frame }: Scene, inputs: Float64Array): DenseOutputs | null {
  const { engine } = useServices();
  const [, setReady] = useState("");
  const whole = frame.mask.cross.some((n) => n > 0);
  const gpu = useSession((session) => session.view.gpu);
  const key = `${gpu} ${frame.mask.cross}`;
  useEffect(() => {
    const known = dense.get(inputs) ?? new Map<string, DenseOutputs>();
    dense.set(inputs, known);
    if (!whole || known.has(key)) return;
    const abort = new AbortController();
    engine.dense(run, frame.mask, inputs, { signal: abort.signal }).then(
      (outputs) => {
        known.set(key, outputs);
        setReady(key);
      },
      () => undefined,
    );
    return () => abort.abort();
  }, [engine, run, frame, inputs, whole, key]);
  return whole ? (dense.get(inputs)?.get(key) ?? NOTHING) : null;
}
