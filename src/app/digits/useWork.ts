import { useEffect, useRef, useState } from "react";

export interface Work<Result> {
  /** The last result, also while a newer one is under way; null before the first. */
  readonly result: Result | null;
  /** The share that is done; null when nothing is under way. */
  readonly progress: number | null;
  readonly failed: boolean;
}

export interface WorkOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, of: number) => void;
}

/** Milliseconds between two reports of progress. */
const REPORT = 100;

/** Answers each new `ask`, ends the work on the one before, and keeps what was found until something newer is. Null asks nothing. */
export function useWork<Ask extends object, Result>(
  ask: Ask | null,
  answer: (ask: Ask, options: WorkOptions) => Promise<Result>,
): Work<Result> {
  const [work, setWork] = useState<Work<Result>>({ result: null, progress: null, failed: false });
  const latest = useRef(answer);
  latest.current = answer;
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const change = (part: Partial<Work<Result>>) => {
      if (!signal.aborted) setWork((before) => ({ ...before, ...part }));
    };
    let reported = performance.now();
    const onProgress = (done: number, of: number) => {
      const now = performance.now();
      if (now - reported < REPORT) return;
      reported = now;
      change({ progress: of > 0 ? done / of : 0 });
    };
    change({ progress: ask ? 0 : null, failed: false });
    if (ask)
      latest.current(ask, { signal, onProgress }).then(
        (result) => change({ result, progress: null }),
        () => change({ progress: null, failed: true }),
      );
    return () => controller.abort();
  }, [ask]);
  return work;
}
