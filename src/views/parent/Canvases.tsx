import { useCallback, useMemo, useRef, useState } from "react";
import type { ParentSpec } from "../../core/construct/parent";
import type { Frame } from "../../core/construct/trace";
import type { Wiring } from "../../core/network/wiring";
import type { Action } from "./action";
import { CanvasLayer } from "./CanvasLayer";
import { CarpetPainter } from "./CarpetPainter";
import { CrossCanvas } from "./CrossCanvas";
import type { Palette } from "./colour";
import type { ParentLayout, PoolPlace } from "./geometry";
import { groupPools, type PoolGroup, regionOf } from "./groups";
import { KeptCanvas } from "./KeptCanvas";
import type { KeptJoint } from "./kept";
import { PoolsCanvas } from "./PoolsCanvas";
import { paintCandidates } from "./paintKept";
import type { Pictures } from "./pictures";
import { sampleHairlines } from "./sample";
import { paintActive, paintPools, WAITING, wholeOf } from "./scene";
import { activePool, standingOf } from "./standing";
import type { Level } from "./zoom";

interface Props {
  readonly wiring: Wiring;
  readonly spec: ParentSpec;
  readonly layout: ParentLayout;
  readonly palette: Palette;
  readonly frame: Frame;
  readonly joints: readonly KeptJoint[];
  readonly action: Action;
  readonly selected: number;
  readonly level: Level;
}

/**
 * Bottom to top: each layer's cross edges; the ghosts of all pools; groups of untouched pools, which fade; the pool in
 * work, the only canvas that is redrawn every frame; the kept wires, to which every slot adds.
 */
export function Canvases(props: Props) {
  const { wiring, spec, layout, palette, frame, joints, action, selected, level } = props;
  const current = frame.slot?.weight.index ?? selected;
  const unitOf = useUnitOf(layout, current);
  const pictures = usePainted(level);
  const [version, setVersion] = useState(0);
  const onMore = useCallback(() => setVersion((old) => old + 1), []);
  const brush = useMemo(() => {
    const hairlines = new Map(
      layout.places.map((place) => [place.pool.index, sampleHairlines(spec, layout, place)]),
    );
    return { layout, palette, pictures, hairlines };
  }, [spec, layout, palette, pictures]);
  const groups = useMemo(() => groupPools(layout), [layout]);
  const active = activePool(frame)?.index ?? -1;
  const place = layout.byPool.get(active);
  const alive = frame.mask.alive[active] ?? 0;
  const ghost = level === "pool" ? "near" : "ghost";
  const whole = useMemo(() => wholeOf(layout), [layout]);
  const drawGhosts = useCallback(
    (context: CanvasRenderingContext2D) =>
      paintPools(context, brush, version >= 0 ? layout.places : [], ghost),
    [brush, layout, version, ghost],
  );
  const region = useMemo(() => (place ? regionOf(layout, [place]) : whole), [layout, place, whole]);
  const drawActive = useCallback(
    function* (context: CanvasRenderingContext2D) {
      if (!place || version < 0) return;
      paintActive(context, brush, place, alive);
      yield paintCandidates(context, layout, action.joints, palette);
    },
    [brush, layout, palette, place, alive, action.joints, version],
  );
  const paintedIn = ({ places }: PoolGroup) =>
    places.reduce((sum, { pool }) => sum + (pictures.byPool.get(pool.index)?.painted ?? 0), 0);
  const goneIn = ({ places }: PoolGroup) => {
    const first = places.findIndex(({ pool }) => standingOf(frame, pool.index) === "untouched");
    return first < 0 ? places.length : first;
  };
  const webs = [...new Set(layout.places.map(({ pool }) => pool.layer))];
  const untouched = frame.phase === "whole" || frame.phase === "cut";
  return (
    <>
      <CarpetPainter
        pictures={pictures}
        spec={spec}
        layout={layout}
        palette={palette}
        unitOf={unitOf}
        onMore={onMore}
      />
      {webs.map((layer) => (
        <CrossCanvas
          key={layer}
          brush={brush}
          wiring={wiring}
          spec={spec}
          layer={layer}
          opacity={(frame.mask.cross[layer] ?? 0) / layout.carpet.poolSize}
        />
      ))}
      <CanvasLayer name="ghosts" region={whole} ratio={layout.ratio} draw={drawGhosts} />
      {groups.map((group) => (
        <PoolsCanvas
          key={group.name}
          brush={brush}
          group={group}
          gone={goneIn(group)}
          painted={paintedIn(group)}
          opacity={untouched ? 1 : WAITING}
        />
      ))}
      <CanvasLayer
        name="active"
        region={region}
        ratio={layout.ratio}
        draw={drawActive}
        opacity={place ? 1 : 0}
      />
      <KeptCanvas brush={brush} joints={joints} decided={frame.decided} />
    </>
  );
}

/** Which unit's out-weights colour a pool: a shared one has them for every unit, and shows those of the current weight. */
function useUnitOf(layout: ParentLayout, weight: number) {
  const shared = layout.places.some(({ pool }) => pool.weights.length > 1);
  const current = shared ? weight : -1;
  return useCallback(
    ({ pool }: PoolPlace) =>
      (pool.weights.find(({ index }) => index === current) ?? pool.weights[0])?.unit ?? 0,
    [current],
  );
}

/** The carpets of a level of the zoom: each keeps its own, so that going back paints nothing again. */
function usePainted(level: Level): Pictures {
  const levels = useRef(new Map<Level, Pictures>()).current;
  const known = levels.get(level) ?? { sheet: null, byPool: new Map() };
  levels.set(level, known);
  return known;
}
