/** Milliseconds that one measurement takes at least, and one reading of the clock spans. */
export const BUDGET = 150;
const BATCH = 5;

async function timeCalls(calls: number, once: () => unknown): Promise<number> {
  const start = performance.now();
  for (let call = 0; call < calls; call++) await once();
  return performance.now() - start;
}

/**
 * Nanoseconds for each of `count` things that one call of `once` does: the fastest batch, which other programs
 * disturbed least. */
export async function nanosecondsEach(count: number, once: () => unknown): Promise<number> {
  let calls = 1;
  await once();
  while ((await timeCalls(calls, once)) < BATCH) calls *= 2;
  const batches: number[] = [];
  const start = performance.now();
  do batches.push(await timeCalls(calls, once));
  while (performance.now() - start < BUDGET);
  return (1e6 * Math.min(...batches)) / (calls * count);
}
