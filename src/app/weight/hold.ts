import type { Trace } from "../../core/construct/trace";

/** Where the film waits for a gadget chosen by hand: the first frame after `from` and up to `to` that is the last before a slot keeps. */
export function holdBetween(trace: Trace, from: number, to: number): number | null {
  for (let frame = from + 1; frame <= to && frame + 1 < trace.frameCount; frame++)
    if (trace.phaseAt(frame) === "search" && trace.phaseAt(frame + 1) === "keep") return frame;
  return null;
}
