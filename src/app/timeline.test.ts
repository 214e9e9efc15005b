import fc from "fast-check";
import { expect, it } from "vitest";
import type { Phase, Trace } from "../core/trace";
import { SPEEDS, timelineOf } from "./timeline";

const PHASES: readonly Phase[] = ["whole", "cut", "search", "keep", "prune", "layer"];

/** A film of which only the phases matter. */
const filmOf = (phases: readonly Phase[]): Trace => ({
  frameCount: phases.length,
  chapters: [],
  phaseAt: (index) => phases[index],
  frameAt: () => {
    throw new Error("a timeline needs no masks");
  },
});

const films = fc
  .array(fc.constantFrom(...PHASES), { minLength: 1, maxLength: 3_000 })
  .map((phases) => filmOf(phases));

const LONGEST = 50;
const ROUNDING = 1e-9;

it("no film is longer than fifty seconds, however many frames it has", () => {
  fc.assert(
    fc.property(films, (film) => {
      const { seconds } = timelineOf(film);
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(LONGEST + ROUNDING);
    }),
  );
  const many = filmOf(Array.from({ length: 100_000 }, (_, t) => PHASES[t % PHASES.length]));
  expect(timelineOf(many).seconds).toBeCloseTo(LONGEST, 9);
});

it("a short film keeps its own pace, and the phases that explain most stay longest", () => {
  const alone = (phase: Phase) => timelineOf(filmOf([phase])).seconds;
  const phases: Phase[] = ["whole", "cut", "search", "search", "keep", "prune", "layer"];
  const sum = phases.reduce((seconds, phase) => seconds + alone(phase), 0);
  expect(timelineOf(filmOf(phases)).seconds).toBeCloseTo(sum, 12);
  expect(alone("keep")).toBeGreaterThan(alone("search"));
  expect(alone("search")).toBeGreaterThan(alone("prune"));
});

it("the frame on screen when a frame starts is that frame, and stays so until the next one starts", () => {
  fc.assert(
    fc.property(films, (film) => {
      const { frameAt, timeOf } = timelineOf(film);
      for (let frame = 0; frame < film.frameCount; frame++) {
        const start = timeOf(frame);
        const next = timeOf(frame + 1);
        expect(next).toBeGreaterThan(start);
        expect(frameAt(start)).toBe(frame);
        expect(frameAt(start + 0.9 * (next - start))).toBe(frame);
      }
    }),
    { numRuns: 20 },
  );
});

it("later is never an earlier frame", () => {
  fc.assert(
    fc.property(
      films,
      fc.double({ min: 0, max: 60 }),
      fc.double({ min: 0, max: 60 }),
      (film, x, y) => {
        const { frameAt } = timelineOf(film);
        expect(frameAt(Math.min(x, y))).toBeLessThanOrEqual(frameAt(Math.max(x, y)));
      },
    ),
  );
});

it("before the start is the first frame, and from the end on the last one", () => {
  fc.assert(
    fc.property(films, (film) => {
      const { frameAt, timeOf, seconds } = timelineOf(film);
      expect(timeOf(0)).toBe(0);
      expect(timeOf(film.frameCount)).toBe(seconds);
      expect(frameAt(-1)).toBe(0);
      expect(frameAt(seconds)).toBe(film.frameCount - 1);
      expect(frameAt(seconds + 1)).toBe(film.frameCount - 1);
    }),
  );
});

it("slow is slower than normal, and fast is faster", () => {
  expect(SPEEDS.slow).toBeLessThan(SPEEDS.normal);
  expect(SPEEDS.normal).toBe(1);
  expect(SPEEDS.fast).toBeGreaterThan(SPEEDS.normal);
});
