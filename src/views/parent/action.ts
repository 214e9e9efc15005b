import type { ParentSpec } from "../../core/construct/parent";
import type { Scan } from "../../core/construct/prune";
import type { Ticket } from "../../core/construct/ticket";
import type { Frame } from "../../core/construct/trace";
import { formatCount, formatSigned } from "../../ui/number";
import { ACTION } from "../../words/en/parent";
import type { ParentLayout } from "./geometry";
import { type Joint, jointsOf } from "./kept";
import { activePool } from "./standing";

/** What happens in the pool in work: the neurons it is about, and that in a few words. */
export interface Action {
  readonly joints: readonly Joint[];
  readonly line: string;
  /** The same where there is little room. */
  readonly brief: string;
}

const NONE: Action = { joints: [], line: "", brief: "" };

/** The neurons' slopes, spelled out as long as they are few. */
function sumOf(joints: readonly Joint[], slope: number): string {
  const total = formatSigned(slope, 3);
  const [only] = joints;
  if (!only) return ACTION.none;
  if (joints.length > 1) return ACTION.neurons(joints.length, total);
  return `${formatSigned(only.a, 3)} × ${formatSigned(only.b, 3)} ≈ ${total}`;
}

export function actionOf(
  spec: ParentSpec,
  scan: Scan,
  ticket: Ticket,
  frame: Frame,
  layout: ParentLayout | null,
): Action {
  const pool = activePool(frame);
  const place = pool && layout?.byPool.get(pool.index);
  if (!place || !layout) return NONE;
  if (frame.phase === "prune") {
    const left = frame.mask.alive[pool.index] ?? 0;
    const of = formatCount(layout.carpet.poolSize);
    if (left === 0) return { joints: [], line: ACTION.pruned, brief: ACTION.pruned };
    const brief = ACTION.untouched(formatCount(left));
    return { joints: [], line: ACTION.untouchedOf(formatCount(left), of), brief };
  }
  const { slot } = frame;
  const keeps = frame.phase === "keep";
  const choice =
    slot && (keeps ? ticket.kept[slot.index] : scan.records[slot.index]?.choices[frame.step]);
  if (!choice) return NONE;
  const joints = jointsOf(spec, place, slot.weight, choice.neurons);
  const says = keeps ? ACTION.keep : ACTION.best;
  const brief = joints.length === 0 ? ACTION.none : formatSigned(choice.slope, 3);
  return { joints, line: says(sumOf(joints, choice.slope)), brief: says(brief) };
}
