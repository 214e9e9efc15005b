import { useCallback, useId, useMemo, useRef } from "react";
import type { ParentSpec, Pool } from "../../core/construct/parent";
import type { Scan } from "../../core/construct/prune";
import type { Ticket } from "../../core/construct/ticket";
import type { Frame } from "../../core/construct/trace";
import type { Wiring } from "../../core/network/wiring";
import { late } from "../../ui/late";
import { Part } from "../../ui/Part";
import { actionOf } from "./action";
import { aimAt } from "./aim";
import { Canvases } from "./Canvases";
import { layoutParent, type NodePlace, type PoolPlace } from "./geometry";
import { countKeptEdges, keptJoints } from "./kept";
import { Nodes } from "./Nodes";
import { PoolButtons } from "./PoolButtons";
import { Spotlight } from "./Spotlight";
import { activePool, lockedUnits } from "./standing";
import { type UnitCurve, UnitCurves } from "./UnitCurves";
import { useFocusStop } from "./useFocusStop";
import { useGlide } from "./useGlide";
import { useSurface } from "./useSurface";
import { useTheme } from "./useTheme";
import { useZoomGestures } from "./useZoomGestures";
import { scaleOf, summarise } from "./words";
import { levelOf, type Zoom, zoomIn, zoomOut, zoomTo } from "./zoom";
import "./parent.css";
import { PARENT } from "../../words/en/parent";

const Zoomed = late(() => import("./Zoomed"));

interface Props {
  readonly wiring: Wiring;
  readonly spec: ParentSpec;
  readonly scan: Scan;
  readonly poolSize: number;
  readonly ticket: Ticket;
  readonly frame: Frame;
  /** Index of the selected weight of the target. */
  readonly selected: number;
  readonly onSelect: (weight: number) => void;
  readonly onHover?: (weight: number | null) => void;
  readonly unitCurves?: readonly UnitCurve[];
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

/** The random parent at its real size: a carpet of neurons for every weight of the target, of which the film leaves a few. */
export function ParentView(props: Props) {
  const { wiring, spec, scan, poolSize, ticket, frame, selected, zoom, onZoom } = props;
  const id = useId();
  const stage = useRef<HTMLDivElement>(null);
  const scene = useRef<HTMLDivElement>(null);
  const surface = useSurface(stage);
  const palette = useTheme();
  const { layer, pool: zoomed, neuron } = zoom;
  const layout = useMemo(
    () => surface && layoutParent(wiring, scan.pools, poolSize, surface, { layer, pool: zoomed }),
    [wiring, scan.pools, poolSize, surface, layer, zoomed],
  );
  const enter = useCallback((pool: Pool) => onZoom(zoomTo(pool)), [onZoom]);
  const live = useRef(props.onSelect);
  live.current = props.onSelect;
  const select = useCallback((index: number) => live.current(index), []);
  const near = zoomed === undefined ? undefined : layout?.byPool.get(zoomed);
  useGlide(scene, layout, zoom);
  useFocusStop(stage, zoom);
  useZoomGestures(stage, {
    zoomIn(x, y) {
      const aim = layout && aimAt(layout, ticket, x, y);
      if (aim) onZoom(zoomIn(zoom, aim, wiring.layers.length));
    },
    zoomOut: () => onZoom(zoomOut(zoom, wiring.layers.length)),
  });
  const joints = useMemo(
    () => (layout ? keptJoints(spec, layout, ticket) : []),
    [spec, layout, ticket],
  );
  const pool = activePool(frame);
  const weight = frame.slot?.weight ?? pool?.weights[0] ?? wiring.weights[selected];
  const place = layout?.places.find((p) =>
    p.pool.weights.some(({ index }) => index === weight?.index),
  );
  const action = useMemo(
    () => actionOf(spec, scan, ticket, frame, layout),
    [spec, scan, ticket, frame, layout],
  );
  const lockedNames = lockedUnits(scan.pools, frame).join();
  const locked = useMemo(() => new Set(lockedNames.split(",")), [lockedNames]);
  const marked = useMemo(
    () => (place && weight ? endsOf(place, weight.index) : []),
    [place, weight],
  );
  const pools = scan.pools.length;
  const kept = useMemo(
    () => countKeptEdges(ticket, pools, frame.decided),
    [ticket, pools, frame.decided],
  );
  const willKeep = useMemo(
    () => sum(countKeptEdges(ticket, pools, Number.POSITIVE_INFINITY)),
    [ticket, pools],
  );
  return (
    <figure className="parent" aria-label={PARENT.name} aria-describedby={id}>
      <div className="parent-stage" ref={stage}>
        <div className="parent-scene" ref={scene} hidden={neuron !== undefined}>
          {layout && (
            <Canvases
              wiring={wiring}
              spec={spec}
              layout={layout}
              palette={palette}
              frame={frame}
              joints={joints}
              action={action}
              selected={selected}
              level={levelOf({ layer, pool: zoomed })}
            />
          )}
          {layout && (
            <svg width={layout.width} height={layout.height} aria-hidden="true">
              <Nodes wiring={wiring} layout={layout} marked={marked} locked={locked} />
              {props.unitCurves && (
                <UnitCurves layout={layout} curves={props.unitCurves} locked={locked} />
              )}
              {place && weight && (
                <Spotlight
                  layout={layout}
                  place={place}
                  weight={weight}
                  blooming={frame.phase === "keep"}
                  action={action}
                />
              )}
            </svg>
          )}
          {layout && !near && (
            <PoolButtons
              wiring={wiring}
              layout={layout}
              selected={selected}
              onSelect={select}
              onHover={props.onHover}
              onEnter={enter}
              kept={kept}
            />
          )}
        </div>
        {layout && near && (
          <Part>
            <Zoomed
              wiring={wiring}
              spec={spec}
              layout={layout}
              palette={palette}
              ticket={ticket}
              frame={frame}
              place={near}
              weight={
                near.pool.weights.find(({ index }) => index === weight?.index) ??
                near.pool.weights[0]
              }
              neuron={neuron}
              onZoom={onZoom}
            />
          </Part>
        )}
      </div>
      <figcaption className="parent-caption">
        <span id={id}>{summarise(wiring, spec, poolSize, frame, sum(kept), willKeep)}</span>
        <span className="parent-legend">
          {layout && scaleOf(layout.carpet)} · {PARENT.slope} <i aria-hidden="true" />+{" "}
          <i aria-hidden="true" className="parent-minus" />−
        </span>
      </figcaption>
    </figure>
  );
}

const sum = (counts: readonly number[]): number => counts.reduce((x, y) => x + y, 0);

const endsOf = (place: PoolPlace, weight: number): NodePlace[] => {
  const target = place.targets[place.pool.weights.findIndex(({ index }) => index === weight)];
  return target ? [place.source, target] : [place.source];
};
