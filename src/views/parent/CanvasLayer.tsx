import { useLayoutEffect, useRef } from "react";
import type { ParentLayout } from "./geometry";
import { prepare } from "./paint";

interface Props {
  readonly name: string;
  readonly layout: ParentLayout;
  /** Must change whenever its picture does, and only then. */
  readonly draw: (context: CanvasRenderingContext2D) => void;
  readonly opacity?: number;
}

/** One canvas over the whole drawing, redrawn when `draw` changes; fading costs no redraw. */
export function CanvasLayer({ name, layout, draw, opacity = 1 }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = ref.current && prepare(ref.current, layout);
    if (context) draw(context);
  }, [layout, draw]);
  return <canvas ref={ref} data-layer={name} style={{ opacity }} />;
}
