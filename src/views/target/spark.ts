export interface SparkRange {
  readonly low: number;
  readonly high: number;
}

/** From zero or below to the highest value; a flat curve gets a range around it. */
export function sparkRange(values: readonly number[]): SparkRange {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return high > low ? { low, high } : { low: 0, high: 1 };
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
