import { poolSizeOf } from "../core/construct/parent";
import { scan } from "../core/construct/prune";
import { type Phase, traceOf } from "../core/construct/trace";
import type { Experiment } from "../core/experiment/experiment";
import { wire } from "../core/network/wiring";

/** A frame of the film by what happens in it: the first of its phase. */
export type Moment = Phase;

/** The frame of a moment; undefined, which is the film's end, where it has no such frame. */
export function frameOf(document: Experiment, moment: Moment | undefined): number | undefined {
  if (moment === undefined) return undefined;
  if (moment === "whole") return 0;
  const wiring = wire(document.target);
  const records = scan(wiring, document.parent, document.rule);
  const trace = traceOf(wiring, document.parent, records, poolSizeOf(document.parent));
  for (let frame = 0; frame < trace.frameCount; frame++)
    if (trace.phaseAt(frame) === moment) return frame;
  return undefined;
}
