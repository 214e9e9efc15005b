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
 * The values, with the edge of a plateau that lies on the level continued from the rise beside it: a function leaves its
 * plateau in mid-cell, where its slope says, and not at the grid point before.
 */
function lean({ size, outputs }: Field, level: number): Float64Array {
  const flat = (at: number) => Math.abs(outputs[at] - level) <= HAIR;
  let first = 0;
  while (first < outputs.length && !flat(first)) first++;
  if (first === outputs.length) return outputs;
  const values = outputs.slice();
  for (let row = 2; row < size - 2; row++)
    for (let column = 2; column < size - 2; column++) {
      const at = row * size + column;
      if (!flat(at)) continue;
      for (const step of [1, -1, size, -size]) {
        const [near, far] = [outputs[at + step], outputs[at + 2 * step]];
        if (flat(at - step) && near > level + HAIR)
          values[at] = Math.min(values[at], 2 * near - far);
      }
    }
  return values;
}

/** A field's contour lines as SVG paths in a square of `side` pixels, x₂ upwards. */
export function contourLines(field: Field, levels: readonly number[], side: number): ContourLine[] {
  const { size } = field;
  const grid = contours().size([size, size]);
  // A grid point is the middle of one of d3's cells, and of one canvas pixel.
  const scale = side / size;
  const path = geoPath();
  return levels.map((level) => {
    // d3 reads any array, whatever its types say.
    const values = lean(field, level) as unknown as number[];
    const polygon = grid.contour(values, level + HAIR);
    const coordinates = polygon.coordinates.map((rings) =>
      rings
        .filter((ring) => Math.abs(polygonArea(ring as [number, number][])) >= SMALLEST_RING)
        .map((ring) => ring.map(([x, y]) => [x * scale, side - y * scale])),
    );
    return { level, path: path({ ...polygon, coordinates }) ?? "" };
  });
}
