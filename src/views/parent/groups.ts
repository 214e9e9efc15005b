import type { Rect } from "./carpet";
import type { ParentLayout, PoolPlace } from "./geometry";

/** Neighbouring pools of one layer that share a canvas. */
export interface PoolGroup {
  readonly name: string;
  readonly places: readonly PoolPlace[];
  /** What their wires and carpets cover, on device pixels. */
  readonly region: Rect;
}

/** Canvases for the pools together: each fades by itself, and only the one with the pool in work is ever redrawn. */
const MOST_GROUPS = 16;
/** Room for line widths. */
const BLEED = 3;

/** The smallest rectangle of whole device pixels around some pools and their wires. */
export function regionOf({ ratio }: ParentLayout, places: readonly PoolPlace[]): Rect {
  const ys = places.flatMap(({ carpet, source, targets }) => [
    carpet.y,
    carpet.y + carpet.height,
    source.y,
    ...targets.map((target) => target.y),
  ]);
  const lefts = places.map(({ source }) => source.x);
  const rights = places.flatMap(({ targets }) => targets.map((target) => target.x));
  const down = (x: number) => Math.floor((x - BLEED) * ratio) / ratio;
  const up = (x: number) => Math.ceil((x + BLEED) * ratio) / ratio;
  const x = down(Math.min(...lefts));
  const y = down(Math.min(...ys));
  return { x, y, width: up(Math.max(...rights)) - x, height: up(Math.max(...ys)) - y };
}

export function groupPools(layout: ParentLayout): PoolGroup[] {
  const size = Math.ceil(layout.places.length / MOST_GROUPS);
  const groups: PoolPlace[][] = [];
  for (const place of layout.places) {
    const last = groups.at(-1);
    if (last && last.length < size && last[0]?.pool.layer === place.pool.layer) last.push(place);
    else groups.push([place]);
  }
  return groups.map((places) => ({
    name: `pools-${places[0]?.pool.index}`,
    places,
    region: regionOf(layout, places),
  }));
}
