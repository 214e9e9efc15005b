import { useCallback, useLayoutEffect, useRef } from "react";
import type { ParentSpec } from "../../core/construct/parent";
import type { Ticket } from "../../core/construct/ticket";
import type { Frame } from "../../core/construct/trace";
import type { TargetWeight, Wiring } from "../../core/network/wiring";
import { firstNeuron } from "./aim";
import { CarpetProbe } from "./CarpetProbe";
import type { Palette } from "./colour";
import { fateOf } from "./fate";
import type { ParentLayout, PoolPlace } from "./geometry";
import { type Joint, jointsOf } from "./kept";
import { NeuronScene } from "./NeuronScene";
import { type Zoom, zoomTo } from "./zoom";
import "./zoomed.css";
import { ZOOMED } from "../../words/en/zoomed";

interface Props {
  readonly wiring: Wiring;
  readonly spec: ParentSpec;
  readonly layout: ParentLayout;
  readonly palette: Palette;
  readonly ticket: Ticket;
  readonly frame: Frame;
  readonly place: PoolPlace;
  /** The weight that the pool is looked at for. */
  readonly weight: TargetWeight;
  readonly neuron: number | undefined;
  readonly onZoom: (zoom: Zoom) => void;
}

/** A pool so near that its neurons are seen one by one, or one neuron of it. */
export default function Zoomed(props: Props) {
  const { wiring, spec, layout, palette, ticket, frame, place, weight, neuron, onZoom } = props;
  const { pool } = place;
  const left = useRef<number>(undefined);
  useLayoutEffect(() => {
    left.current = neuron;
  }, [neuron]);
  const jointOf = useCallback(
    (index: number) => jointsOf(spec, place, weight, [index])[0] as Joint,
    [spec, place, weight],
  );
  const show = (index: number) => onZoom({ ...zoomTo(pool), neuron: index });
  if (neuron !== undefined)
    return (
      <NeuronScene
        wiring={wiring}
        spec={spec}
        layout={layout}
        palette={palette}
        joint={jointOf(neuron)}
        weight={weight}
        fate={ZOOMED[fateOf(frame, ticket, pool.index, neuron)]}
        onMove={show}
      />
    );
  return (
    <CarpetProbe
      layout={layout}
      place={place}
      start={left.current ?? firstNeuron(ticket, pool.index)}
      jointOf={jointOf}
      fateOf={(index) => ZOOMED[fateOf(frame, ticket, pool.index, index)]}
      onEnter={show}
    />
  );
}
