import { useLayoutEffect, useRef } from "react";
import type { Rect } from "./carpet";
import { prepare } from "./paint";

export type Draw = (context: CanvasRenderingContext2D) => void;

interface Props {
  readonly name: string;
  /** On whole device pixels. */
  readonly region: Rect;
  readonly ratio: number;
  /** Must change whenever its picture does, and only then. */
  readonly draw: Draw;
  readonly opacity?: number;
}

/** One canvas of the drawing, redrawn when `draw` changes and it shows; fading costs no redraw. */
export function CanvasLayer({ name, region, ratio, draw, opacity = 1 }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<Draw>(null);
  const shows = opacity > 0;
  useLayoutEffect(() => {
    if (!shows || drawn.current === draw || !ref.current) return;
    const context = prepare(ref.current, region, ratio);
    if (!context) return;
    drawn.current = draw;
    draw(context);
  }, [region, ratio, draw, shows]);
  const { x, y, width, height } = region;
  return <canvas ref={ref} data-layer={name} style={{ left: x, top: y, width, height, opacity }} />;
}
