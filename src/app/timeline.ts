import type { Phase, Trace } from "../core/trace";

/** How long a frame stays, in seconds at normal speed. */
const SECONDS: Record<Phase, number> = {
  whole: 1.6,
  cut: 0.45,
  search: 0.16,
  keep: 0.7,
  prune: 0.07,
  layer: 0.9,
};
/** A film of many weights runs faster, so that the whole of it is never longer than this. */
const LONGEST = 50;

export const SPEEDS = { slow: 0.4, normal: 1, fast: 3 } as const;
export type Speed = keyof typeof SPEEDS;

export interface Timeline {
  readonly seconds: number;
  /** When a frame starts. */
  timeOf(frame: number): number;
  /** The frame on screen at a time; the last one from the end on. */
  frameAt(time: number): number;
}

/** Lays the frames of a film out in time, so that playing never depends on the screen's frame rate. */
export function timelineOf(trace: Trace): Timeline {
  const starts = new Float64Array(trace.frameCount + 1);
  for (let t = 0; t < trace.frameCount; t++) starts[t + 1] = starts[t] + SECONDS[trace.phaseAt(t)];
  const natural = starts[trace.frameCount];
  const scale = Math.min(1, LONGEST / natural);
  return {
    seconds: natural * scale,
    timeOf: (frame) => (starts[frame] ?? natural) * scale,
    frameAt(time) {
      let low = 0;
      let high = trace.frameCount - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle] * scale <= time) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}
