import { useId } from "react";
import { FUNCTION } from "../../words/en/function";
import { formatTick } from "../plot/format";
import { separate } from "../plot/labels";
import { areaPath, linePath } from "../plot/path";
import { endAfter, extentOf } from "../plot/scale";
import type { Size } from "../plot/useSize";
import { useTextScale } from "../plot/useTextScale";
import { type Across, valueAxis } from "./axis";
import type { Comparison, Reading } from "./comparison";
import { ErrorStrip, type MaximumAt } from "./ErrorStrip";
import { SUBNETWORK, TARGET } from "./words";

/** Around the curves, for text of a given size: 1 for 12 px. */
export const marginOf = (scale: number) => ({
  top: 10,
  right: 76 * scale,
  bottom: 20 * scale,
  left: 48 * scale,
});

/** What is drawn, apart from the frame that reads it out. */
export interface CurvesInput {
  readonly comparison: Comparison;
  readonly tolerance: number;
  readonly maximum: MaximumAt | null;
  /** 0 is a symlog axis, 1 a linear one. */
  readonly settled: number;
  readonly reach: number | null;
  /** Whether the error strip stands underneath. */
  readonly strip: boolean;
  readonly inputLabel: string;
}

interface Props extends CurvesInput {
  readonly size: Size;
  readonly across: Across;
  readonly reading: Reading | null;
}

/** A lower plot is all curves: the error's own strip would leave them no room. */
const SMALLEST_WITH_STRIP = 170;

/** A lower plot, for text of 12 px, has room for letters but not for names, nor for more than one sentence. */
const SMALLEST_WITH_NAMES = 72;

/** How far below its letter a curve's name stands, for text of 12 px. */
const NAME = 14;

/** Target and subnetwork with their difference shaded, labelled at their right ends. */
export function Curves(props: Props) {
  const { comparison, tolerance, settled, reach, size, across, reading } = props;
  const { inputs, target, outputs } = comparison;
  const clip = useId();
  const scale = useTextScale();
  const margin = marginOf(scale);
  const [left, right] = across.range();
  const floor = endAfter(margin.top, size.height - margin.bottom);
  const strip = Math.round(Math.min(72, Math.max(40, size.height * 0.2)));
  const withStrip = props.strip && size.height >= SMALLEST_WITH_STRIP;
  const bottom = withStrip ? floor - strip - 20 * scale : floor;
  const value = valueAxis({
    target,
    outputs,
    tolerance,
    reach,
    settled,
    range: [bottom, margin.top],
  });
  const place = (i: number) => across(inputs[i]);
  const path = (values: Float64Array) =>
    linePath(inputs.length, place, (i) => value.position(values[i]));
  const between = (low: (i: number) => number, high: (i: number) => number) =>
    areaPath(inputs.length, place, low, high);
  const last = inputs.length - 1;
  const squat = bottom - margin.top < SMALLEST_WITH_NAMES * scale;
  const [targetLabel, outputLabel] = separate(
    [value.position(target[last]), outputs ? value.position(outputs[last]) : bottom],
    (squat ? NAME : 29) * scale,
    [margin.top, bottom - (squat ? 0 : NAME * scale)],
  );
  const [low, high] = extentOf(target);
  const targetRange = {
    y: value.position(high),
    height: value.position(low) - value.position(high),
  };
  // The band is named inside, in the half that the subnetwork's curve leaves free.
  const above = outputs !== null && outputs[0] > target[0];
  const bandEdge = value.position(target[0] + (above ? -tolerance : tolerance));
  const bandLabel = bandEdge + (above ? -4 : 12);
  const bandNamed = withStrip && Math.abs(bandEdge - value.position(target[0])) > 18;
  return (
    <svg aria-hidden="true" width={size.width} height={size.height}>
      <clipPath id={clip}>
        <rect x={left} y={margin.top - 4} width={right - left} height={bottom - margin.top + 8} />
      </clipPath>

      {settled < 1 && (
        <g opacity={1 - settled}>
          <rect className="target-range" x={left} width={right - left} {...targetRange} />
        </g>
      )}
      {value.ticks.map((tick) => (
        <g key={tick} transform={`translate(0,${value.position(tick)})`}>
          <line className="plot-rule" x1={left} x2={right} />
          <text className="quiet tick" x={left - 6} dy="0.32em" textAnchor="end">
            {formatTick(tick)}
          </text>
        </g>
      ))}
      <g clipPath={`url(#${clip})`}>
        <path
          className="tolerance-band"
          d={between(
            (i) => value.position(target[i] - tolerance),
            (i) => value.position(target[i] + tolerance),
          )}
        />
        {outputs && (
          <path
            className="difference"
            d={between(
              (i) => value.position(target[i]),
              (i) => value.position(outputs[i]),
            )}
          />
        )}
        <path className="target-curve" d={path(target)} />
        {outputs && <path className="subnetwork-curve" d={path(outputs)} />}
      </g>
      {settled < 1 && (
        <g opacity={1 - settled}>
          {!squat && (
            <text className="quiet halo" x={left + 4} y={targetRange.y - 5}>
              {FUNCTION.range(TARGET)}
            </text>
          )}
          <text className="quiet halo" x={left + 4} y={12 * scale}>
            {FUNCTION.log}
          </text>
        </g>
      )}
      {bandNamed && (
        <text className="quiet" x={left + 4} y={bandLabel} opacity={settled}>
          {TARGET} ± ε
        </text>
      )}
      <CurveLabel
        x={right + 6}
        y={targetLabel}
        letter={TARGET}
        name={squat ? "" : FUNCTION.targetName}
      />
      {outputs && (
        <CurveLabel
          x={right + 6}
          y={outputLabel}
          letter={SUBNETWORK}
          name={squat ? "" : FUNCTION.subnetworkName}
          subnetwork
        />
      )}

      {withStrip && (
        <ErrorStrip
          comparison={comparison}
          tolerance={tolerance}
          maximum={props.maximum}
          across={across}
          floor={floor}
          top={floor - strip}
        />
      )}
      {across.ticks(5).map((tick) => (
        <text
          key={tick}
          className="quiet tick"
          x={across(tick)}
          y={size.height - 4}
          textAnchor="middle"
        >
          {formatTick(tick)}
        </text>
      ))}
      <text className="quiet" x={right + 18} y={size.height - 4}>
        {props.inputLabel}
      </text>

      {reading && (
        <g className="crosshair">
          <line x1={across(reading.x)} x2={across(reading.x)} y1={margin.top} y2={floor} />
          <circle
            className="target-dot"
            cx={across(reading.x)}
            cy={value.position(reading.target)}
            r={3.5}
          />
          {reading.output !== null && (
            <circle
              className="subnetwork-dot"
              cx={across(reading.x)}
              cy={value.position(reading.output)}
              r={4}
            />
          )}
        </g>
      )}
    </svg>
  );
}

interface CurveLabelProps {
  readonly x: number;
  readonly y: number;
  readonly letter: string;
  readonly name: string;
  readonly subnetwork?: boolean;
}

/** What a curve is, at its right end: the paper's letter, and in a word. */
function CurveLabel({ x, y, letter, name, subnetwork }: CurveLabelProps) {
  return (
    <text className={subnetwork ? "curve-label subnetwork" : "curve-label"} y={y} dy="0.32em">
      <tspan x={x}>{letter}</tspan>
      {name && (
        <tspan className="curve-name" x={x} dy="1.15em">
          {name}
        </tspan>
      )}
    </text>
  );
}
