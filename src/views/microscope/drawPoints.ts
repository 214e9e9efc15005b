import type { Sign } from "../../core/network/wiring";
import type { Palette } from "../plot/usePalette";
import { countCells, type PoolPoints } from "./plane";

export interface PointsRequest {
  readonly points: PoolPoints;
  readonly reach: number;
  /** The side of the square, in CSS pixels. */
  readonly side: number;
  /** The halves of the plane that can be chosen from; the rest is faint. */
  readonly signs: readonly Sign[];
  readonly palette: Palette;
  /** Pixels of the screen for one of the page. */
  readonly ratio: number;
}

/** More points than this are drawn as a density. */
export const MOST_POINTS = 10_000;
const FAINT = 0.22;

/** Draws a pool's neurons on a square canvas: blue where a·b > 0, orange where a·b < 0. */
export function drawPoints(canvas: HTMLCanvasElement, request: PointsRequest): void {
  const pixels = Math.round(request.side * request.ratio);
  canvas.width = pixels;
  canvas.height = pixels;
  const context = canvas.getContext("2d");
  if (!context) return;
  context.scale(pixels / request.side, pixels / request.side);
  if (request.points.a.length > MOST_POINTS) drawDensity(context, request);
  else drawDots(context, request);
}

const alphaOf = (signs: readonly Sign[], right: boolean) =>
  signs.includes(right ? "+" : "-") ? 1 : FAINT;

function drawDots(context: CanvasRenderingContext2D, request: PointsRequest): void {
  const { points, reach, side, signs, palette } = request;
  const { a, b } = points;
  const radius = Math.max(0.75, Math.min(2.4, 2.4 - 0.45 * Math.log10(Math.max(1, a.length / 30))));
  const strength = Math.max(0.3, Math.min(0.8, 22 / Math.sqrt(a.length)));
  const at = (value: number) => ((value + reach) / (2 * reach)) * side;
  for (const right of [false, true])
    for (const positive of [false, true]) {
      context.globalAlpha = strength * alphaOf(signs, right);
      context.fillStyle = positive ? palette.positive : palette.negative;
      context.beginPath();
      for (let t = 0; t < a.length; t++) {
        if (a[t] > 0 !== right || a[t] * b[t] > 0 !== positive) continue;
        const [x, y] = [at(a[t]), side - at(b[t])];
        context.moveTo(x + radius, y);
        context.arc(x, y, radius, 0, 7);
      }
      context.fill();
    }
}

function drawDensity(context: CanvasRenderingContext2D, request: PointsRequest): void {
  const { points, reach, side, signs, palette } = request;
  const cells = Math.round(side / 2);
  const counts = countCells(points, cells, reach);
  const most = counts.reduce((x, y) => Math.max(x, y), 1);
  const size = side / cells;
  for (let row = 0; row < cells; row++)
    for (let column = 0; column < cells; column++) {
      const count = counts[row * cells + column];
      if (count === 0) continue;
      const [right, up] = [2 * column >= cells, 2 * row >= cells];
      context.globalAlpha = 0.75 * (count / most) * alphaOf(signs, right);
      context.fillStyle = right === up ? palette.positive : palette.negative;
      context.fillRect(column * size, side - (row + 1) * size, size, size);
    }
}
