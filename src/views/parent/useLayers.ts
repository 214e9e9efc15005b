import { useCallback, useMemo } from "react";
import type { ParentSpec } from "../../core/parent";
import type { Frame } from "../../core/trace";
import type { Wiring } from "../../core/wiring";
import type { Action } from "./action";
import type { Palette } from "./colour";
import type { ParentLayout, PoolPlace } from "./geometry";
import type { KeptJoint } from "./kept";
import {
  paintBundle,
  paintCandidates,
  paintCarpet,
  paintCross,
  paintHairlines,
  paintKept,
} from "./paint";
import { sampleCrossLines, sampleHairlines } from "./sample";
import { activePool, type Standing, standingOf } from "./standing";
import { usePictures } from "./usePictures";

/** How strongly a pool's parts show in each standing. */
const STRENGTH: Readonly<Record<Standing, { bundle: number; wires: number; carpet: number }>> = {
  whole: { bundle: 1, wires: 0.5, carpet: 1 },
  waiting: { bundle: 0.8, wires: 0.32, carpet: 0.7 },
  active: { bundle: 1.3, wires: 0.7, carpet: 1 },
  pruned: { bundle: 0.45, wires: 0, carpet: 0 },
};
/** What remains visible of a deleted neuron. */
const GHOST = 0.1;
const CROSS_STRENGTH = 0.22;

interface Scene {
  readonly wiring: Wiring;
  readonly spec: ParentSpec;
  readonly layout: ParentLayout | null;
  readonly palette: Palette | null;
  readonly frame: Frame;
  readonly joints: readonly KeptJoint[];
  readonly action: Action;
  readonly selected: number;
}

interface Layer {
  readonly name: string;
  readonly draw: (context: CanvasRenderingContext2D) => void;
  readonly opacity?: number;
}

/** Wires get thinner where there are many. */
const slimFor = (count: number): number => (count > 240 ? 0.45 : count > 60 ? 0.7 : 1);

/**
 * The canvases, bottom to top: each layer's cross edges, which only fade; all pools but the one in work, redrawn once a
 * pool; the pool in work, redrawn every frame; the kept wires, redrawn once a slot.
 */
export function useLayers(scene: Scene): Layer[] {
  const { wiring, spec, layout, palette, frame, joints, action, selected } = scene;
  const current = frame.slot?.weight.index ?? selected;
  const unitOf = useCallback(
    ({ pool }: PoolPlace) =>
      (pool.weights.find(({ index }) => index === current) ?? pool.weights[0])?.unit ?? 0,
    [current],
  );
  const { pictures, version } = usePictures(spec, layout, palette, unitOf);
  const hairlines = useMemo(
    () => layout?.places.map((place) => sampleHairlines(spec, layout, place)) ?? [],
    [spec, layout],
  );
  const active = activePool(frame)?.index ?? -1;
  const standings = layout?.places.map((_, pool) => standingOf(frame, pool)).join() ?? "";

  const paintPool = useCallback(
    (context: CanvasRenderingContext2D, place: PoolPlace, standing: Standing, alive: number) => {
      if (!layout || !palette) return;
      const strength = STRENGTH[standing];
      const lines = hairlines[place.pool.index] ?? [];
      paintBundle(context, layout, place, palette, strength.bundle);
      paintHairlines(context, layout, place, lines, palette, strength.wires, alive);
    },
    [layout, palette, hairlines],
  );

  const paintPicture = useCallback(
    (context: CanvasRenderingContext2D, place: PoolPlace, standing: Standing, alive: number) => {
      const picture = version >= 0 && pictures.get(place.pool.index);
      if (!layout || !palette || !picture) return;
      const { canvas } = picture;
      paintCarpet(context, layout, place, canvas, STRENGTH[standing].carpet, alive, palette, GHOST);
    },
    [layout, palette, pictures, version],
  );

  const drawRest = useCallback(
    (context: CanvasRenderingContext2D) => {
      const names = standings.split(",") as Standing[];
      const others = layout?.places.filter(({ pool }) => pool.index !== active) ?? [];
      const living = (pool: number) => (names[pool] === "pruned" ? 0 : Number.POSITIVE_INFINITY);
      for (const paintPart of [paintPool, paintPicture])
        for (const place of others) {
          const { index } = place.pool;
          paintPart(context, place, names[index] as Standing, living(index));
        }
    },
    [layout, standings, active, paintPool, paintPicture],
  );

  const alive = frame.mask.alive[active] ?? 0;
  const drawActive = useCallback(
    (context: CanvasRenderingContext2D) => {
      const place = layout?.places[active];
      if (!layout || !palette || !place) return;
      paintPool(context, place, "active", alive);
      paintPicture(context, place, "active", alive);
      paintCandidates(context, layout, action.joints, palette);
    },
    [layout, palette, active, alive, action.joints, paintPool, paintPicture],
  );

  const { decided } = frame;
  const drawKept = useCallback(
    (context: CanvasRenderingContext2D) => {
      if (!layout || !palette) return;
      const kept = joints.filter(({ slot }) => slot < decided);
      paintKept(context, layout, kept, palette, slimFor(joints.length));
    },
    [layout, palette, joints, decided],
  );

  const crossLayers = useMemo(
    () =>
      wiring.layers.map((_, layer) => (context: CanvasRenderingContext2D) => {
        if (layout && palette)
          paintCross(
            context,
            sampleCrossLines(wiring, spec, layout, layer),
            palette,
            CROSS_STRENGTH,
          );
      }),
    [wiring, spec, layout, palette],
  );
  const poolSize = layout?.carpet.poolSize ?? 1;
  return [
    ...crossLayers.map((draw, layer) => ({
      name: `cross-${layer}`,
      draw,
      opacity: (frame.mask.cross[layer] ?? 0) / poolSize,
    })),
    { name: "pools", draw: drawRest },
    { name: "active", draw: drawActive },
    { name: "kept", draw: drawKept },
  ];
}
