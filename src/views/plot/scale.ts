import { ticks } from "d3";

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
