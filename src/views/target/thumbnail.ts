import { contours } from "d3";
import type { Network } from "../../core/network/network";
import { evaluate, targetSlopes } from "../../core/network/slopes";
import { wire } from "../../core/network/wiring";

/** Small pictures are drawn on this square. */
export const SIDE = 64;
const CURVE_POINTS = 65;
const GRID = 25;
const LEVELS = [0.15, 0.35, 0.55, 0.75, 0.95];

/** A function of one input, or a section of one of many, as a path over [−1, 1]; with the height of its zero. */
export function curvePicture(network: Network): { path: string; zero: number } {
  const wiring = wire(network);
  const slopes = targetSlopes(wiring);
  const input = new Float64Array(wiring.dimension);
  const values = Array.from({ length: CURVE_POINTS }, (_, at) => {
    input[0] = (2 * at) / (CURVE_POINTS - 1) - 1;
    return evaluate(slopes, input);
  });
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const range = high - low || 1;
  const y = (value: number) => 6 + ((high - value) / range) * (SIDE - 12);
  const points = values.map(
    (value, at) => `${((at / (CURVE_POINTS - 1)) * SIDE).toFixed(1)},${y(value).toFixed(1)}`,
  );
  return { path: `M${points.join("L")}`, zero: y(0) };
}

/** A function of two inputs as stacked level sets: one more layer of colour for each level it passes. */
export function fieldPicture(network: Network): { sign: "positive" | "negative"; path: string }[] {
  const slopes = targetSlopes(wire(network));
  const values: number[] = [];
  for (let row = 0; row < GRID; row++)
    for (let column = 0; column < GRID; column++)
      values.push(evaluate(slopes, [(2 * column) / (GRID - 1) - 1, 1 - (2 * row) / (GRID - 1)]));
  const peak = Math.max(...values.map(Math.abs)) || 1;
  // d3 puts a sample in the middle of its cell: the outer samples stand on the picture's border.
  const scale = (part: number) => (((part - 0.5) / (GRID - 1)) * SIDE).toFixed(1);
  const drawing = contours().size([GRID, GRID]);
  return ([1, -1] as const).flatMap((sign) =>
    drawing
      .thresholds(LEVELS.map((level) => level * peak))(values.map((value) => sign * value))
      .map(({ coordinates }) => ({
        sign: sign > 0 ? ("positive" as const) : ("negative" as const),
        path: coordinates
          .flat()
          .map((ring) => `M${ring.map(([x, y]) => `${scale(x ?? 0)},${scale(y ?? 0)}`).join("L")}Z`)
          .join(""),
      }))
      .filter(({ path }) => path !== ""),
  );
}
