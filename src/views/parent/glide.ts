import type { Rect } from "./carpet";
import type { ParentLayout, PoolPlace } from "./geometry";

/** A picture's place as a stretch and a shift, seen from its top left. */
export interface Glide {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly x: number;
  readonly y: number;
}

function boundsOf(places: readonly PoolPlace[]): Rect {
  const rects = places.map(({ carpet }) => carpet);
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const width = Math.max(...rects.map((rect) => rect.x + rect.width)) - x;
  const height = Math.max(...rects.map((rect) => rect.y + rect.height)) - y;
  return { x, y, width, height };
}

/** Where a drawing must start so that the carpets it shares with the one before lie where they lay; null if there are none. */
export function glideBetween(before: ParentLayout, after: ParentLayout): Glide | null {
  const shared = after.places.filter(({ pool }) => before.byPool.has(pool.index));
  if (shared.length === 0) return null;
  const to = boundsOf(shared);
  const from = boundsOf(shared.map(({ pool }) => before.byPool.get(pool.index) as PoolPlace));
  const scaleX = from.width / to.width;
  const scaleY = from.height / to.height;
  return { scaleX, scaleY, x: from.x - to.x * scaleX, y: from.y - to.y * scaleY };
}
