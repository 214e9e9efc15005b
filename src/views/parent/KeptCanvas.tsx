import { useLayoutEffect, useRef } from "react";
import { redraw } from "./CanvasLayer";
import type { KeptJoint } from "./kept";
import { paintKept } from "./paintKept";
import { type Brush, wholeOf } from "./scene";
import { doInSlices } from "./slices";

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

/** Slots painted in one step. */
const STEP = 12;

function* paintSlots(
  context: CanvasRenderingContext2D,
  { layout, palette }: Brush,
  joints: readonly KeptJoint[],
  from: number,
  to: number,
): Generator<void> {
  // The theme's own: a canvas that is redrawn stands on no page yet, and has no style.
  const style = getComputedStyle(document.documentElement);
  const thinnest = Number.parseFloat(style.getPropertyValue("--thinnest")) || 0;
  const hand = { slim: slimFor(joints.length), thinnest };
  const slots = bySlot(joints, from, to);
  for (const [i, added] of slots.entries()) {
    paintKept(context, layout, added, palette, hand);
    if (i % STEP === STEP - 1) yield;
  }
}

/**
 * The ticket so far. Slots are painted one over the other in the order of the film, so that going forwards only adds, and
 * gives the same picture as painting them all.
 */
export function KeptCanvas({ brush, joints, decided }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  const painted = useRef({ brush, joints, decided, whole: false, any: false });
  const region = wholeOf(brush.layout);
  useLayoutEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    const last = painted.current;
    const adds =
      last.whole && last.brush === brush && last.joints === joints && last.decided <= decided;
    painted.current = { brush, joints, decided, whole: false, any: true };
    const onDone = () => {
      painted.current = { brush, joints, decided, whole: true, any: true };
    };
    function* add(context: CanvasRenderingContext2D | null) {
      if (context) yield* paintSlots(context, brush, joints, last.decided, decided);
      onDone();
    }
    const { layout } = brush;
    const job = adds
      ? add(canvas.getContext("2d"))
      : redraw(
          canvas,
          wholeOf(layout),
          layout.ratio,
          (context) => paintSlots(context, brush, joints, 0, decided),
          !last.any,
          onDone,
        );
    return doInSlices(job);
  }, [brush, joints, decided]);
  const { x, y, width, height } = region;
  return <canvas ref={ref} data-layer="kept" style={{ left: x, top: y, width, height }} />;
}
