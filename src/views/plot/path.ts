const digits = (value: number): number => Math.round(value * 100) / 100;

/** A path through points, given by their coordinates one by one. */
export function linePath(
  count: number,
  x: (index: number) => number,
  y: (index: number) => number,
): string {
  let path = "";
  for (let i = 0; i < count; i++) path += `${i === 0 ? "M" : "L"}${digits(x(i))},${digits(y(i))}`;
  return path;
}

/** The area between two lines over the same places: there along one, back along the other. */
export function areaPath(
  count: number,
  x: (index: number) => number,
  low: (index: number) => number,
  high: (index: number) => number,
): string {
  if (count === 0) return "";
  const back = (i: number) => count - 1 - i;
  const returning = linePath(
    count,
    (i) => x(back(i)),
    (i) => low(back(i)),
  );
  return `${linePath(count, x, high)}L${returning.slice(1)}Z`;
}
