import { contours, geoPath, polygonArea } from "d3";
import type { Field } from "./plane";

export interface ContourLine {
  readonly level: number;
  readonly path: string;
}

/** A plateau that lies on a level would be drawn as its rounding errors: lines stand a hair above their level. */
const HAIR = 1e-9;
/** A ring around fewer grid cells than this is no more than a sliver between two grid points. */
const SMALLEST_RING = 6;

/**
 * The values with those that lie on the level, and have a riser on one side, continued from that side: a function that
 * rises from a plateau in mid-cell leaves it where its slope says, and not at the grid point before.
 */
function lean({ size, outputs }: Field, level: number): number[] {
  const values = Array.from(outputs);
  for (let at = 0; at < values.length; at++) {
    if (Math.abs(outputs[at] - level) > HAIR) continue;
    const [row, column] = [Math.floor(at / size), at % size];
    let lowest = level;
    for (const [up, across] of WAYS) {
      const inside = (far: number) =>
        row + far * up >= 0 &&
        row + far * up < size &&
        column + far * across >= 0 &&
        column + far * across < size;
      if (!inside(2)) continue;
      const step = up * size + across;
      const [near, far] = [outputs[at + step], outputs[at + 2 * step]];
      if (near > level + HAIR) lowest = Math.min(lowest, 2 * near - far);
    }
    values[at] = lowest;
  }
  return values;
}
const WAYS = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
] as const;

/** A field's contour lines as SVG paths in a square of `side` pixels, x₂ upwards. */
export function contourLines(field: Field, levels: readonly number[], side: number): ContourLine[] {
  const { size } = field;
  const grid = contours().size([size, size]);
  // A grid point is the middle of one of d3's cells, and of one canvas pixel.
  const scale = side / size;
  const path = geoPath();
  return levels.map((level) => {
    const polygon = grid.contour(lean(field, level), level + HAIR);
    const coordinates = polygon.coordinates.map((rings) =>
      rings
        .filter((ring) => Math.abs(polygonArea(ring as [number, number][])) >= SMALLEST_RING)
        .map((ring) => ring.map(([x, y]) => [x * scale, side - y * scale])),
    );
    return { level, path: path({ ...polygon, coordinates }) ?? "" };
  });
}
