import type { SlopeLayer, SlopeNetwork } from "../network/slopes";
import { magnitudes } from "./difference";

/** A convex cell: its vertices one after another, `dimension` numbers each. */
export type Cell = readonly number[];

/** An affine function: `dimension` slopes, then the constant. */
export type Affine = Float64Array;

/** What the walk must know of a domain. */
export interface Shape {
  readonly dimension: number;
  /** Cells that cover the domain, in each of which no input changes its sign. */
  readonly pieces: readonly Cell[];
  /** False for cells wholly outside the domain. */
  touches(cell: Cell): boolean;
  /** The parts of a cell above and below the zero line of a function that has the given values at its vertices. */
  split(cell: Cell, heights: readonly number[]): [Cell, Cell];
  /** Coordinates, one point after another, among which |affine| takes its maximum over the domain's part of a cell. */
  candidates(cell: Cell, affine: Affine): readonly number[];
}

/** Heights below this share of what a unit can reach are rounding, not a change of sign. */
const FLAT = 1e-13;
/** Products between two yields: some 100 µs. */
const STRIDE = 1 << 17;
/** What a cell costs beside the products, in their measure. */
const CELL = 1 << 10;

type Pair = readonly [SlopeLayer, SlopeLayer];

/** A cell on its way through the layers: `forms` are the sums of layer `depth`, target's units first; those before `unit` keep their sign. */
interface Task {
  readonly cell: Cell;
  readonly depth: number;
  readonly unit: number;
  readonly forms: Float64Array;
}

function centre(cell: Cell, dimension: number): number[] {
  const point = new Array<number>(dimension).fill(0);
  for (let at = 0; at < cell.length; at++) point[at % dimension] += cell[at];
  return point.map((sum) => (sum * dimension) / cell.length);
}

function heightAt(
  forms: Float64Array,
  row: number,
  points: Cell,
  at: number,
  size: number,
): number {
  let height = forms[row * size + size - 1];
  for (let i = 0; i < size - 1; i++) height += forms[row * size + i] * points[at + i];
  return height;
}

/** Sums of the first layer on a cell in which every input has one sign. */
function firstForms(pair: Pair, point: Cell): Float64Array {
  const size = point.length + 1;
  const forms = new Float64Array((pair[0].units + pair[1].units) * size);
  let row = 0;
  for (const { inputs, units, positive, negative } of pair)
    for (let j = 0; j < units; j++, row++)
      for (let i = 0; i < inputs; i++) {
        const slopes = i >= point.length || point[i] > 0 ? positive : negative;
        forms[row * size + i] = slopes[j * inputs + i];
      }
  return forms;
}

/** Sums of a later layer on a cell around `point` in which every unit of the layer before is on or off. */
function nextForms(pair: Pair, before: Float64Array, point: Cell): Float64Array {
  const size = point.length + 1;
  const forms = new Float64Array((pair[0].units + pair[1].units) * size);
  let source = 0;
  let start = 0;
  for (const { inputs, units, positive } of pair) {
    for (let i = 0; i < inputs; i++, source++) {
      if (heightAt(before, source, point, 0, size) <= 0) continue;
      for (let j = 0; j < units; j++) {
        const slope = positive[j * inputs + i];
        const row = (start + j) * size;
        for (let c = 0; c < size; c++) forms[row + c] += slope * before[source * size + c];
      }
    }
    start += units;
  }
  return forms;
}

/** Cuts the cell along the first unit that changes its sign in it; null when none does. */
function cut(task: Task, shape: Shape, flat: Float64Array): [Task, Task] | null {
  const { cell, depth, forms } = task;
  const { dimension } = shape;
  const heights: number[] = [];
  for (let unit = task.unit; unit < flat.length; unit++) {
    let low = 0;
    let high = 0;
    heights.length = 0;
    for (let at = 0; at < cell.length; at += dimension) {
      const height = heightAt(forms, unit, cell, at, dimension + 1);
      heights.push(height);
      if (height < low) low = height;
      if (height > high) high = height;
    }
    const limit = flat[unit];
    if (high <= limit || low >= -limit) continue;
    const [above, below] = shape.split(cell, heights);
    return [
      { cell: above, depth, unit: unit + 1, forms },
      { cell: below, depth, unit: unit + 1, forms },
    ];
  }
  return null;
}

/**
 * Cuts a domain into convex cells on which both networks are affine, splitting by the zero set of each unit in turn,
 * and returns the candidate point with the largest |target − ticket|; null as soon as there are more than `most` cells.
 * Both networks have the same shape. Yields, after about `STRIDE` products, the number of cells done since the last yield.
 */
export function* walkCells(
  target: SlopeNetwork,
  ticket: SlopeNetwork,
  shape: Shape,
  most: number,
): Generator<number, number[] | null> {
  const { dimension } = shape;
  const pairs = target.layers.map((layer, depth): Pair => [layer, ticket.layers[depth]]);
  const reached = [magnitudes(target), magnitudes(ticket)];
  const flats = pairs.map((_, depth) =>
    Float64Array.from(reached.flatMap((net) => [...net[depth]])).map((x) => x * FLAT),
  );
  const stack: Task[] = shape.pieces.map((cell) => {
    const forms = firstForms(pairs[0], centre(cell, dimension));
    return { cell, depth: 0, unit: 0, forms };
  });
  let cells = stack.length;
  let best = -1;
  let at: number[] = [];
  /** Products that a layer's sums take on a cell, for both networks. */
  const products = pairs.map(([{ positive }]) => 2 * (dimension + 1) * positive.length);
  let done = 0;
  let work = 0;
  for (let task = stack.pop(); task; task = stack.pop()) {
    const { cell, depth, forms } = task;
    done++;
    work += CELL + cell.length * flats[depth].length + (products[depth + 1] ?? 0);
    if (work >= STRIDE) {
      yield done;
      done = 0;
      work = 0;
    }
    if (!shape.touches(cell)) continue;
    if (depth === pairs.length - 1) {
      const gap = forms.slice(0, dimension + 1).map((x, c) => x - forms[dimension + 1 + c]);
      const points = shape.candidates(cell, gap);
      for (let p = 0; p < points.length; p += dimension) {
        const value = Math.abs(heightAt(gap, 0, points, p, dimension + 1));
        if (value <= best) continue;
        best = value;
        at = points.slice(p, p + dimension);
      }
      continue;
    }
    const halves = cut(task, shape, flats[depth]);
    if (halves) {
      if (++cells > most) return null;
      stack.push(...halves);
      continue;
    }
    const next = nextForms(pairs[depth + 1], forms, centre(cell, dimension));
    stack.push({ cell, depth: depth + 1, unit: 0, forms: next });
  }
  return at;
}
