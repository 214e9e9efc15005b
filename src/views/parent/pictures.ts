import { CHUNK, isListed, type ParentSpec, readPool } from "../../core/parent";
import type { Carpet } from "./carpet";
import { carpetColour, type Palette } from "./colour";
import type { ParentLayout, PoolPlace } from "./geometry";

/** A pool's carpet at one pixel a cell, painted as far as `cells`. */
export interface Picture {
  readonly canvas: HTMLCanvasElement;
  readonly key: string;
  readonly listed: unknown;
  cells: number;
  /** Cells painted so far for this pool, over all its pictures: tells a new picture from the one before. */
  painted: number;
}

/** Everything but the pool's width that decides a picture's pixels: with it unchanged, a wider pool only adds pixels. */
const keyOf = (
  spec: ParentSpec,
  { pool }: PoolPlace,
  unit: number,
  carpet: Carpet,
  palette: Palette,
) =>
  [
    isListed(spec) ? "listed" : `${spec.seed}/${spec.pools}`,
    `${pool.layer}/${pool.input}/${pool.unit}/${unit}`,
    `${carpet.rows}×${carpet.capacity}/${carpet.stride}`,
    `${palette.paper}/${palette.positive}/${palette.negative}`,
  ].join(" ");

const a = new Float64Array(CHUNK);
const b = new Float64Array(CHUNK);

/** Reads the weights of the neurons of `count` cells from cell `start` on into `a` and `b`. */
function readCells(
  spec: ParentSpec,
  place: PoolPlace,
  unit: number,
  carpet: Carpet,
  start: number,
  count: number,
): void {
  if (carpet.stride === 1) {
    readPool(spec, place.pool, unit, start, count, a, b);
    return;
  }
  const single = [new Float64Array(1), new Float64Array(1)] as const;
  for (let i = 0; i < count; i++) {
    readPool(spec, place.pool, unit, (start + i) * carpet.stride, 1, ...single);
    a[i] = single[0][0] as number;
    b[i] = single[1][0] as number;
  }
}

/** Paints the missing cells of a picture column by column, in steps of at most a chunk. */
function* extend(
  picture: Picture,
  spec: ParentSpec,
  place: PoolPlace,
  unit: number,
  carpet: Carpet,
  palette: Palette,
): Generator<void> {
  const context = picture.canvas.getContext("2d");
  if (!context) return;
  const { rows, cells } = carpet;
  const whole = Math.max(1, Math.floor(CHUNK / rows));
  while (picture.cells < cells) {
    const column = Math.floor(picture.cells / rows);
    const start = column * rows;
    const columns = Math.min(whole, carpet.columns - column);
    const image = context.createImageData(columns, rows);
    for (let from = 0; from < columns * rows; from += CHUNK) {
      const count = Math.min(CHUNK, columns * rows - from, cells - start - from);
      if (count <= 0) break;
      readCells(spec, place, unit, carpet, start + from, count);
      for (let i = 0; i < count; i++) {
        const cell = from + i;
        const at = 4 * ((cell % rows) * columns + Math.floor(cell / rows));
        const [red, green, blue] = carpetColour(a[i] as number, b[i] as number, palette);
        image.data[at] = red;
        image.data[at + 1] = green;
        image.data[at + 2] = blue;
        image.data[at + 3] = 255;
      }
    }
    context.putImageData(image, column, 0);
    const reached = Math.min(cells, start + columns * rows);
    picture.painted += reached - picture.cells;
    picture.cells = reached;
    yield;
  }
}

export type Pictures = Map<number, Picture>;

/** Brings all pictures up to a layout in small steps; reuses what an earlier layout painted. Yields after every change. */
export function* paintPictures(
  pictures: Pictures,
  spec: ParentSpec,
  layout: ParentLayout,
  palette: Palette,
  unitOf: (place: PoolPlace) => number,
): Generator<void> {
  const { carpet } = layout;
  const listed = isListed(spec) ? spec.listed : null;
  for (const index of pictures.keys()) if (!layout.byPool.has(index)) pictures.delete(index);
  for (const place of layout.places) {
    const unit = unitOf(place);
    const key = keyOf(spec, place, unit, carpet, palette);
    let picture = pictures.get(place.pool.index);
    if (!picture || picture.key !== key || picture.listed !== listed) {
      const canvas = document.createElement("canvas");
      canvas.width = carpet.capacity;
      canvas.height = carpet.rows;
      picture = { canvas, key, listed, cells: 0, painted: picture?.painted ?? 0 };
      pictures.set(place.pool.index, picture);
    }
    yield* extend(picture, spec, place, unit, carpet, palette);
  }
}
