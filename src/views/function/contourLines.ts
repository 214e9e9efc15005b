import { contours, geoPath } from "d3";
import type { Field } from "./plane";

export interface ContourLine {
  readonly level: number;
  readonly path: string;
}

/** A plateau that lies on a level would be drawn as its rounding errors: lines stand a hair above their level. */
const HAIR = 1e-9;

/** A field's contour lines as SVG paths in a square of `side` pixels, x₂ upwards. */
export function contourLines(
  { size, outputs }: Field,
  levels: readonly number[],
  side: number,
): ContourLine[] {
  const grid = contours().size([size, size]);
  const values = Array.from(outputs);
  // A grid point is the middle of one of d3's cells, and of one canvas pixel.
  const scale = side / size;
  const path = geoPath();
  return levels.map((level) => {
    const polygon = grid.contour(values, level + HAIR);
    const coordinates = polygon.coordinates.map((rings) =>
      rings.map((ring) => ring.map(([x, y]) => [x * scale, side - y * scale])),
    );
    return { level, path: path({ ...polygon, coordinates }) ?? "" };
  });
}
