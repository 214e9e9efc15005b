import { expect, it } from "vitest";
import { finish } from "../../core/construct/prune";
import type { Experiment } from "../../core/experiment/experiment";
import { type SweepRow, type SweepSpec, sweepSeedSteps } from "../../core/survey/sweep";
import type { SweepAsking } from "../../port/sweeper";
import { createCrew } from "../threads/crew";
import { createLane, type Lane, type Thread } from "../threads/lane";
import { serve } from "../threads/serve";
import { compute } from "./compute";
import { createSweeper } from "./sweep";

const document: Experiment = {
  version: 1,
  target: { layers: [{ weights: [[0.8], [-0.6]] }, { weights: [[0.5, -0.7]] }] },
  parent: { seed: 5, pools: "private", poolSize: 100 },
  rule: { name: "pair" },
  tolerance: 0.1,
  failureProbability: 0.05,
  domain: "cube",
};
const spec: SweepSpec = {
  document,
  rules: [{ name: "pair" }, { name: "product" }],
  widths: [4, 8, 16, 32, 64, 128],
  firstSeed: 3,
  seedCount: 40,
};
const whole = (from: number, count: number): SweepRow[] =>
  Array.from({ length: count }, (_, i) =>
    spec.rules.map((rule) => finish(sweepSeedSteps(document, rule, spec.widths, from + i))),
  ).flat();

function thread(): Thread {
  const { port1, port2 } = new MessageChannel();
  serve(port2 as never, compute);
  return Object.assign(port1, { terminate: () => port1.close() }) as never;
}
const dead = (): Thread => {
  throw new Error("no workers here");
};
const lanes = (...starts: (() => Thread)[]): Lane[] => starts.map((start) => createLane(start));

/** A sweep to its end: all calls of onRow, and the last row of each draw, by seed and rule. */
async function sweep(workers: Lane[], options: Partial<SweepAsking> = {}, asked = spec) {
  const calls: SweepRow[] = [];
  const progress: [number, number][] = [];
  const page = createLane(thread);
  await createSweeper(createCrew(workers, page)).sweep(asked, {
    signal: new AbortController().signal,
    onProgress: (done, of) => progress.push([done, of]),
    ...options,
    onRow: (row) => {
      calls.push(row);
      options.onRow?.(row);
    },
  });
  for (const lane of [...workers, page]) lane.close("over");
  const last = new Map(calls.map((row) => [`${row.seed} ${row.rule}`, row]));
  const rows = [...last.values()].sort((x, y) => x.seed - y.seed || x.rule.localeCompare(y.rule));
  return { calls, rows, progress };
}

it("streams core's rows from all threads, with the coarse widths of every draw first", async () => {
  const { calls, rows, progress } = await sweep(lanes(thread, thread));
  expect(rows).toEqual(whole(3, 40));
  expect(calls[0]?.widths).toEqual([4, 8, 128]);
  const coarse = calls.filter(({ widths }) => widths.length === 3);
  expect(coarse).toHaveLength(80);
  const firstWhole = calls.findIndex(({ widths }) => widths.length === 6);
  expect(firstWhole).toBeGreaterThan(40);
  expect(progress.at(-1)?.[0]).toBe(progress.at(-1)?.[1]);
  expect(progress.every(([done, of], i) => done <= of && done >= (progress[i - 1]?.[0] ?? 0))).toBe(
    true,
  );
});

it.each([
  ["some threads", lanes(dead, thread)],
  ["all threads", lanes(dead, dead)],
])("loses no row when %s do not start", async (_, workers) => {
  expect((await sweep(workers)).rows).toEqual(whole(3, 40));
});

it("gives the row at once when all widths are coarse", async () => {
  const { calls } = await sweep(lanes(thread), {}, { ...spec, widths: [16, 64], seedCount: 2 });
  expect(calls.map(({ widths }) => widths)).toEqual([16, 16, 16, 16].map(() => [16, 64]));
});

it("stops when it is cancelled, and goes on with the draws that are not known", async () => {
  const controller = new AbortController();
  const known = new Set<string>();
  const workers = lanes(thread);
  const stopped = sweep(workers, {
    signal: controller.signal,
    onRow: (row) => {
      if (row.widths.length === 6) known.add(`${row.seed} ${row.rule}`);
      if (known.size === 5) controller.abort();
    },
  });
  await expect(stopped).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
  const before = known.size;
  expect(before).toBeLessThan(80);
  const { rows } = await sweep(lanes(thread), {
    isKnown: ({ name }, seed) => known.has(`${seed} ${name}`),
  });
  expect(rows).toHaveLength(80 - before);
});

it("gives way to a later sweep", async () => {
  const [lane] = lanes(thread) as [Lane];
  const sweeper = createSweeper(createCrew([lane], createLane(thread)));
  const signal = new AbortController().signal;
  const first = sweeper.sweep(spec, { signal, onRow: () => {} });
  const rows: SweepRow[] = [];
  const second = sweeper.sweep(
    { ...spec, seedCount: 1 },
    { signal, onRow: (row) => rows.push(row) },
  );
  await expect(first).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
  await second;
  expect(rows).toHaveLength(4);
  lane.close("over");
});
