import type { scaleLinear } from "d3";
import { type KeyboardEvent, memo, type PointerEvent } from "react";
import type { Domain } from "../../core/network/network";
import { clamp } from "../../ui/clamp";
import { isPlain, strideOf } from "../../ui/key";
import { formatNumber } from "../../ui/number";
import { PLANE } from "../../words/en/plane";
import { chord, offsetOf, offsetReach, pointOn, type Section } from "./plane";

interface Props {
  readonly section: Section;
  readonly onSection: (section: Section) => void;
  readonly domain: Domain;
  /** From [−1, 1] to pixels, for either axis. */
  readonly x: ReturnType<typeof scaleLinear<number, number>>;
  readonly y: ReturnType<typeof scaleLinear<number, number>>;
  /** Handles take the keyboard on one map only, so that the line is two tab stops and not six. */
  readonly handles: boolean;
}

const DEGREE = Math.PI / 180;
const SNAP = 3 * DEGREE;

/** A new angle about a fixed point of the line, caught by horizontals, verticals and diagonals. */
function turn(through: readonly number[], angle: number, domain: Domain): Section {
  const nearest = Math.round(angle / (Math.PI / 4)) * (Math.PI / 4);
  const caught = Math.abs(angle - nearest) < SNAP ? nearest : angle;
  return limit({ angle: caught, offset: offsetOf(caught, through) }, domain);
}

export function limit({ angle, offset }: Section, domain: Domain): Section {
  const reach = offsetReach(angle, domain);
  return { angle, offset: clamp(offset, -reach, reach) };
}

/** The section on a map: drag it across, drag an end to turn it, or use the arrow keys on its handles. */
export const SectionLine = memo(function SectionLine(props: Props) {
  const { section, onSection, domain, x, y, handles } = props;
  const [low, high] = chord(section, domain);
  const middle = pointOn(section, (low + high) / 2);
  const ends = [pointOn(section, low), pointOn(section, high)];
  const place = (event: PointerEvent<SVGElement>): [number, number] => {
    const box = (event.currentTarget.ownerSVGElement as SVGSVGElement).getBoundingClientRect();
    return [x.invert(event.clientX - box.left), y.invert(event.clientY - box.top)];
  };
  const grab = (event: PointerEvent<SVGElement>) =>
    event.currentTarget.setPointerCapture(event.pointerId);
  const held = (event: PointerEvent<SVGElement>) =>
    event.currentTarget.hasPointerCapture(event.pointerId);
  const slide = (event: PointerEvent<SVGElement>) =>
    onSection(limit({ ...section, offset: offsetOf(section.angle, place(event)) }, domain));
  const onKey = (change: (step: number) => Section) => (event: KeyboardEvent) => {
    const stride = isPlain(event) ? strideOf(event.key) : undefined;
    if (stride === undefined) return;
    onSection(change(event.shiftKey ? stride / 5 : stride));
    event.preventDefault();
    event.stopPropagation();
  };
  const degrees = Math.round(section.angle / DEGREE);
  const reach = offsetReach(section.angle, domain);
  return (
    <g className="section">
      <line x1={x(ends[0][0])} y1={y(ends[0][1])} x2={x(ends[1][0])} y2={y(ends[1][1])} />
      <line
        className="section-grip"
        x1={x(ends[0][0])}
        y1={y(ends[0][1])}
        x2={x(ends[1][0])}
        y2={y(ends[1][1])}
        onPointerDown={grab}
        onPointerMove={(event) => held(event) && slide(event)}
      />
      {handles && (
        <>
          <g
            className="section-handle"
            transform={`translate(${x(middle[0])},${y(middle[1])})`}
            role="slider"
            tabIndex={0}
            aria-label={PLANE.offset}
            aria-valuemin={-reach}
            aria-valuemax={reach}
            aria-valuenow={section.offset}
            aria-valuetext={formatNumber(section.offset, 2)}
            onPointerDown={grab}
            onPointerMove={(event) => held(event) && slide(event)}
            onKeyDown={onKey((step) =>
              limit({ ...section, offset: section.offset + 0.05 * step }, domain),
            )}
          >
            <circle className="section-hit" r={12} />
            <rect x={-4} y={-4} width={8} height={8} />
          </g>
          <g
            className="section-handle turn"
            transform={`translate(${x(ends[1][0])},${y(ends[1][1])})`}
            role="slider"
            tabIndex={0}
            aria-label={PLANE.direction}
            aria-valuemin={-180}
            aria-valuemax={180}
            aria-valuenow={degrees}
            aria-valuetext={PLANE.degrees(degrees)}
            onPointerDown={grab}
            onPointerMove={(event) => {
              if (!held(event)) return;
              const [at, up] = place(event);
              onSection(turn(middle, Math.atan2(up - middle[1], at - middle[0]), domain));
            }}
            onKeyDown={onKey((step) => {
              const end = Math.sign(step) * Math.PI;
              const angle = Number.isFinite(step) ? wrap(section.angle + 5 * DEGREE * step) : end;
              return limit({ angle, offset: offsetOf(angle, middle) }, domain);
            })}
          >
            <circle className="section-hit" r={12} />
            <circle r={4.5} />
          </g>
        </>
      )}
    </g>
  );
});

const wrap = (angle: number): number => {
  const turns = Math.round(angle / (2 * Math.PI));
  return angle - 2 * Math.PI * turns;
};
