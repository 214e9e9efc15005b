import { quadtree } from "d3";

/** One draw at one width, in pixels. */
export interface Dot {
  readonly series: number;
  /** Index of the row in its series. */
  readonly draw: number;
  /** Index of the width in its row. */
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

const GOLDEN = 0.6180339887498949;
/** Part of the way to the next width that a column of dots may take. */
const COLUMN = 0.66;
const WIDEST_STRIP = 20;

/** A place in (−½, ½) that a seed always has: neighbours fall far apart. */
export const jitterOf = (seed: number): number => ((seed * GOLDEN) % 1) - 0.5;

/** A column's place beside its width, in pixels. */
export interface Strip {
  readonly offset: number;
  readonly width: number;
}

/** The strips in which the dots of each series stand beside each other around a width: offset of the middle, and width. */
export function strips(count: number, step: number): Strip[] {
  const width = Math.min(WIDEST_STRIP, (COLUMN * step) / Math.max(1, count));
  return Array.from({ length: count }, (_, i) => ({
    offset: (i - (count - 1) / 2) * width,
    width: width * 0.86,
  }));
}

/** How many draws of each series are shown as dots, so that all of them together stay quick to draw. */
export const dotsPerSeries = (columns: number, most = 5000): number =>
  Math.max(20, Math.floor(most / Math.max(1, columns)));

/** The dot nearest to a point, within `reach` pixels. */
export function dotFinder(
  dots: readonly Dot[],
): (x: number, y: number, reach: number) => Dot | null {
  const plant = () =>
    quadtree<Dot>(
      dots as Dot[],
      ({ x }) => x,
      ({ y }) => y,
    );
  let tree: ReturnType<typeof plant> | undefined;
  return (x, y, reach) => {
    tree ??= plant();
    return tree.find(x, y, reach) ?? null;
  };
}

/** Every dot as one path of points: drawn with round caps, they are discs. */
export const dotPath = (dots: readonly Dot[]): string =>
  dots.map(({ x, y }) => `M${x.toFixed(1)},${y.toFixed(1)}h0`).join("");
