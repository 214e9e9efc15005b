export interface SparkRange {
  readonly low: number;
  readonly high: number;
}

const FLAT = 1e-9;

/** From zero or below to the highest value; null for a flat curve, which says nothing of its unit. */
export function sparkRange(values: readonly number[]): SparkRange | null {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return most - least < FLAT ? null : { low: Math.min(0, least), high: Math.max(0, most) };
}

/** A curve in the square of half side `side` around the origin; what leaves the range is held at its edge. */
export function sparkPath(values: readonly number[], { low, high }: SparkRange, side: number) {
  const points = values.map((value, at) => {
    const x = side * ((2 * at) / (values.length - 1) - 1);
    const part = Math.min(1, Math.max(0, (value - low) / (high - low)));
    return `${x.toFixed(2)},${(side * (1 - 2 * part)).toFixed(2)}`;
  });
  return `M${points.join("L")}`;
}
