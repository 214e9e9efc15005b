import { pause } from "./pause";

/** Longest stretch of work, in milliseconds, before waiting messages are let in. */
const SLICE = 8;

/** Runs a stepwise computation in slices; `report` gets the sum of what the steps yielded. Throws the signal's reason when aborted. */
export async function runSliced<Result>(
  steps: Generator<number, Result>,
  report: (done: number) => void,
  signal: AbortSignal,
): Promise<Result> {
  let done = 0;
  let start = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    done += step.value;
    if (performance.now() - start < SLICE) continue;
    report(done);
    await pause();
    signal.throwIfAborted();
    start = performance.now();
  }
}
