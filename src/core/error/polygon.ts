import type { Affine, Cell, Shape } from "./cells";

/** The four quadrants of the square, counter-clockwise; splitting keeps the direction. */
const QUADRANTS: readonly Cell[] = [
  [0, 0, 1, 0, 1, 1, 0, 1],
  [0, 0, 0, 1, -1, 1, -1, 0],
  [0, 0, -1, 0, -1, -1, 0, -1],
  [0, 0, 0, -1, 1, -1, 1, 0],
];

/** How far outside a cell a point of the circle may lie by rounding. */
const MARGIN = 1e-12;

function splitPolygon(cell: Cell, heights: readonly number[]): [Cell, Cell] {
  const above: number[] = [];
  const below: number[] = [];
  for (let from = 0; from < heights.length; from++) {
    const to = (from + 1) % heights.length;
    const x = cell[2 * from];
    const y = cell[2 * from + 1];
    const p = heights[from];
    const q = heights[to];
    if (p >= 0) above.push(x, y);
    if (p <= 0) below.push(x, y);
    if ((p > 0 && q < 0) || (p < 0 && q > 0)) {
      const share = p / (p - q);
      const crossX = x + (cell[2 * to] - x) * share;
      const crossY = y + (cell[2 * to + 1] - y) * share;
      above.push(crossX, crossY);
      below.push(crossX, crossY);
    }
  }
  return [above, below];
}

/** [−1, 1]², where |affine| is largest at a vertex of a cell. */
export const square: Shape = {
  dimension: 2,
  pieces: QUADRANTS,
  touches: () => true,
  split: splitPolygon,
  candidates: (cell) => cell,
};

type Edge = (x: number, y: number, alongX: number, alongY: number) => void;

function eachEdge(cell: Cell, visit: Edge): void {
  for (let from = 0; from < cell.length; from += 2) {
    const to = (from + 2) % cell.length;
    const x = cell[from];
    const y = cell[from + 1];
    visit(x, y, cell[to] - x, cell[to + 1] - y);
  }
}

/** No cell has the centre in its inside, so the nearest point of a cell is on an edge. */
function touchesDisc(cell: Cell): boolean {
  let touches = false;
  eachEdge(cell, (x, y, alongX, alongY) => {
    const squared = alongX * alongX + alongY * alongY;
    const share = squared > 0 ? -(x * alongX + y * alongY) / squared : 0;
    const step = Math.min(1, Math.max(0, share));
    const nearX = x + alongX * step;
    const nearY = y + alongY * step;
    if (nearX * nearX + nearY * nearY <= 1 + MARGIN) touches = true;
  });
  return touches;
}

function contains(cell: Cell, pointX: number, pointY: number): boolean {
  let inside = true;
  eachEdge(cell, (x, y, alongX, alongY) => {
    if (alongX * (pointY - y) - alongY * (pointX - x) < -MARGIN) inside = false;
  });
  return inside;
}

/** The points where a line from (x, y) meets the circle within its length. */
function pushCrossings(
  points: number[],
  x: number,
  y: number,
  alongX: number,
  alongY: number,
): void {
  const squared = alongX * alongX + alongY * alongY;
  const half = x * alongX + y * alongY;
  const inner = half * half - squared * (x * x + y * y - 1);
  if (squared === 0 || inner < 0) return;
  const root = Math.sqrt(inner);
  for (const share of [(-half - root) / squared, (-half + root) / squared])
    if (share >= 0 && share <= 1) points.push(x + alongX * share, y + alongY * share);
}

/** Vertices inside, crossings of edges with the circle, and the two points of the circle along the gradient. */
function discCandidates(cell: Cell, affine: Affine): number[] {
  const points: number[] = [];
  eachEdge(cell, (x, y, alongX, alongY) => {
    if (x * x + y * y <= 1) points.push(x, y);
    pushCrossings(points, x, y, alongX, alongY);
  });
  const slopeX = affine[0];
  const slopeY = affine[1];
  const length = Math.sqrt(slopeX * slopeX + slopeY * slopeY);
  if (length === 0) return points;
  for (const side of [1, -1]) {
    const x = (side * slopeX) / length;
    const y = (side * slopeY) / length;
    if (contains(cell, x, y)) points.push(x, y);
  }
  return points;
}

/** The unit disc: square cells, of which only the part inside the circle counts. */
export const disc: Shape = {
  dimension: 2,
  pieces: QUADRANTS,
  touches: touchesDisc,
  split: splitPolygon,
  candidates: discCandidates,
};
