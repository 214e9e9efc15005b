/** A rectangle in CSS pixels. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * How a pool becomes pixels: the same for all pools of a drawing, so that a neuron has one size everywhere. Neurons fill
 * the carpet down its columns, one column after the other: the first k of a wider pool are a clip of its carpet.
 */
export interface Carpet {
  readonly poolSize: number;
  /** Side of a cell in device pixels. */
  readonly cell: number;
  /** Every `stride`-th neuron has a cell; 1 as long as there is room for all. */
  readonly stride: number;
  readonly rows: number;
  /** Cells and columns that `poolSize` neurons fill. */
  readonly cells: number;
  readonly columns: number;
  /** Columns that fit into the slot. */
  readonly capacity: number;
}

/** Most cells of one carpet, whatever the room. */
const MOST_CELLS = 110_000;

/** The carpet with the largest cells, up to `largest`, that fits `width` × `height`, all in CSS pixels; below one device pixel, one in two, three, … neurons. */
export function chooseCarpet(
  width: number,
  height: number,
  ratio: number,
  poolSize: number,
  largest = 14,
): Carpet {
  const across = Math.max(1, Math.floor(width * ratio));
  const down = Math.max(1, Math.floor(height * ratio));
  let cell = Math.max(1, Math.min(Math.floor(largest * ratio), across, down));
  const fits = () => Math.floor(across / cell) * Math.floor(down / cell);
  while (cell > 1 && fits() < poolSize) cell--;
  const rows = Math.floor(down / cell);
  const capacity = Math.max(1, Math.min(Math.floor(across / cell), Math.floor(MOST_CELLS / rows)));
  let stride = 1;
  while (rows * capacity * stride < poolSize) stride += Math.max(1, Math.floor(stride / 4));
  const cells = Math.ceil(poolSize / stride);
  return { poolSize, cell, stride, rows, cells, columns: Math.ceil(cells / rows), capacity };
}

/** The cell that stands for a neuron: its own, or the one of its group of `stride`. */
export const cellOf = (carpet: Carpet, neuron: number): number =>
  Math.floor(neuron / carpet.stride);

/** How many cells still show a living neuron when those with index < `alive` live. */
export const cellsAlive = (carpet: Carpet, alive: number): number =>
  Math.min(carpet.cells, Math.ceil(alive / carpet.stride));
