import { clamp } from "../../ui/clamp";
import { type Carpet, cellOf } from "./carpet";

/** The neuron that a key leads to from another on a carpet: along its columns, across them, ten columns, either end. */
export function neuronAfter(carpet: Carpet, neuron: number, key: string): number | null {
  const { rows, cells, stride } = carpet;
  const steps: Record<string, number> = {
    ArrowUp: -1,
    ArrowDown: 1,
    ArrowLeft: -rows,
    ArrowRight: rows,
    PageUp: -10 * rows,
    PageDown: 10 * rows,
    Home: -cells,
    End: cells,
  };
  const step = steps[key];
  if (step === undefined) return null;
  return clamp(cellOf(carpet, neuron) + step, 0, cells - 1) * stride;
}

/** A cell of a close-up: its neuron, and its top left corner in CSS pixels. */
export interface CloseCell {
  readonly neuron: number;
  readonly x: number;
  readonly y: number;
}

/** A neuron's neighbourhood on its carpet, drawn large around a point. */
export interface CloseUp {
  readonly side: number;
  readonly cells: readonly CloseCell[];
}

/** The cells up to `columns` to either side and `rows` above and below a neuron's, around (x, y). */
export function closeUp(
  carpet: Carpet,
  neuron: number,
  { x, y }: { readonly x: number; readonly y: number },
  side: number,
  columns: number,
  rows: number,
): CloseUp {
  const middle = cellOf(carpet, neuron);
  const column = Math.floor(middle / carpet.rows);
  const row = middle % carpet.rows;
  const cells: CloseCell[] = [];
  for (let across = -columns; across <= columns; across++)
    for (let down = -rows; down <= rows; down++) {
      const cell = (column + across) * carpet.rows + row + down;
      const inside = column + across >= 0 && row + down >= 0 && row + down < carpet.rows;
      if (!inside || cell >= carpet.cells) continue;
      cells.push({
        neuron: cell * carpet.stride,
        x: x + (across - 0.5) * side,
        y: y + (down - 0.5) * side,
      });
    }
  return { side, cells };
}
