import { useLayoutEffect, useRef } from "react";
import type { KeptJoint } from "./kept";
import { prepare } from "./paint";
import { paintKept } from "./paintKept";
import { type Brush, wholeOf } from "./scene";

interface Props {
  readonly brush: Brush;
  readonly joints: readonly KeptJoint[];
  /** Slots with a smaller index have made their choice. */
  readonly decided: number;
}

/** Wires get thinner where there are many. */
const slimFor = (count: number): number => Math.max(0.4, Math.min(1, Math.sqrt(60 / count)));

/** The joints of each slot from `from` to below `to`; joints come in slot order. */
function bySlot(joints: readonly KeptJoint[], from: number, to: number): KeptJoint[][] {
  const slots = new Map<number, KeptJoint[]>();
  for (const joint of joints) {
    if (joint.slot < from || joint.slot >= to) continue;
    const slot = slots.get(joint.slot) ?? [];
    slot.push(joint);
    slots.set(joint.slot, slot);
  }
  return [...slots.values()];
}

/**
 * The ticket so far. Slots are painted one over the other in the order of the film, so that going forwards only adds, and
 * gives the same picture as painting them all.
 */
export function KeptCanvas({ brush, joints, decided }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  const done = useRef<{ brush: Brush; joints: readonly KeptJoint[]; decided: number }>(null);
  const region = wholeOf(brush.layout);
  useLayoutEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    const last = done.current;
    const adds = last?.brush === brush && last.joints === joints && last.decided <= decided;
    const from = adds ? last.decided : 0;
    const context = adds
      ? canvas.getContext("2d")
      : prepare(canvas, wholeOf(brush.layout), brush.layout.ratio);
    if (!context) return;
    done.current = { brush, joints, decided };
    const slim = slimFor(joints.length);
    for (const added of bySlot(joints, from, decided))
      paintKept(context, brush.layout, added, brush.palette, slim);
  }, [brush, joints, decided]);
  const { x, y, width, height } = region;
  return <canvas ref={ref} data-layer="kept" style={{ left: x, top: y, width, height }} />;
}
