import { endAfter } from "../plot/scale";
import type { Size } from "../plot/useSize";
import { type Axis, errorAxis } from "./axes";

const MARGIN = { top: 10, right: 8, bottom: 34, left: 46 };
const GAP = 12;
/** Room of the histogram beside the strip. */
export const BARS = 72;

/** Where the strip of ranks and the histogram beside it stand. */
export interface LuckFrame {
  readonly size: Size;
  readonly left: number;
  readonly right: number;
  readonly floor: number;
  /** Where the histogram's bars begin, and the right end of all. */
  readonly bars: number;
  readonly end: number;
  readonly y: Axis;
  /** Pixels of a rank. */
  place(rank: number): number;
}

/** Lays the strip of ascending errors out. */
export function luckFrame(errors: Float64Array, tolerance: number, size: Size): LuckFrame {
  const end = size.width - MARGIN.right;
  const [left, right] = [MARGIN.left, endAfter(MARGIN.left, end - BARS - GAP)];
  const floor = endAfter(MARGIN.top, size.height - MARGIN.bottom);
  const least = Math.min(errors.find((error) => error > 0) ?? tolerance, tolerance);
  const most = Math.max(errors.at(-1) ?? tolerance, tolerance);
  return {
    size,
    left,
    right,
    floor,
    bars: end - BARS,
    end,
    y: errorAxis([least / 1.3, most * 1.3], [floor, MARGIN.top], false),
    place: (rank) => left + ((rank + 0.5) / errors.length) * (right - left),
  };
}
