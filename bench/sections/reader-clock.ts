/** Runs a stepwise computation to its end. */
export function run<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Seconds of processor time, which other programs disturb less than the clock on the wall. */
export const processorSeconds = (): number => process.cpuUsage().user / 1e6;

export function clock<Result>(steps: Generator<unknown, Result>): {
  result: Result;
  seconds: number;
} {
  const start = processorSeconds();
  const result = run(steps);
  return { result, seconds: processorSeconds() - start };
}
