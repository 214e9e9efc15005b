import type { Frame, Phase, Stretch, Trace } from "../../core/construct/trace";

/** How closely the film is watched: every record of a search, a pool at a time, or a layer at a time. */
export const LEVELS = ["weight", "layer", "network"] as const;
export type Level = (typeof LEVELS)[number];

/** How long a frame stays, in seconds before the whole film is fitted; playing skips what stays for none. */
const SECONDS: Record<Level, Record<Phase, number>> = {
  weight: { whole: 1.6, cut: 0.45, search: 0.16, keep: 0.7, prune: 0.07, layer: 0.9 },
  layer: { whole: 1.6, cut: 0.45, search: 0, keep: 0.5, prune: 0.07, layer: 2 },
  network: { whole: 2.5, cut: 0.8, search: 0, keep: 0, prune: 0, layer: 4 },
};
/** A film lasts from 20 to 60 seconds, but a short one is not slowed down to less than a quarter. */
const SHORTEST = 20;
const LONGEST = 60;
const SLOWEST = 4;

/** Scenes that keep their seconds however long the film: the first two weights' searches, and the last deletion. */
const SCENES = { first: 9, second: 4, last: 3 } as const;
type SceneName = keyof typeof SCENES;

/** So much too long may a film be before it is better watched from farther away. */
const HURRY = 4;

export const SPEEDS = { slow: 0.4, normal: 1, fast: 3 } as const;
export type Speed = keyof typeof SPEEDS;

export interface Timeline {
  readonly seconds: number;
  /** When a frame starts; one that is skipped starts with the next that is not. */
  timeOf(frame: number): number;
  /** The frame on screen at a time; the last one from the end on. */
  frameAt(time: number): number;
}

const secondsOf = ({ stretches }: Trace, level: Level): number =>
  stretches.reduce((sum, { length, phase }) => sum + length * SECONDS[level][phase], 0);

/** The closest level at which the film need not hurry. */
export const levelFor = (trace: Trace): Level =>
  LEVELS.find((level) => secondsOf(trace, level) <= HURRY * LONGEST) ?? "network";

const lastDeletion = ({ stretches }: Trace): Stretch | undefined =>
  stretches.findLast(({ phase, pool }) => phase === "prune" && pool);

/** Which scene each stretch belongs to; null for the rest, which shares what time is left. */
function scenesOf(trace: Trace, level: Level): (SceneName | null)[] {
  const close = level === "weight" ? trace.stretches : [];
  const [first, second] = new Set(close.flatMap(({ slot }) => slot?.weight.index ?? []));
  const last = level === "network" ? undefined : lastDeletion(trace);
  return trace.stretches.map((stretch) => {
    if (stretch === last) return "last";
    const weight = level === "weight" ? stretch.slot?.weight.index : undefined;
    if (weight === undefined) return null;
    if (weight === first) return "first";
    return weight === second ? "second" : null;
  });
}

/** Lays the frames of a film out in time, so that playing never depends on the screen's frame rate. */
export function timelineOf(trace: Trace, level: Level = "weight"): Timeline {
  const scenes = scenesOf(trace, level);
  const natural = new Map<SceneName | null, number>();
  trace.stretches.forEach(({ length, phase }, i) => {
    const before = natural.get(scenes[i]) ?? 0;
    natural.set(scenes[i], before + length * SECONDS[level][phase]);
  });
  let kept = 0;
  for (const name of natural.keys()) if (name) kept += SCENES[name];
  const rest = natural.get(null) ?? 0;
  const stretched = Math.max(1, Math.min(SLOWEST, (SHORTEST - kept) / rest));
  const scale = Math.min((LONGEST - kept) / rest, stretched);
  const starts = new Float64Array(trace.frameCount + 1);
  trace.stretches.forEach(({ start, length, phase }, i) => {
    const name = scenes[i];
    const pace = name ? SCENES[name] / (natural.get(name) ?? 1) : scale;
    for (let t = start; t < start + length; t++)
      starts[t + 1] = starts[t] + SECONDS[level][phase] * pace;
  });
  const seconds = starts[trace.frameCount];
  return {
    seconds,
    timeOf: (frame) => starts[frame] ?? seconds,
    frameAt(time) {
      let low = 0;
      let high = trace.frameCount - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] <= time) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

/** How much of the last deletion is done at a frame, 0 to 1: the function's axis goes with it. */
export function settledAt(trace: Trace, index: number): number {
  const last = lastDeletion(trace);
  if (index >= trace.frameCount - 1) return 1;
  if (!last) return 0;
  return Math.max(0, Math.min(1, (index + 1 - last.start) / (last.length + 1)));
}

/** Whether a frame opens the search for a weight. */
const opensWeight = ({ phase, step, slot }: Frame): boolean =>
  phase === "search" && step === 0 && slot?.sign === slot?.weight.signs[0];

/** The frame at which the next weight's search opens, or an earlier one's: the present weight's own when it is under way. */
export function weightFrom(trace: Trace, index: number, step: 1 | -1): number {
  const end = step > 0 ? trace.frameCount - 1 : 0;
  for (let t = index + step; step * (end - t) > 0; t += step)
    if (trace.phaseAt(t) === "search" && opensWeight(trace.frameAt(t))) return t;
  return end;
}
