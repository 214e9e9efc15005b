import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { formatCount, formatNumber } from "../../ui/number";
import { NETWORK } from "../../words/en/network";
import { ZOOMED } from "../../words/en/zoomed";
import { neuronWords } from "../microscope/words";
import { neuronAfter } from "./cells";
import { centreOf, neuronAt, type ParentLayout, type PoolPlace } from "./geometry";
import type { Joint } from "./kept";
import { useLostFocus } from "./useFocusStop";
import { drawInWire, drawOutWire, svgPen } from "./wires";

export interface ProbeProps {
  readonly layout: ParentLayout;
  readonly place: PoolPlace;
  /** The neuron that the keys begin at. */
  readonly start: number;
  /** A neuron with the two wires that it lends to the weight in question. */
  readonly jointOf: (neuron: number) => Joint;
  readonly fateOf: (neuron: number) => string;
  readonly onEnter: (neuron: number) => void;
}

const SMALLEST_MARK = 7;

function wiresOf(layout: ParentLayout, { place, target, neuron }: Joint): string {
  const { x, y } = centreOf(layout, place, neuron);
  const pen = svgPen();
  drawInWire(pen, place, layout.radius, y, x);
  drawOutWire(pen, place, target, layout.radius, y, x);
  return pen.d();
}

/** A carpet so large that its neurons can be pointed at, or walked over with the arrow keys. */
export function CarpetProbe({ layout, place, start, jointOf, fateOf, onEnter }: ProbeProps) {
  const stop = useRef<HTMLDivElement>(null);
  useLostFocus(stop);
  const pressed = useRef<number>(null);
  const [at, setAt] = useState<number | null>(null);
  const { x, y, width, height } = place.carpet;
  const { carpet, ratio } = layout;
  const neuron = at !== null && at < carpet.poolSize ? at : null;
  const joint = neuron === null ? null : jointOf(neuron);
  const fate = neuron === null ? "" : fateOf(neuron);
  const under = (event: { clientX: number; clientY: number; currentTarget: Element }) => {
    const box = event.currentTarget.getBoundingClientRect();
    return neuronAt(layout, place, x + event.clientX - box.left, y + event.clientY - box.top);
  };
  const walk = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") onEnter(neuron ?? start);
    else {
      const next = neuronAfter(carpet, neuron ?? start, event.key);
      if (next === null) return;
      setAt(neuron === null ? start : next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const side = Math.max(SMALLEST_MARK, carpet.cell / ratio);
  const spot = joint && centreOf(layout, place, joint.neuron);
  return (
    <>
      {spot && joint && (
        <svg width={layout.width} height={layout.height} aria-hidden="true">
          <path className="probe-wires-ground" d={wiresOf(layout, joint)} />
          <path className="probe-wires" d={wiresOf(layout, joint)} />
          <rect
            className="probe-mark"
            x={spot.x - side / 2}
            y={spot.y - side / 2}
            width={side}
            height={side}
          />
        </svg>
      )}
      <div
        className="probe"
        ref={stop}
        role="slider"
        tabIndex={0}
        aria-label={ZOOMED.read}
        aria-valuemin={0}
        aria-valuemax={carpet.poolSize - 1}
        aria-valuenow={neuron ?? start}
        aria-valuetext={joint ? ZOOMED.neuron(neuronWords(joint), fate) : NETWORK.arrows}
        style={{ left: x, top: y, width, height }}
        onPointerMove={(event: PointerEvent) =>
          event.pointerType === "mouse" && setAt(under(event))
        }
        onPointerLeave={(event) => event.pointerType === "mouse" && setAt(null)}
        onBlur={() => setAt(null)}
        onPointerDown={(event) => {
          const hit = under(event);
          // A finger sees the numbers first, and presses again for more.
          pressed.current = event.pointerType === "mouse" || hit === neuron ? neuron : null;
          setAt(event.pointerType === "mouse" ? neuron : hit);
        }}
        onClick={() => pressed.current !== null && onEnter(pressed.current)}
        onKeyDown={walk}
      />
      {joint && spot && (
        <dl
          className="probe-card"
          style={{
            left: spot.x,
            top: spot.y,
            transform: `translate(${spot.x > layout.width / 2 ? "calc(-100% - 14px)" : "14px"}, ${spot.y > layout.height / 2 ? "-100%" : "0"})`,
          }}
        >
          <dt>{NETWORK.neuron}</dt>
          <dd>#{formatCount(joint.neuron)}</dd>
          <dt>a</dt>
          <dd>{formatNumber(joint.a, 4)}</dd>
          <dt>b</dt>
          <dd>{formatNumber(joint.b, 4)}</dd>
          <dt>{NETWORK.slope}</dt>
          <dd>{formatNumber(joint.a * joint.b, 4)}</dd>
          <dd className="probe-fate">{fate}</dd>
        </dl>
      )}
    </>
  );
}
