import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RandomParentSpec } from "../../core/construct/parent";
import { scan } from "../../core/construct/prune";
import { type Phase, type Trace, traceOf } from "../../core/construct/trace";
import type { Network } from "../../core/network/network";
import { wire } from "../../core/network/wiring";
import { EXAMPLES } from "../../core/task/targets";
import { networks, parentsOf } from "../../core/task/targets.test.data";
import { LEVELS, levelFor, SPEEDS, settledAt, timelineOf, weightFrom } from "./timeline";

const PHASES: readonly Phase[] = ["whole", "cut", "search", "keep", "prune", "layer"];

/** A film of which only the phases matter. */
const filmOf = (phases: readonly Phase[]): Trace => ({
  frameCount: phases.length,
  chapters: [],
  stretches: phases.map((phase, start) => ({ start, length: 1, phase, pool: null, slot: null })),
  phaseAt: (index) => phases[index],
  frameAt: () => {
    throw new Error("a timeline needs no masks");
  },
});

/** The last frame of every film closes its last layer. */
const films = fc
  .array(fc.constantFrom(...PHASES), { minLength: 0, maxLength: 3_000 })
  .map((phases) => filmOf([...phases, "layer"]));
const levels = fc.constantFrom(...LEVELS);

const [SHORTEST, LONGEST] = [20, 60];
const ROUNDING = 1e-9;

const traceOn = (
  target: Network,
  parent: RandomParentSpec = { seed: 14, pools: "private", poolSize: 1000 },
) => {
  const wiring = wire(target);
  return traceOf(wiring, parent, scan(wiring, parent, { name: "pair" }), parent.poolSize);
};

it("no film is longer than a minute, however many frames it has and however it is watched", () => {
  fc.assert(
    fc.property(films, levels, (film, level) => {
      const { seconds } = timelineOf(film, level);
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(LONGEST + ROUNDING);
    }),
  );
  const many = filmOf(Array.from({ length: 100_000 }, (_, t) => PHASES[t % PHASES.length]));
  for (const level of LEVELS) expect(timelineOf(many, level).seconds).toBeCloseTo(LONGEST, 9);
});

it("every example's film lasts 20 to 60 seconds, from whatever distance; the smallest weight's no less than ten", () => {
  for (const { target, name } of EXAMPLES)
    for (const level of LEVELS) {
      const { seconds } = timelineOf(traceOn(target), level);
      expect(seconds, `${name} ${level}`).toBeGreaterThanOrEqual(SHORTEST - ROUNDING);
      expect(seconds, `${name} ${level}`).toBeLessThanOrEqual(LONGEST + ROUNDING);
    }
  for (const level of LEVELS)
    expect(
      timelineOf(traceOn({ layers: [{ weights: [[0.5]] }] }), level).seconds,
    ).toBeGreaterThanOrEqual(10);
});

it("a short film is never slowed down to less than a quarter", () => {
  const one = timelineOf(filmOf(["layer"])).seconds;
  expect(timelineOf(filmOf(["layer", "layer"])).seconds).toBeCloseTo(2 * one, 12);
  expect(timelineOf(filmOf(Array.from({ length: 80 }, () => "layer"))).seconds).toBeCloseTo(
    LONGEST,
    9,
  );
});

it("the phases that explain most stay longest", () => {
  const share = (phase: Phase) => {
    const { timeOf, seconds } = timelineOf(filmOf([phase, "layer"]));
    return timeOf(1) / seconds;
  };
  expect(share("keep")).toBeGreaterThan(share("search"));
  expect(share("search")).toBeGreaterThan(share("prune"));
});

it("the first weight lasts 9 seconds, the second 4 and the last deletion 3, in every film with so many", () => {
  for (const { target, name } of EXAMPLES) {
    const trace = traceOn(target);
    const { timeOf } = timelineOf(trace);
    const opens = (t: number) => trace.frameAt(t).slot?.weight.index;
    const first = weightFrom(trace, 0, 1);
    const second = weightFrom(trace, first, 1);
    const spent = (index: number | undefined) => {
      let seconds = 0;
      for (let t = 0; t < trace.frameCount; t++)
        if (trace.frameAt(t).slot && opens(t) === index) seconds += timeOf(t + 1) - timeOf(t);
      return seconds;
    };
    expect(spent(opens(first)), name).toBeCloseTo(9, 9);
    if (opens(second) !== undefined) expect(spent(opens(second)), name).toBeCloseTo(4, 9);
    const end = trace.frameCount - 1;
    let start = end;
    while (trace.phaseAt(start - 1) === "prune") start--;
    expect(timeOf(end) - timeOf(start), name).toBeCloseTo(3, 9);
  }
});

it("the axis settles in the last deletion alone, a little with every frame", () => {
  const trace = traceOn(EXAMPLES[0].target);
  const end = trace.frameCount - 1;
  let start = end;
  while (trace.phaseAt(start - 1) === "prune") start--;
  expect(settledAt(trace, start - 1)).toBe(0);
  const shares = Array.from({ length: end - start + 1 }, (_, i) => settledAt(trace, start + i));
  shares.forEach((share, i) => {
    expect(share).toBeCloseTo((i + 1) / shares.length, 12);
  });
  expect(settledAt(trace, 0)).toBe(0);
});

it("watched by layer, playing skips the search, and by network everything inside a layer", () => {
  const seen = (trace: Trace, level: (typeof LEVELS)[number]) => {
    const { frameAt, seconds } = timelineOf(trace, level);
    const frames = Array.from({ length: 20_001 }, (_, i) => frameAt((i / 20_000) * seconds));
    return [...new Set(frames.map((t) => trace.phaseAt(t)))].sort();
  };
  const trace = traceOn(EXAMPLES[0].target);
  expect(seen(trace, "weight")).toEqual([...PHASES].sort());
  expect(seen(trace, "layer")).toEqual(["cut", "keep", "layer", "prune", "whole"]);
  expect(seen(trace, "network")).toEqual(["cut", "layer", "whole"]);
});

it("a frame that stays is on screen from its start until the next one's, and one that is skipped never is", () => {
  fc.assert(
    fc.property(films, levels, (film, level) => {
      const { frameAt, timeOf } = timelineOf(film, level);
      for (let frame = 0; frame < film.frameCount; frame++) {
        const start = timeOf(frame);
        const next = timeOf(frame + 1);
        expect(next).toBeGreaterThanOrEqual(start);
        if (next > start) {
          expect(frameAt(start)).toBe(frame);
          expect(frameAt(start + 0.9 * (next - start))).toBe(frame);
        } else expect(frameAt(start)).toBeGreaterThan(frame);
      }
    }),
    { numRuns: 20 },
  );
});

it("later is never an earlier frame", () => {
  const times = fc.double({ min: 0, max: 60, noNaN: true });
  fc.assert(
    fc.property(films, levels, times, times, (film, level, x, y) => {
      const { frameAt } = timelineOf(film, level);
      expect(frameAt(Math.min(x, y))).toBeLessThanOrEqual(frameAt(Math.max(x, y)));
    }),
  );
});

it("before the start is the first frame, and from the end on the last one", () => {
  fc.assert(
    fc.property(films, levels, (film, level) => {
      const { frameAt, timeOf, seconds } = timelineOf(film, level);
      expect(timeOf(0)).toBe(0);
      expect(timeOf(film.frameCount)).toBe(seconds);
      expect(frameAt(-1)).toBe(0);
      expect(frameAt(seconds)).toBe(film.frameCount - 1);
      expect(frameAt(seconds + 1)).toBe(film.frameCount - 1);
    }),
  );
});

it("a small target's film is watched weight by weight, a large one's from farther away", () => {
  expect(levelFor(traceOn(EXAMPLES[0].target))).toBe("weight");
  const wide = (units: number) => ({
    layers: [
      { weights: Array.from({ length: units }, () => Array.from({ length: 16 }, () => 0.3)) },
      { weights: [Array.from({ length: units }, () => 0.2)] },
    ],
  });
  const far = [4, 12, 32].map((units) =>
    LEVELS.indexOf(levelFor(traceOn(wide(units), { seed: 1, pools: "private", poolSize: 60 }))),
  );
  expect(far).toEqual([...far].sort());
  expect(far.at(-1)).toBeGreaterThan(0);
});

it("slow is slower than normal, and fast is faster", () => {
  expect(SPEEDS.slow).toBeLessThan(SPEEDS.normal);
  expect(SPEEDS.normal).toBe(1);
  expect(SPEEDS.fast).toBeGreaterThan(SPEEDS.normal);
});

describe("from weight to weight", () => {
  it("every weight of the target is met once, in the order in which they are pruned, there and back", () => {
    fc.assert(
      fc.property(networks, parentsOf(12), (network, parent) => {
        const wiring = wire(network);
        const found = scan(wiring, parent, { name: "product" });
        const trace = traceOf(wiring, parent, found, parent.poolSize);
        const last = trace.frameCount - 1;
        const order = found.pools.flatMap((pool) => pool.weights.map(({ index }) => index));
        const stops: number[] = [];
        for (let t = weightFrom(trace, 0, 1); t < last; t = weightFrom(trace, t, 1)) stops.push(t);
        expect(stops.map((t) => trace.frameAt(t).slot?.weight.index)).toEqual(order);
        const back: number[] = [];
        for (let t = weightFrom(trace, last, -1); t > 0; t = weightFrom(trace, t, -1)) back.push(t);
        expect(back).toEqual(stops.toReversed());
      }),
      { numRuns: 30 },
    );
  });

  it("back from within a weight's search is its own beginning", () => {
    const trace = traceOn(EXAMPLES[0].target);
    const second = weightFrom(trace, weightFrom(trace, 0, 1), 1);
    expect(weightFrom(trace, second + 2, -1)).toBe(second);
    expect(weightFrom(trace, trace.frameCount - 1, 1)).toBe(trace.frameCount - 1);
    expect(weightFrom(trace, 0, -1)).toBe(0);
  });
});
