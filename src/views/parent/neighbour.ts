import type { PoolPlace } from "./geometry";

/** The pool that an arrow key leads to: up and down within a layer, left and right to the nearest of the next layer. */
export function neighbourOf(places: readonly PoolPlace[], from: number, key: string): number {
  const here = places.find(({ pool }) => pool.index === from);
  if (!here) return from;
  const layer = here.pool.layer;
  const peers = places.filter(({ pool }) => pool.layer === layer);
  const at = peers.indexOf(here);
  const indexOf = (place: PoolPlace | undefined) => place?.pool.index ?? from;
  if (key === "ArrowUp") return indexOf(peers[at - 1]);
  if (key === "ArrowDown") return indexOf(peers[at + 1]);
  if (key === "Home") return indexOf(places[0]);
  if (key === "End") return indexOf(places.at(-1));
  const next = layer + (key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0);
  if (next === layer) return from;
  const distance = (place: PoolPlace) => Math.abs(place.carpet.y - here.carpet.y);
  const [nearest] = places
    .filter(({ pool }) => pool.layer === next)
    .sort((p, q) => distance(p) - distance(q));
  return indexOf(nearest);
}
