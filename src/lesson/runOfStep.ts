import { supError } from "../core/error/error";
import { picksOf, run as result } from "../core/experiment/experiment";
import { type Run, runOf } from "../state/run/run";
import type { Setting, Step } from "./step";

/** The run that a setting brings on stage, all at once. */
export function runOfSetting({ document, mask }: Setting): Run {
  const { wiring, scan, error } = result(document);
  const run = runOf(document, wiring, scan, picksOf(document), mask);
  if (mask === undefined) return { ...run, error };
  return { ...run, error: supError(run.target, run.ticket.slopes, wiring, document.domain) };
}

export const runOfStep = ({ setting }: Step): Run => runOfSetting(setting);
