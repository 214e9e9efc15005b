import { linePath } from "../plot/path";

/** The inside of the small plots, in units of their view box. */
export const BOX = { width: 300, height: 120, left: 48, bottom: 18, top: 6, right: 6 } as const;

export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly log: boolean;
}

/** Whole powers of ten around positive numbers. */
export function decades(values: readonly number[]): Axis {
  const positive = values.filter((value) => value > 0 && Number.isFinite(value));
  if (positive.length === 0) return { low: 0.1, high: 1, log: true };
  const low = 10 ** Math.floor(Math.log10(Math.min(...positive)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...positive)));
  return { low, high: high > low ? high : low * 10, log: true };
}

function share({ low, high, log }: Axis, value: number): number {
  const to = (x: number) => (log ? Math.log10(Math.max(x, low)) : x);
  return Math.min(1, Math.max(0, (to(value) - to(low)) / (to(high) - to(low))));
}

export const xAt = (axis: Axis, value: number): number =>
  BOX.left + share(axis, value) * (BOX.width - BOX.left - BOX.right);

export const yAt = (axis: Axis, value: number): number =>
  BOX.height - BOX.bottom - share(axis, value) * (BOX.height - BOX.bottom - BOX.top);

/** Powers of ten on a log axis, at most about four; the ends of a linear one. */
export function ticks({ low, high, log }: Axis): number[] {
  if (!log) return [low, high];
  const [from, to] = [Math.round(Math.log10(low)), Math.round(Math.log10(high))];
  const step = Math.max(1, Math.ceil((to - from) / 4));
  return Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, i) => 10 ** (from + i * step),
  );
}

export const pathOf = (points: readonly (readonly [number, number])[], x: Axis, y: Axis): string =>
  linePath(
    points.length,
    (i) => xAt(x, points[i][0]),
    (i) => yAt(y, points[i][1]),
  );
