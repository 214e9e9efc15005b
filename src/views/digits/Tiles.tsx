import { useEffect, useRef } from "react";
import type { Matrix } from "../../core/reader/target";
import { usePalette } from "../plot/usePalette";
import { channelsOf } from "./colours";
import { layoutOf, tilesOf } from "./tiles";

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
  const { paper, positive, negative } = usePalette();
  const { width, height } = layoutOf(matrix.units);
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    const colours = scaleOf(paper, positive, negative);
    const data = context.createImageData(width, height);
    const pixels = new Uint32Array(data.data.buffer);
    const values = tilesOf(matrix, full, less);
    for (let at = 0; at < values.length; at++)
      if (values[at] >= -1) pixels[at] = colours[Math.round((values[at] + 1) * STEPS)];
    context.putImageData(data, 0, 0);
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
