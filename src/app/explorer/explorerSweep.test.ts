import { expect, test, vi } from "vitest";
import { finish } from "../../core/construct/prune";
import { doublings, type SweepRow, type SweepSpec, sweepSeedSteps } from "../../core/survey/sweep";
import type { Sweeper } from "../../port/sweeper";
import { experimentOn } from "../../state/document/default";
import { createMeasurements } from "./explorerSweep";

const document = experimentOn({
  layers: [{ weights: [[0.8], [-0.6]] }, { weights: [[0.5, -0.7]] }],
});
const other = experimentOn({ layers: [{ weights: [[0.5]] }] });
const WIDTHS = doublings(64, 1024);
const pair = { name: "pair" } as const;
const specOf = (seedCount: number, on = document): SweepSpec => ({
  document: on,
  rules: [pair],
  widths: WIDTHS,
  firstSeed: 0,
  seedCount,
});
const rowOf = (seed: number, widths = WIDTHS, on = document): SweepRow =>
  finish(sweepSeedSteps(on, pair, widths, seed));

/** An engine that measures one draw a turn, and as many as it is `allowed`. */
function createEngine(allowed = Number.POSITIVE_INFINITY) {
  const measured: number[] = [];
  const engine: Sweeper = {
    async sweep({ document: on, widths, seedCount }, { signal, onRow, onProgress, isKnown }) {
      for (let seed = 0; seed < seedCount; seed++) {
        if (isKnown?.(pair, seed)) continue;
        if (measured.length >= allowed)
          await new Promise((_, reject) =>
            signal.addEventListener("abort", () => reject(signal.reason)),
          );
        await Promise.resolve();
        signal.throwIfAborted();
        measured.push(seed);
        onRow(rowOf(seed, [...widths], on));
        onProgress?.(seed + 1, seedCount);
      }
    },
    async inSlices(steps, signal) {
      await Promise.resolve();
      signal.throwIfAborted();
      return finish(steps);
    },
  };
  return { engine, measured, allow: (more: number) => (allowed = more) };
}

const seedsIn = (measurements: ReturnType<typeof createMeasurements>) =>
  measurements.getState().survey.series[0]?.rows.map(({ seed }) => seed);

test("what is measured is surveyed, with its slope", async () => {
  const measurements = createMeasurements(createEngine().engine);
  measurements.start([specOf(12)]);
  await vi.waitFor(() => expect(measurements.getState().survey.fits.size).toBe(1));
  expect(measurements.getState()).toMatchObject({
    status: "ended",
    share: 1,
    count: 12,
    missing: 0,
  });
  expect(seedsIn(measurements)).toEqual(Array.from({ length: 12 }, (_, seed) => seed));
  expect(measurements.getState().survey.document).toBe(document);
});

test("paused work goes on where it was, and nothing is measured twice", async () => {
  const { engine, measured, allow } = createEngine(3);
  const measurements = createMeasurements(engine);
  measurements.start([specOf(5)]);
  await vi.waitFor(() => expect(measured).toHaveLength(3));
  measurements.pause();
  expect(measurements.getState()).toMatchObject({ status: "paused", count: 3 });
  allow(5);
  measurements.resume();
  await vi.waitFor(() => expect(measurements.getState().status).toBe("ended"));
  expect(measured).toEqual([0, 1, 2, 3, 4]);
});

test("stopped work leaves what has been measured", async () => {
  const { engine, measured } = createEngine(2);
  const measurements = createMeasurements(engine);
  measurements.start([specOf(5)]);
  await vi.waitFor(() => expect(measured).toHaveLength(2));
  measurements.cancel();
  await vi.waitFor(() => expect(seedsIn(measurements)).toEqual([0, 1]));
  expect(measurements.getState()).toMatchObject({ status: "ended", wanted: 5, missing: 3 });
});

test("another question begins anew; another tolerance is the same question", async () => {
  const { engine } = createEngine();
  const measurements = createMeasurements(engine);
  measurements.start([specOf(2)]);
  await vi.waitFor(() => expect(seedsIn(measurements)).toEqual([0, 1]));
  measurements.start([specOf(4, { ...document, tolerance: 0.5 })]);
  await vi.waitFor(() => expect(seedsIn(measurements)).toEqual([0, 1, 2, 3]));
  measurements.start([specOf(1, other)]);
  expect(measurements.getState()).toMatchObject({ count: 0, survey: { series: [] } });
  await vi.waitFor(() => expect(seedsIn(measurements)).toEqual([0]));
  expect(measurements.getState().survey.document).toBe(other);
});

test("rows from elsewhere join those that are there, and known ones are counted", async () => {
  const { engine } = createEngine();
  const measurements = createMeasurements(engine);
  measurements.start([specOf(2)]);
  await vi.waitFor(() => expect(seedsIn(measurements)).toEqual([0, 1]));
  const known = await measurements.add(document, [rowOf(1), rowOf(7), rowOf(0, [16])]);
  expect(known).toBe(1);
  await vi.waitFor(() => expect(seedsIn(measurements)).toEqual([0, 1, 7]));
  expect(measurements.rows().find(({ seed }) => seed === 0)?.widths).toEqual([16, ...WIDTHS]);
});

test("a reason that ends the work is said, and what was measured stays", async () => {
  const { engine } = createEngine();
  const broken: Sweeper = {
    ...engine,
    async sweep(spec, options) {
      await engine.sweep({ ...spec, seedCount: 2 }, options);
      throw new Error("the worker stopped answering");
    },
  };
  const measurements = createMeasurements(broken);
  measurements.start([specOf(9)]);
  await vi.waitFor(() => expect(seedsIn(measurements)).toEqual([0, 1]));
  expect(measurements.getState()).toMatchObject({
    status: "ended",
    problem: "the worker stopped answering",
  });
});
