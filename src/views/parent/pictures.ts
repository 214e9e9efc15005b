import { CHUNK, isListed, type ParentSpec, readPool } from "../../core/construct/parent";
import type { Carpet } from "./carpet";
import { type Palette, writeColour } from "./colour";
import type { ParentLayout, PoolPlace } from "./geometry";

/** A pool's carpet at one pixel a cell, painted as far as `cells`, with its top left at (x, y) of the sheet. */
export interface Picture {
  readonly x: number;
  readonly y: number;
  readonly key: string;
  readonly listed: unknown;
  cells: number;
  /** Cells painted so far for this pool, over all its pictures: tells a new picture from the one before. */
  painted: number;
}

/** One canvas with the pictures of all pools side by side: thousands of small ones would be slower than all their pixels. */
export interface Pictures {
  sheet: CanvasRenderingContext2D | null;
  readonly byPool: Map<number, Picture>;
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
  sheet: CanvasRenderingContext2D,
  picture: Picture,
  spec: ParentSpec,
  place: PoolPlace,
  unit: number,
  carpet: Carpet,
  palette: Palette,
): Generator<void> {
  const { rows, cells } = carpet;
  const whole = Math.max(1, Math.floor(CHUNK / rows));
  while (picture.cells < cells) {
    const column = Math.floor(picture.cells / rows);
    const start = column * rows;
    const columns = Math.min(whole, carpet.columns - column);
    const image = sheet.createImageData(columns, rows);
    for (let from = 0; from < columns * rows; from += CHUNK) {
      const count = Math.min(CHUNK, columns * rows - from, cells - start - from);
      if (count <= 0) break;
      readCells(spec, place, unit, carpet, start + from, count);
      for (let i = 0; i < count; i++) {
        const cell = from + i;
        const at = 4 * ((cell % rows) * columns + Math.floor(cell / rows));
        writeColour(image.data, at, a[i] as number, b[i] as number, palette);
      }
    }
    sheet.putImageData(image, picture.x + column, picture.y);
    const reached = Math.min(cells, start + columns * rows);
    picture.painted += reached - picture.cells;
    picture.cells = reached;
    yield;
  }
}

/** Widest sheet, in pixels. */
const SHEET_WIDTH = 4096;

/** A sheet of just the right size for `count` pictures: the one there is, or an empty one. */
function sheetFor(pictures: Pictures, { capacity, rows }: Carpet, count: number, across: number) {
  const width = capacity * Math.min(across, count);
  const height = rows * Math.ceil(count / across);
  const old = pictures.sheet;
  if (old && old.canvas.width === width && old.canvas.height === height) return old;
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  pictures.sheet = canvas.getContext("2d");
  for (const picture of pictures.byPool.values()) picture.cells = 0;
  return pictures.sheet;
}

/** Brings all pictures up to a layout in small steps; reuses what an earlier layout painted. Yields after every change. */
export function* paintPictures(
  pictures: Pictures,
  spec: ParentSpec,
  layout: ParentLayout,
  palette: Palette,
  unitOf: (place: PoolPlace) => number,
): Generator<void> {
  const { carpet, places } = layout;
  const { byPool } = pictures;
  const listed = isListed(spec) ? spec.listed : null;
  const across = Math.max(1, Math.floor(SHEET_WIDTH / carpet.capacity));
  const sheet = sheetFor(pictures, carpet, places.length, across);
  if (!sheet) return;
  for (const index of byPool.keys()) if (!layout.byPool.has(index)) byPool.delete(index);
  for (const [at, place] of places.entries()) {
    const { index } = place.pool;
    const unit = unitOf(place);
    const x = (at % across) * carpet.capacity;
    const y = Math.floor(at / across) * carpet.rows;
    const key = `${keyOf(spec, place, unit, carpet, palette)} ${x}/${y}`;
    let picture = byPool.get(index);
    if (!picture || picture.key !== key || picture.listed !== listed) {
      picture = { x, y, key, listed, cells: 0, painted: picture?.painted ?? 0 };
      byPool.set(index, picture);
    }
    yield* extend(sheet, picture, spec, place, unit, carpet, palette);
  }
}
