import type { Pool } from "../../core/construct/parent";
import { SHARED, type Wiring } from "../../core/network/wiring";
import { formatCount, formatSigned } from "../../ui/number";
import { ZOOM } from "../../words/en/parent";
import { nodeName } from "./words";
import { WHOLE, type Zoom, zoomTo } from "./zoom";

export interface Crumb {
  readonly label: string;
  readonly zoom: Zoom;
}

const poolLabel = (wiring: Wiring, { unit, layer, input, weights }: Pool): string =>
  unit === SHARED
    ? ZOOM.pool(nodeName(wiring, layer, input))
    : ZOOM.pool(formatSigned(weights[0]?.value ?? 0, 2));

/** The way from the whole network to where the drawing is. */
export function crumbsOf(zoom: Zoom, wiring: Wiring, pools: readonly Pool[]): Crumb[] {
  const { layer, neuron } = zoom;
  const crumbs: Crumb[] = [{ label: ZOOM.whole, zoom: WHOLE }];
  if (layer === undefined) return crumbs;
  if (wiring.layers.length > 1) crumbs.push({ label: ZOOM.layer(layer + 1), zoom: { layer } });
  const pool = zoom.pool === undefined ? undefined : pools[zoom.pool];
  if (!pool) return crumbs;
  crumbs.push({ label: poolLabel(wiring, pool), zoom: zoomTo(pool) });
  if (neuron !== undefined) crumbs.push({ label: ZOOM.neuron(formatCount(neuron)), zoom });
  return crumbs;
}
