import { useEffect, useRef } from "react";
import { clamp } from "../../ui/clamp";
import { usePalette } from "../plot/usePalette";
import { channelsOf } from "./colours";
import type { Stroke } from "./ink";
import { SIDE } from "./ink";

interface Props {
  readonly strokes: readonly Stroke[];
  /** Shown instead of strokes. */
  readonly image: Uint8Array | null;
  readonly name: string;
  /** A stroke has begun (`fresh`) or gone on: its points so far. */
  readonly onStroke: (stroke: Stroke, fresh: boolean) => void;
}

/** Pixels of the drawing, and the pen's width in them. */
const SIZE = 560;
const PEN = 46;

function paint(context: CanvasRenderingContext2D, props: Props, paper: string, ink: string): void {
  const { strokes, image } = props;
  context.fillStyle = paper;
  context.fillRect(0, 0, SIZE, SIZE);
  if (image) {
    const [from, to] = [channelsOf(paper), channelsOf(ink)];
    const cell = SIZE / SIDE;
    for (const [pixel, grey] of image.entries()) {
      if (grey === 0) continue;
      const colour = from.map((channel, at) => channel + (grey / 255) * (to[at] - channel));
      context.fillStyle = `rgb(${colour.map(Math.round).join(" ")})`;
      context.fillRect((pixel % SIDE) * cell, Math.floor(pixel / SIDE) * cell, cell, cell);
    }
    return;
  }
  context.lineWidth = PEN;
  context.lineCap = "round";
  context.lineJoin = "round";
  context.strokeStyle = ink;
  for (const stroke of strokes) {
    context.beginPath();
    context.moveTo(stroke[0] * SIZE, stroke[1] * SIZE);
    for (let at = 0; at < stroke.length; at += 2)
      context.lineTo(stroke[at] * SIZE, stroke[at + 1] * SIZE);
    context.stroke();
  }
}

/** Paper to write a digit on, with a mouse, a finger or a pen. */
export function Pad(props: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const live = useRef(props);
  live.current = props;
  const { paper, ink } = usePalette();
  const { strokes, image, name } = props;

  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (context) paint(context, { ...live.current, strokes, image }, paper, ink);
  }, [strokes, image, paper, ink]);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let stroke: number[] | null = null;
    const add = (event: PointerEvent, fresh: boolean) => {
      const box = element.getBoundingClientRect();
      for (const point of event.getCoalescedEvents?.().concat(event) ?? [event])
        stroke?.push(
          clamp((point.clientX - box.left) / box.width, 0, 1),
          clamp((point.clientY - box.top) / box.height, 0, 1),
        );
      if (stroke) live.current.onStroke([...stroke], fresh);
    };
    const down = (event: PointerEvent) => {
      if (event.button !== 0 || stroke) return;
      event.preventDefault();
      element.setPointerCapture(event.pointerId);
      stroke = [];
      add(event, true);
    };
    const move = (event: PointerEvent) => add(event, false);
    const end = () => {
      stroke = null;
    };
    element.addEventListener("pointerdown", down);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", end);
    element.addEventListener("pointercancel", end);
    return () => {
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerup", end);
      element.removeEventListener("pointercancel", end);
    };
  }, []);

  return (
    <canvas ref={canvas} className="pad" width={SIZE} height={SIZE} role="img" aria-label={name} />
  );
}
