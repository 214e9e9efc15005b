import type { Rect } from "./carpet";
import type { Palette } from "./colour";
import type { ParentLayout, PoolPlace } from "./geometry";
import { bundlesInOne, paintBundles, paintCarpet, paintHairlines } from "./paint";
import type { Pictures } from "./pictures";
import type { Hairline } from "./sample";

/** Everything that painting a pool needs. */
export interface Brush {
  readonly layout: ParentLayout;
  readonly palette: Palette;
  readonly pictures: Pictures;
  /** By pool index. */
  readonly hairlines: ReadonlyMap<number, readonly Hairline[]>;
}

/** A ghost from near still shows its neurons. */
type Look = "whole" | "active" | "ghost" | "near";

/** Opacities of a pool's parts; of its sampled wires one in `sparse` shows. */
interface Strength {
  readonly bundle: number;
  readonly wires: number;
  readonly sparse: number;
  readonly carpet: number;
}

/** How strongly a pool's parts show. */
const STRENGTH: Readonly<Record<Look, Strength>> = {
  whole: { bundle: 1, wires: 0.5, sparse: 1, carpet: 1 },
  active: { bundle: 1.3, wires: 0.7, sparse: 1, carpet: 1 },
  ghost: { bundle: 0.45, wires: 0.12, sparse: 3, carpet: 0.1 },
  near: { bundle: 0.3, wires: 0.1, sparse: 1, carpet: 0.32 },
};
/** Opacity of a whole pool that waits for its turn. */
export const WAITING = 0.55;

export const wholeOf = ({ width, height, ratio }: ParentLayout): Rect => ({
  x: 0,
  y: 0,
  width: Math.floor(width * ratio) / ratio,
  height: Math.floor(height * ratio) / ratio,
});

/** Pools whose parts are painted in one step. */
const STEP = 64;

function* inSteps(
  places: readonly PoolPlace[],
  paint: (some: readonly PoolPlace[]) => void,
  step = STEP,
) {
  for (let from = 0; from < places.length; from += step) {
    paint(places.slice(from, from + step));
    yield;
  }
}

/** Some pools with all their neurons, carpets above the wires of all. */
export function* paintPools(
  context: CanvasRenderingContext2D,
  { layout, palette, pictures, hairlines }: Brush,
  places: readonly PoolPlace[],
  look: Look,
): Generator<void> {
  const { bundle, wires, carpet, sparse } = STRENGTH[look];
  yield* inSteps(
    places,
    (some) => paintBundles(context, layout, some, palette, bundle),
    Math.max(STEP, bundlesInOne(layout)),
  );
  yield* inSteps(places, (some) => {
    const lines = some.flatMap(({ pool }) => hairlines.get(pool.index) ?? []);
    const shown = lines.filter((_, i) => i % sparse === 0);
    paintHairlines(context, layout, shown, palette, wires);
  });
  yield* inSteps(places, (some) => {
    for (const place of some) paintCarpet(context, layout, place, pictures, palette, carpet);
  });
}

/** The pool in work over its own ghost: of its neurons those with index < `alive` live. */
export function paintActive(
  context: CanvasRenderingContext2D,
  { layout, palette, pictures, hairlines }: Brush,
  place: PoolPlace,
  alive: number,
): void {
  const { bundle, wires, carpet } = STRENGTH.active;
  const left = Math.log1p(alive) / Math.log1p(layout.carpet.poolSize);
  const lines = (hairlines.get(place.pool.index) ?? []).filter(({ neuron }) => neuron < alive);
  paintBundles(context, layout, [place], palette, bundle * left);
  paintHairlines(context, layout, lines, palette, wires);
  paintCarpet(context, layout, place, pictures, palette, carpet, alive);
}
