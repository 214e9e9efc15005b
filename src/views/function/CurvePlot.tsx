import { area, extent, line, range, scaleLinear } from "d3";
import { useId, useRef } from "react";
import { formatNumber } from "../../ui/number";
import { Figure, type Numbers } from "../plot/Figure";
import { formatTick, formatValue } from "../plot/format";
import { separate } from "../plot/labels";
import { type Size, useSize } from "../plot/useSize";
import { errorAxis, valueAxis } from "./axis";
import { type Comparison, type Reading, readAt } from "./comparison";
import { Readout } from "./Readout";
import { useProbe } from "./useProbe";
import { describe, SILENT_NOTE, SUBNETWORK, TARGET } from "./words";
import "./function.css";

interface Props {
  readonly name: string;
  readonly comparison: Comparison;
  readonly tolerance: number;
  /** Where the exact maximum error sits, or the largest one drawn when it is not known. */
  readonly maximum: { readonly x: number; readonly value: number; readonly label: string } | null;
  readonly settled: number;
  readonly reach: number | null;
  readonly note?: string;
  readonly inputLabel: string;
  readonly onProbe?: (x: number | null) => void;
}

const MARGIN = { top: 10, right: 56, bottom: 20, left: 44 };

/** Target and subnetwork as curves, their difference shaded, and the error on a strip of its own underneath. */
export function CurvePlot(props: Props) {
  const { name, comparison, tolerance, inputLabel } = props;
  const { inputs } = comparison;
  const body = useRef<HTMLDivElement>(null);
  const size = useSize(body);
  const domain = [inputs[0], inputs[inputs.length - 1]] as const;
  const across = scaleLinear()
    .domain(domain)
    .range([MARGIN.left, (size?.width ?? 300) - MARGIN.right]);
  const probe = useProbe(domain, across.invert, props.onProbe);
  const reading = probe.x === null ? null : readAt(comparison, probe.x);
  const silent = comparison.outputs?.every((value) => value === 0) && comparison.size > 0;
  const note = props.note ?? (silent && props.settled < 1 ? SILENT_NOTE : undefined);
  return (
    <Figure
      name={name}
      summary={describe(comparison, tolerance, props.note)}
      summaryHidden
      numbers={tabulate(comparison, inputLabel)}
      className="function"
    >
      <div
        ref={body}
        className="plot-body function-body"
        role="slider"
        tabIndex={0}
        aria-label={`Read the curves at ${inputLabel}`}
        aria-valuemin={domain[0]}
        aria-valuemax={domain[1]}
        aria-valuenow={probe.x ?? (domain[0] + domain[1]) / 2}
        aria-valuetext={spoken(
          reading ?? readAt(comparison, (domain[0] + domain[1]) / 2),
          inputLabel,
        )}
        {...probe.handlers}
      >
        {size && <Curves {...props} size={size} across={across} reading={reading} />}
        {reading && size && (
          <Readout
            reading={reading}
            label={inputLabel}
            left={across(reading.x)}
            flip={across(reading.x) > size.width / 2}
          />
        )}
        {note && <p className="function-note">{note}</p>}
      </div>
    </Figure>
  );
}

const spoken = ({ x, target, output }: Reading, label: string): string =>
  [
    `${label} ${formatNumber(x, 3)}`,
    `target ${formatValue(target)}`,
    ...(output === null
      ? []
      : [`subnetwork ${formatValue(output)}`, `difference ${formatValue(output - target)}`]),
  ].join(", ");

function tabulate(comparison: Comparison, label: string): Numbers {
  const [start, end] = [comparison.inputs[0], comparison.inputs[comparison.inputs.length - 1]];
  const rows = range(21).map((i) => {
    const { x, target, output } = readAt(comparison, start + ((end - start) * i) / 20);
    return [
      formatNumber(x, 3),
      formatValue(target),
      output === null ? "–" : formatValue(output),
      output === null ? "–" : formatValue(output - target),
    ];
  });
  return { columns: [label, TARGET, SUBNETWORK, "difference"], rows };
}

interface CurvesProps extends Props {
  readonly size: Size;
  readonly across: ReturnType<typeof scaleLinear<number, number>>;
  readonly reading: Reading | null;
}

function Curves(props: CurvesProps) {
  const { comparison, tolerance, settled, reach, size, across, reading, maximum } = props;
  const { inputs, target, outputs, errors } = comparison;
  const clip = useId();
  const [left, right] = across.range();
  const floor = size.height - MARGIN.bottom;
  const strip = Math.round(Math.min(72, Math.max(40, size.height * 0.2)));
  const bottom = floor - strip - 20;
  const value = valueAxis({
    target,
    outputs,
    tolerance,
    reach,
    settled,
    range: [bottom, MARGIN.top],
  });
  const wrong = errorAxis(
    Math.max(maximum?.value ?? 0, comparison.largest?.value ?? 0),
    tolerance,
    [floor, floor - strip],
  );

  const indices = Array.from(inputs.keys());
  const path = (values: Float64Array) =>
    line<number>(
      (i) => across(inputs[i]),
      (i) => value.position(values[i]),
    )(indices) ?? "";
  const between = (low: (i: number) => number, high: (i: number) => number) =>
    area<number>((i) => across(inputs[i]), low, high)(indices) ?? "";
  const last = inputs.length - 1;
  const [targetLabel, outputLabel] = separate(
    [value.position(target[last]), outputs ? value.position(outputs[last]) : bottom],
    15,
    [MARGIN.top, bottom],
  );
  const [low = 0, high = 0] = extent(target);
  const targetRange = {
    y: value.position(high),
    height: value.position(low) - value.position(high),
  };
  const epsilon = wrong(tolerance);
  return (
    <svg aria-hidden="true" width={size.width} height={size.height}>
      <clipPath id={clip}>
        <rect x={left} y={MARGIN.top - 4} width={right - left} height={bottom - MARGIN.top + 8} />
      </clipPath>

      {settled < 1 && (
        <g opacity={1 - settled}>
          <rect className="target-range" x={left} width={right - left} {...targetRange} />
          <text className="quiet halo" x={left + 4} y={targetRange.y - 5}>
            range of {TARGET}
          </text>
        </g>
      )}
      {value.ticks.map((tick) => (
        <g key={tick} transform={`translate(0,${value.position(tick)})`}>
          <line className="plot-rule" x1={left} x2={right} />
          <text className="quiet" x={left - 8} dy="0.32em" textAnchor="end">
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
      <text className="curve-label" x={right + 6} y={targetLabel} dy="0.32em">
        {TARGET}
      </text>
      {outputs && (
        <text className="curve-label subnetwork" x={right + 6} y={outputLabel} dy="0.32em">
          {SUBNETWORK}
        </text>
      )}

      <text className="quiet" x={left - 8} y={floor} dy="-0.1em" textAnchor="end">
        0
      </text>
      <text className="quiet" x={left} y={floor - strip - 6}>
        error |{TARGET} − {SUBNETWORK}|
      </text>
      {errors && (
        <path
          className="error-area"
          d={between(
            () => floor,
            (i) => wrong(errors[i]),
          )}
        />
      )}
      <line className="error-floor" x1={left} x2={right} y1={floor} y2={floor} />
      <line className="tolerance-line" x1={left} x2={right} y1={epsilon} y2={epsilon} />
      <text className="quiet" x={right + 6} y={epsilon} dy="0.32em">
        ε {formatTick(tolerance)}
      </text>
      {maximum && (
        <Maximum
          x={across(maximum.x)}
          y={wrong(maximum.value)}
          label={maximum.label}
          left={left}
          right={right}
        />
      )}
      {across.ticks(5).map((tick) => (
        <text key={tick} className="quiet" x={across(tick)} y={size.height - 4} textAnchor="middle">
          {formatTick(tick)}
        </text>
      ))}
      <text className="quiet" x={right + 18} y={size.height - 4}>
        {props.inputLabel}
      </text>

      {reading && (
        <g className="crosshair">
          <line x1={across(reading.x)} x2={across(reading.x)} y1={MARGIN.top} y2={floor} />
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

interface MaximumProps {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly left: number;
  readonly right: number;
}

/** The dot on the largest error; its label stays on the side that has room. */
function Maximum({ x, y, label, left, right }: MaximumProps) {
  const before = x - left > right - x;
  return (
    <g transform={`translate(${x},${y})`}>
      <circle className="maximum" r={4} />
      <text
        className="maximum-label halo"
        x={before ? -8 : 8}
        dy="-0.3em"
        textAnchor={before ? "end" : "start"}
      >
        {label}
      </text>
    </g>
  );
}
