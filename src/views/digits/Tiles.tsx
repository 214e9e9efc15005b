import { useEffect, useRef } from "react";
import type { Matrix } from "../../core/reader/target";
import { usePalette } from "../plot/usePalette";
import { channelsOf } from "./colours";
import { SIDE } from "./ink";
import { changedUnits, cornerOf, layoutOf, tileOf } from "./tiles";

interface Props {
  readonly matrix: Matrix;
  /** Subtracted from it. */
  readonly less?: Matrix;
  /** The weight from which on colour is full. */
  readonly full: number;
  readonly name: string;
}

/** Colours between paper and full colour, on either side. */
const STEPS = 255;

/** From −1 to 1 as a canvas holds colours, paper in the middle; small weights are shown stronger than they are. */
function scaleOf(paper: string, positive: string, negative: string): Uint32Array {
  const bytes = new Uint8ClampedArray(4 * (2 * STEPS + 1));
  const from = channelsOf(paper);
  for (let step = -STEPS; step <= STEPS; step++) {
    const to = channelsOf(step > 0 ? positive : negative);
    const share = Math.sqrt(Math.abs(step) / STEPS);
    const colour = from.map((channel, at) => channel + share * (to[at] - channel));
    bytes.set([...colour, 255], 4 * (step + STEPS));
  }
  return new Uint32Array(bytes.buffer);
}

/** Each unit's weights as an image of its own, on one diverging scale. */
export function Tiles({ matrix, less, full, name }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  /** What is on the canvas, and how: in a film few tiles change at a time. */
  const painted = useRef<{ matrix: Matrix; look: readonly unknown[] } | null>(null);
  const { paper, positive, negative } = usePalette();
  const { width, height } = layoutOf(matrix.units);
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    const look = [less, full, width, height, paper, positive, negative];
    const same = painted.current?.look.every((part, at) => part === look[at]);
    const before = same ? (painted.current?.matrix ?? null) : null;
    painted.current = { matrix, look };
    const colours = scaleOf(paper, positive, negative);
    const data = context.createImageData(SIDE, SIDE);
    const pixels = new Uint32Array(data.data.buffer);
    for (const unit of changedUnits(before, matrix)) {
      const values = tileOf(matrix, unit, full, less);
      for (let at = 0; at < values.length; at++)
        pixels[at] = colours[Math.round((values[at] + 1) * STEPS)];
      context.putImageData(data, ...cornerOf(matrix.units, unit));
    }
  }, [matrix, less, full, width, height, paper, positive, negative]);
  return (
    <canvas
      ref={canvas}
      className="tiles"
      width={width}
      height={height}
      role="img"
      aria-label={name}
    />
  );
}
