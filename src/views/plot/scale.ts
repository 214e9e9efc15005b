/** Where a plot ends that begins at `start`: behind it also in a window that is smaller than the plot's margins. */
export const endAfter = (start: number, end: number): number => Math.max(start + 1, end);

/** The least and the largest of some numbers; of none, 0 and 0. */
export function extentOf(values: ArrayLike<number>): [number, number] {
  let [low, high] = [values[0] ?? 0, values[0] ?? 0];
  for (let i = 1; i < values.length; i++) {
    low = Math.min(low, values[i]);
    high = Math.max(high, values[i]);
  }
  return [low, high];
}

const LEAST_STEP = 1e-300;

/** About `count` round numbers from `low` to `high`, whose step is 1, 2 or 5 times a power of ten: d3's, without the rest of its arrays. */
function ticks(low: number, high: number, count: number): number[] {
  const step = (high - low) / count;
  // Steps near the end of float64 have no round neighbours.
  if (!(step > LEAST_STEP)) return [low];
  const power = Math.floor(Math.log10(step));
  const over = step / 10 ** power;
  const factor =
    over >= Math.sqrt(50) ? 10 : over >= Math.sqrt(10) ? 5 : over >= Math.SQRT2 ? 2 : 1;
  // Below 1 a step is the inverse of a whole number: dividing by that rounds once only.
  const [times, by] = power < 0 ? [1, 10 ** -power / factor] : [10 ** power * factor, 1];
  const first = Math.ceil((low / times) * by);
  const last = Math.floor((high / times) * by);
  return Array.from({ length: last - first + 1 }, (_, i) => ((first + i) * times) / by);
}

/** A straight scale between numbers and pixels: d3's, without the colours and dates that d3's can also scale. */
export interface LinearScale {
  (value: number): number;
  invert(pixel: number): number;
  ticks(count: number): number[];
  range(): number[];
}

export function linearScale(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): LinearScale {
  const scale = (value: number) => from + ((value - low) / (high - low || 1)) * (to - from);
  return Object.assign(scale, {
    invert: (pixel: number) => low + ((pixel - from) / (to - from || 1)) * (high - low),
    ticks: (count: number) => ticks(low, high, count),
    range: () => [from, to],
  });
}

/** Linear near 0, logarithmic from about `constant` on, and held at the ends of its domain. */
export function symlogScale(
  [low, high]: readonly [number, number],
  constant: number,
  range: readonly [number, number],
): (value: number) => number {
  const bend = (value: number) => Math.sign(value) * Math.log1p(Math.abs(value / constant));
  const straight = linearScale([bend(low), bend(high)], range);
  return (value) => straight(bend(Math.min(high, Math.max(low, value))));
}
