import { useCallback, useId, useMemo, useRef } from "react";
import type { ParentSpec } from "../../core/parent";
import type { Scan } from "../../core/prune";
import type { Ticket } from "../../core/ticket";
import type { Frame } from "../../core/trace";
import type { Wiring } from "../../core/wiring";
import { actionOf } from "./action";
import { CanvasLayer } from "./CanvasLayer";
import { layoutParent, type NodePlace, type PoolPlace } from "./geometry";
import { countKeptEdges, keptJoints } from "./kept";
import { Nodes } from "./Nodes";
import { PoolButtons } from "./PoolButtons";
import { Spotlight } from "./Spotlight";
import { activePool } from "./standing";
import { type UnitCurve, UnitCurves } from "./UnitCurves";
import { useLayers } from "./useLayers";
import { useSurface } from "./useSurface";
import { useTheme } from "./useTheme";
import { scaleOf, summarise } from "./words";
import "./parent.css";

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
}

/** The random parent at its real size: a carpet of neurons for every weight of the target, of which the film leaves a few. */
export function ParentView(props: Props) {
  const { wiring, spec, scan, poolSize, ticket, frame, selected } = props;
  const id = useId();
  const stage = useRef<HTMLDivElement>(null);
  const surface = useSurface(stage);
  const palette = useTheme(stage);
  const layout = useMemo(
    () => surface && layoutParent(wiring, scan.pools, poolSize, surface),
    [wiring, scan.pools, poolSize, surface],
  );
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
  const layers = useLayers({ wiring, spec, layout, palette, frame, joints, action, selected });
  const alive = frame.mask.alive;
  const isLocked = useCallback(
    (node: NodePlace) =>
      node.column > 0 &&
      scan.pools.every(
        (p) =>
          p.layer !== node.column - 1 ||
          alive[p.index] === 0 ||
          p.weights.every((w) => w.row !== node.row),
      ),
    [scan.pools, alive],
  );
  const keptIn = useCallback(
    (index: number) =>
      countKeptEdges(
        joints.filter((joint) => joint.place.pool.index === index),
        frame.decided,
      ),
    [joints, frame.decided],
  );
  const kept = countKeptEdges(joints, frame.decided);
  const viewBox = `0 0 ${layout?.width} ${layout?.height}`;
  const willKeep = useMemo(() => countKeptEdges(joints, Number.POSITIVE_INFINITY), [joints]);
  return (
    <figure className="parent" aria-label="Random parent network" aria-describedby={id}>
      <div className="parent-stage" ref={stage}>
        {layout &&
          layers.map((layer) => <CanvasLayer key={layer.name} layout={layout} {...layer} />)}
        {layout && (
          <svg viewBox={viewBox} aria-hidden="true">
            {place && weight && (
              <Spotlight
                layout={layout}
                place={place}
                weight={weight}
                joints={action.joints}
                blooming={frame.phase === "keep"}
                line={action.line}
              />
            )}
            <Nodes
              wiring={wiring}
              layout={layout}
              marked={place && weight ? endsOf(place, weight.index) : []}
              isLocked={isLocked}
            />
            {props.unitCurves && (
              <UnitCurves layout={layout} curves={props.unitCurves} isLocked={isLocked} />
            )}
          </svg>
        )}
        {layout && (
          <PoolButtons
            wiring={wiring}
            layout={layout}
            selected={selected}
            onSelect={props.onSelect}
            onHover={props.onHover}
            keptIn={keptIn}
          />
        )}
      </div>
      <figcaption className="parent-caption">
        <span id={id}>{summarise(wiring, spec, poolSize, frame, kept, willKeep)}</span>
        <span className="parent-legend">
          {layout && scaleOf(layout.carpet)}: <i aria-hidden="true" />
          a·b &gt; 0 <i aria-hidden="true" className="parent-minus" />
          a·b &lt; 0
        </span>
      </figcaption>
    </figure>
  );
}

const endsOf = (place: PoolPlace, weight: number): NodePlace[] => {
  const target = place.targets[place.pool.weights.findIndex(({ index }) => index === weight)];
  return target ? [place.source, target] : [place.source];
};
