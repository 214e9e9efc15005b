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

/** Each unit's weights as an image of its own, on one diverging scale. */
export function Tiles({ matrix, less, full, name }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { paper, positive, negative } = usePalette();
  const { width, height } = layoutOf(matrix.units);
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    const from = channelsOf(paper);
    const [more, fewer] = [channelsOf(positive), channelsOf(negative)];
    const values = tilesOf(matrix, full, less);
    const data = context.createImageData(width, height);
    for (let at = 0; at < values.length; at++) {
      const value = values[at];
      if (Number.isNaN(value)) continue;
      const to = value > 0 ? more : fewer;
      const share = Math.sqrt(Math.abs(value));
      for (let channel = 0; channel < 3; channel++)
        data.data[4 * at + channel] = from[channel] + share * (to[channel] - from[channel]);
      data.data[4 * at + 3] = 255;
    }
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
