import type { Pool } from "../../core/construct/parent";

/** How near the drawing is: the whole network, a layer of it, a pool of that layer by its index, a neuron of that pool. */
export interface Zoom {
  readonly layer?: number;
  readonly pool?: number;
  readonly neuron?: number;
}

export const WHOLE: Zoom = {};

export type Level = "whole" | "layer" | "pool" | "neuron";

export function levelOf({ layer, pool, neuron }: Zoom): Level {
  if (layer === undefined) return "whole";
  if (pool === undefined) return "layer";
  return neuron === undefined ? "pool" : "neuron";
}

/** What a step inwards leads to, where there is something to choose. */
export interface Aim {
  readonly pool: Pool;
  readonly neuron: number;
}

/** One step nearer, towards `aim`. A network of one layer has nothing between the whole and a pool. */
export function zoomIn(zoom: Zoom, { pool, neuron }: Aim, layers: number): Zoom {
  const level = levelOf(zoom);
  if (level === "whole" && layers > 1) return { layer: pool.layer };
  if (level === "whole" || level === "layer") return zoomTo(pool);
  return level === "pool" ? { ...zoom, neuron } : zoom;
}

export const zoomTo = ({ layer, index }: Pool): Zoom => ({ layer, pool: index });

/** One step back. */
export function zoomOut({ layer, pool, neuron }: Zoom, layers: number): Zoom {
  if (neuron !== undefined) return { layer, pool };
  return pool !== undefined && layers > 1 ? { layer } : WHOLE;
}

/** As near as what there is: another target or narrower pools may not have what was looked at. */
export function fitZoom(
  { layer, pool, neuron }: Zoom,
  pools: readonly Pool[],
  layers: number,
  poolSize: number,
): Zoom {
  if (layer === undefined || layer >= layers) return WHOLE;
  if (pool === undefined) return layers > 1 ? { layer } : WHOLE;
  if (pools[pool]?.layer !== layer) return layers > 1 ? { layer } : WHOLE;
  return neuron === undefined || neuron >= poolSize ? { layer, pool } : { layer, pool, neuron };
}
