import { ticks } from "d3";

/** One draw of the parent with the error of its ticket. */
export interface DrawError {
  readonly seed: number;
  readonly error: number;
}

/** A draw as a dot: it stands in a column of the log axis, above the draws that came into it before. */
export interface Dot extends DrawError {
  readonly column: number;
  readonly level: number;
}

/** The stretch of the log axis that holds all positive values, with a little room; errors of 0 stand at its foot. */
export function stretch(values: readonly number[]): [number, number] {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return [1e-3, 1];
  return [0.8 * Math.min(...positive), 1.25 * Math.max(...positive)];
}

/** Where a value stands on a log axis, as a share of the stretch. */
export const shareOf = (value: number, [low, high]: readonly [number, number]): number =>
  value <= low ? 0 : Math.min(1, Math.log(value / low) / Math.log(high / low));

/** The draws in columns, the lowest error of a column at its foot. Ascending in error, ties by seed. */
export function stackDots(
  draws: readonly DrawError[],
  columns: number,
  across: readonly [number, number],
): Dot[] {
  const heights = new Array<number>(columns).fill(0);
  return [...draws]
    .sort((x, y) => x.error - y.error || x.seed - y.seed)
    .map((draw) => {
      const column = Math.min(columns - 1, Math.floor(shareOf(draw.error, across) * columns));
      return { ...draw, column, level: heights[column]++ };
    });
}

/** About as many round values for the axis as there is room for: ones, twos and fives, or powers of ten; over a short stretch, even steps. */
export function roundValues([low, high]: readonly [number, number], most: number): number[] {
  const first = Math.floor(Math.log10(low));
  const powers = Array.from(
    { length: Math.ceil(Math.log10(high)) - first + 1 },
    (_, i) => i + first,
  );
  const among = (digits: readonly number[]) =>
    powers
      .flatMap((power) => digits.map((digit) => Number(`${digit}e${power}`)))
      .filter((value) => value >= low && value <= high);
  const fine = among([1, 2, 5]);
  if (fine.length < 2) return ticks(low, high, Math.min(most, 4));
  if (fine.length <= most) return fine;
  const coarse = among([1]);
  const every = Math.ceil(coarse.length / most);
  return coarse.filter((_, i) => i % every === 0);
}
