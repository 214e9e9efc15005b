import type { Pool } from "../../core/construct/parent";
import type { Wiring } from "../../core/network/wiring";
import { type Carpet, cellOf, chooseCarpet, type Rect } from "./carpet";
import { levelOf, WHOLE, type Zoom } from "./zoom";

/** An input, a unit or a carrier; column 0 holds the inputs, column l + 1 the units of layer l. */
export interface NodePlace {
  readonly column: number;
  readonly row: number;
  readonly field: number;
  readonly x: number;
  readonly y: number;
}

export interface PoolPlace {
  readonly pool: Pool;
  readonly carpet: Rect;
  readonly source: NodePlace;
  /** The units that the pool's weights lead to, in the order of `pool.weights`. */
  readonly targets: readonly NodePlace[];
}

/** Where everything is, in CSS pixels from the top left; carpets lie on device pixels. */
export interface ParentLayout {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly radius: number;
  /** By column of the network; those out of sight are empty. */
  readonly columns: readonly (readonly NodePlace[])[];
  /** The pools in sight, in the order in which they are pruned. */
  readonly places: readonly PoolPlace[];
  readonly byPool: ReadonlyMap<number, PoolPlace>;
  /** Layers in sight. */
  readonly layers: number;
  readonly carpet: Carpet;
  /** Smallest distance of pools above one another. */
  readonly pitch: number;
}

export interface Surface {
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
}

/** Room above and below for the label of a carpet at the edge. */
const MARGIN = { top: 22, bottom: 22, side: 8 } as const;
/** Smallest distance of carpets above one another; more pools stand in several columns. */
const SMALLEST_PITCH = 9;
/** Empty space between the pools of two units, in pitches. */
const GROUP_GAP = 0.45;

/**
 * `band`: part of the distance between two node columns that carpets may take, alone or in several stacks; `fill`: part of
 * their pitch; sizes in CSS pixels.
 */
const STYLES = {
  whole: { band: 0.47, bandOfMany: 0.58, fill: 0.78, tallest: 150, radius: 13, cell: 14 },
  layer: { band: 0.62, bandOfMany: 0.7, fill: 0.8, tallest: 220, radius: 17, cell: 20 },
  pool: { band: 0.72, bandOfMany: 0.72, fill: 0.94, tallest: 400, radius: 22, cell: 40 },
} as const;

interface Rack {
  readonly pools: readonly Pool[];
  readonly stacks: number;
  readonly pitch: number;
  /** Centre of each pool as (stack, height in pitches). */
  readonly spots: readonly (readonly [number, number])[];
}

/** Stacks the pools of one layer: one above the other in the order in which they are pruned, with a gap between units. */
function rack(pools: readonly Pool[], height: number): Rack {
  const most = Math.max(1, Math.floor(height / SMALLEST_PITCH));
  const stacks = Math.ceil(pools.length / most);
  let at = 0;
  const spots = pools.map((pool, index): [number, number] => {
    if (stacks > 1) return [index % stacks, Math.floor(index / stacks) + 0.5];
    if (index > 0 && pools[index - 1]?.unit !== pool.unit) at += GROUP_GAP;
    return [0, at++ + 0.5];
  });
  const pitches = stacks > 1 ? Math.ceil(pools.length / stacks) : at;
  return { pools, stacks, pitch: height / Math.max(1, pitches), spots };
}

/** Which columns and pools are in sight, and how they are drawn. */
function sightOf(wiring: Wiring, pools: readonly Pool[], zoom: Zoom) {
  const level = levelOf(zoom);
  const seen = pools.filter(
    (pool, index) =>
      (zoom.layer === undefined || pool.layer === zoom.layer) &&
      (zoom.pool === undefined || index === zoom.pool),
  );
  const [only] = zoom.pool === undefined ? [] : seen;
  const first = zoom.layer ?? 0;
  const last = (zoom.layer ?? wiring.layers.length - 1) + 1;
  const fields = [wiring.layers[0]?.inputs ?? [], ...wiring.layers.map((layer) => layer.units)];
  const rows = fields.map((column, index) =>
    column
      .map((field, row) => ({ field, row }))
      .filter(({ row }) => {
        if (index < first || index > last) return false;
        if (!only) return true;
        return index === first
          ? row === only.column
          : only.weights.some((weight) => weight.row === row);
      }),
  );
  return { seen, first, last, rows, style: STYLES[level === "neuron" ? "pool" : level] };
}

/** So much more room may carpets take where it lets their cells grow, and so much of the distance from one to the next. */
const STRETCH = 1.15;
const TIGHTEST = 0.94;

/** Places what is in sight of a target's parent: inputs, carpets of layer 1, units 1, carpets of layer 2, … output. */
export function layoutParent(
  wiring: Wiring,
  pools: readonly Pool[],
  poolSize: number,
  surface: Surface,
  zoom: Zoom = WHOLE,
): ParentLayout {
  const { width, height, ratio } = surface;
  const { seen, first, last, rows, style } = sightOf(wiring, pools, zoom);
  const layers = last - first;
  const most = Math.max(...rows.map((column) => column.length));
  const room = Math.min(height / most, width / (layers * 6));
  const radius = Math.max(3, Math.min(style.radius, room * 0.4));
  const left = MARGIN.side + radius;
  const gap = (width - 2 * left) / layers;
  const tall = height - MARGIN.top - MARGIN.bottom;
  const columns = rows.map((column, index) =>
    column.map(
      ({ field, row }, at): NodePlace => ({
        column: index,
        row,
        field,
        x: left + gap * (index - first),
        y: MARGIN.top + (tall * (at + 0.5)) / column.length,
      }),
    ),
  );
  const nodeAt = (column: number, row: number) =>
    columns[column]?.find((node) => node.row === row) as NodePlace;
  const racks = Array.from({ length: layers }, (_, at) =>
    rack(
      seen.filter((pool) => pool.layer === first + at),
      tall,
    ),
  );
  const bands = racks.map(({ stacks }) => gap * (stacks > 1 ? style.bandOfMany : style.band));
  const slotWidth = Math.min(
    ...racks.map(({ stacks }, l) => ((bands[l] as number) / stacks) * (stacks > 1 ? 0.82 : 1)),
  );
  const pitch = Math.min(...racks.map((each) => each.pitch));
  const slotHeight = Math.min(style.tallest, pitch * style.fill);
  const choose = (width: number, height: number) =>
    chooseCarpet(width, height, ratio, poolSize, style.cell);
  const snug = choose(slotWidth, slotHeight);
  const roomy = choose(STRETCH * slotWidth, Math.min(STRETCH * slotHeight, TIGHTEST * pitch));
  const carpet = roomy.cell > snug.cell ? roomy : snug;
  const snap = (x: number) => Math.round(x * ratio) / ratio;
  const carpetWidth = (carpet.columns * carpet.cell) / ratio;
  const carpetHeight = (Math.min(carpet.rows, carpet.cells) * carpet.cell) / ratio;
  const places = racks.flatMap(({ pools: stacked, stacks, pitch, spots }, at) =>
    stacked.map((pool, index): PoolPlace => {
      const [stack, level] = spots[index] as readonly [number, number];
      const band = bands[at] as number;
      const x = left + gap * (at + 0.5) + band * ((stack + 0.5) / stacks - 0.5);
      const y = MARGIN.top + pitch * level;
      return {
        pool,
        carpet: {
          x: snap(x - carpetWidth / 2),
          y: snap(y - carpetHeight / 2),
          width: carpetWidth,
          height: carpetHeight,
        },
        source: nodeAt(first + at, pool.column),
        targets: pool.weights.map((weight) => nodeAt(first + at + 1, weight.row)),
      };
    }),
  );
  places.sort((p, q) => p.pool.index - q.pool.index);
  const byPool = new Map(places.map((place) => [place.pool.index, place]));
  return { width, height, ratio, radius, columns, places, byPool, layers, carpet, pitch };
}

/** The square of device pixels that is one neuron, counted from the top left of the canvas; null when it has none of its own. */
export function pixelOf(
  { carpet, byPool, ratio }: ParentLayout,
  pool: number,
  neuron: number,
): { x: number; y: number; size: number } | null {
  const place = byPool.get(pool);
  if (!place || neuron % carpet.stride !== 0 || neuron >= carpet.poolSize) return null;
  const cell = cellOf(carpet, neuron);
  return {
    x: Math.round(place.carpet.x * ratio) + Math.floor(cell / carpet.rows) * carpet.cell,
    y: Math.round(place.carpet.y * ratio) + (cell % carpet.rows) * carpet.cell,
    size: carpet.cell,
  };
}

/** Where in its cell's height a neuron's hairline ends: spread by column, so that the neurons of one row do not share a line. */
export function strandOf(
  { carpet, ratio }: ParentLayout,
  place: PoolPlace,
  neuron: number,
): number {
  const cell = cellOf(carpet, neuron);
  const share = (Math.floor(cell / carpet.rows) + 0.5) / carpet.columns;
  return place.carpet.y + (((cell % carpet.rows) + share) * carpet.cell) / ratio;
}

/** The centre of a neuron's cell in CSS pixels. */
export function centreOf({ carpet, ratio }: ParentLayout, place: PoolPlace, neuron: number) {
  const cell = cellOf(carpet, neuron);
  return {
    x: place.carpet.x + ((Math.floor(cell / carpet.rows) + 0.5) * carpet.cell) / ratio,
    y: place.carpet.y + (((cell % carpet.rows) + 0.5) * carpet.cell) / ratio,
  };
}

/** The neuron whose cell is at a point in CSS pixels; null beside the carpet and in what its last column leaves empty. */
export function neuronAt(
  { carpet, ratio }: ParentLayout,
  place: PoolPlace,
  x: number,
  y: number,
): number | null {
  const side = carpet.cell / ratio;
  const column = Math.floor((x - place.carpet.x) / side);
  const row = Math.floor((y - place.carpet.y) / side);
  if (column < 0 || row < 0 || row >= carpet.rows) return null;
  const cell = column * carpet.rows + row;
  return cell < carpet.cells ? cell * carpet.stride : null;
}
