import { rgb } from "d3";
import { memo, useEffect, useRef } from "react";
import { hasBit } from "../../core/mask/bits";
import type { Picture } from "../../core/methods/method";
import { type Palette, usePalette } from "../plot/usePalette";

interface Props {
  readonly picture: Picture;
  readonly name: string;
  /** Rows down and units across, so that its units stand over the rows of the next layer. */
  readonly turned: boolean;
}

/** Shortest side of a layer, and about how long the longest is. */
const SHORT = 8;
const LONG = 130;

/** A faint weight is still seen to be kept. */
const FAINTEST = 0.25;

function paint(
  canvas: HTMLCanvasElement,
  { units, rows, kept, values }: Picture,
  turned: boolean,
  palette: Palette,
) {
  const context = canvas.getContext("2d");
  if (!context) return;
  const image = context.createImageData(canvas.width, canvas.height);
  const [plus, minus] = [rgb(palette.positive), rgb(palette.negative)];
  for (let i = 0; i < units * rows; i++) {
    if (!hasBit(kept, i)) continue;
    const [unit, row] = [Math.floor(i / rows), i % rows];
    const at = 4 * (turned ? row * units + unit : i);
    const { r, g, b } = values[i] < 0 ? minus : plus;
    image.data[at] = r;
    image.data[at + 1] = g;
    image.data[at + 2] = b;
    image.data[at + 3] = 255 * (FAINTEST + ((1 - FAINTEST) * Math.abs(values[i])) / 127);
  }
  context.putImageData(image, 0, 0);
}

/** A layer as a picture: a cell a weight; kept ones in colour, cut ones as the ground. */
export const MatrixPicture = memo(function MatrixPicture({ picture, name, turned }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  const [width, height] = turned ? [picture.units, picture.rows] : [picture.rows, picture.units];
  const cell = Math.max(1, Math.floor(LONG / Math.max(picture.units, picture.rows)));
  useEffect(() => {
    if (canvas.current) paint(canvas.current, picture, turned, palette);
  }, [picture, turned, palette]);
  return (
    <canvas
      ref={canvas}
      className="finder-matrix"
      width={width}
      height={height}
      role="img"
      aria-label={name}
      style={{ width: Math.max(SHORT, width * cell), height: Math.max(SHORT, height * cell) }}
    />
  );
});
