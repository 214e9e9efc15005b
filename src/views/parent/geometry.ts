import type { Pool } from "../../core/parent";
import type { Wiring } from "../../core/wiring";
import { type Carpet, cellOf, chooseCarpet, type Rect } from "./carpet";

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
  readonly columns: readonly (readonly NodePlace[])[];
  readonly places: readonly PoolPlace[];
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
/** Part of the distance between two node columns that carpets may take, and part of their pitch. */
const CARPET_WIDTH = 0.47;
const CARPET_WIDTH_MANY = 0.58;
const CARPET_HEIGHT = 0.78;
const TALLEST_CARPET = 150;
/** Empty space between the pools of two units, in pitches. */
const GROUP_GAP = 0.45;
const LARGEST_RADIUS = 13;

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

const radiusFor = (wiring: Wiring, surface: Surface): number => {
  const most = Math.max(
    ...wiring.layers.map(({ inputs, units }) => Math.max(inputs.length, units.length)),
  );
  const room = Math.min(surface.height / most, surface.width / (wiring.layers.length * 6));
  return Math.max(3, Math.min(LARGEST_RADIUS, room * 0.4));
};

/** Places the parent of a target: inputs, carpets of layer 1, units 1, carpets of layer 2, … output. */
export function layoutParent(
  wiring: Wiring,
  pools: readonly Pool[],
  poolSize: number,
  surface: Surface,
): ParentLayout {
  const { width, height, ratio } = surface;
  const radius = radiusFor(wiring, surface);
  const depth = wiring.layers.length;
  const left = MARGIN.side + radius;
  const gap = (width - 2 * left) / depth;
  const tall = height - MARGIN.top - MARGIN.bottom;
  const fields = [wiring.layers[0]?.inputs ?? [], ...wiring.layers.map((layer) => layer.units)];
  const columns = fields.map((column, index) =>
    column.map(
      (field, row): NodePlace => ({
        column: index,
        row,
        field,
        x: left + gap * index,
        y: MARGIN.top + (tall * (row + 0.5)) / column.length,
      }),
    ),
  );
  const racks = wiring.layers.map((_, layer) =>
    rack(
      pools.filter((pool) => pool.layer === layer),
      tall,
    ),
  );
  const bands = racks.map(({ stacks }) => gap * (stacks > 1 ? CARPET_WIDTH_MANY : CARPET_WIDTH));
  const slotWidth = Math.min(
    ...racks.map(({ stacks }, l) => ((bands[l] as number) / stacks) * (stacks > 1 ? 0.82 : 1)),
  );
  const pitch = Math.min(...racks.map((each) => each.pitch));
  const slotHeight = Math.min(TALLEST_CARPET, pitch * CARPET_HEIGHT);
  const carpet = chooseCarpet(slotWidth, slotHeight, ratio, poolSize);
  const snap = (x: number) => Math.round(x * ratio) / ratio;
  const carpetWidth = (carpet.columns * carpet.cell) / ratio;
  const carpetHeight = (Math.min(carpet.rows, carpet.cells) * carpet.cell) / ratio;
  const places = racks.flatMap(({ pools: stacked, stacks, pitch, spots }, layer) =>
    stacked.map((pool, index): PoolPlace => {
      const [stack, level] = spots[index] as readonly [number, number];
      const band = bands[layer] as number;
      const x = left + gap * (layer + 0.5) + band * ((stack + 0.5) / stacks - 0.5);
      const y = MARGIN.top + pitch * level;
      return {
        pool,
        carpet: {
          x: snap(x - carpetWidth / 2),
          y: snap(y - carpetHeight / 2),
          width: carpetWidth,
          height: carpetHeight,
        },
        source: columns[layer]?.[pool.column] as NodePlace,
        targets: pool.weights.map((weight) => columns[layer + 1]?.[weight.row] as NodePlace),
      };
    }),
  );
  places.sort((p, q) => p.pool.index - q.pool.index);
  return { width, height, ratio, radius, columns, places, carpet, pitch };
}

/** The square of device pixels that is one neuron, counted from the top left of the canvas; null when it has none of its own. */
export function pixelOf(
  { carpet, places, ratio }: ParentLayout,
  pool: number,
  neuron: number,
): { x: number; y: number; size: number } | null {
  const place = places[pool];
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
