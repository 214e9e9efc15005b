import { FUNCTION } from "../../words/en/function";
import { formatTick } from "../plot/format";
import { areaPath } from "../plot/path";
import { type Across, errorAxis } from "./axis";
import type { Comparison } from "./comparison";
import { useSharedReach } from "./sharedReach";
import { SUBNETWORK, TARGET } from "./words";

/** A largest error and where it sits. */
export interface MaximumAt {
  readonly x: number;
  readonly value: number;
  readonly label: string;
}

interface Props {
  readonly comparison: Comparison;
  readonly tolerance: number;
  readonly maximum: MaximumAt | null;
  readonly across: Across;
  /** Pixels of error 0, and of the strip's upper edge. */
  readonly floor: number;
  readonly top: number;
}

/** |difference| on a scale of its own, with ε as a dotted line and a dot on the largest. */
export function ErrorStrip({ comparison, tolerance, maximum, across, floor, top }: Props) {
  const { inputs, errors, largest } = comparison;
  const [left, right] = across.range();
  const reach = useSharedReach(Math.max(maximum?.value ?? 0, largest?.value ?? 0));
  const height = errorAxis(reach, tolerance, [floor, top]);
  const shape =
    errors &&
    areaPath(
      errors.length,
      (i) => across(inputs[i]),
      () => floor,
      (i) => height(errors[i]),
    );
  const epsilon = height(tolerance);
  // The largest error has its number beside it, up here too when it is at an end.
  const onRight = maximum !== null && across(maximum.x) < (left + right) / 2;
  return (
    <>
      <text className="quiet tick" x={left - 8} y={floor} dy="-0.1em" textAnchor="end">
        0
      </text>
      <text
        className="quiet"
        x={onRight ? right : left}
        y={top - 6}
        textAnchor={onRight ? "end" : "start"}
      >
        {FUNCTION.error(`|${TARGET} − ${SUBNETWORK}|`)}
      </text>
      {shape && <path className="error-area" d={shape} />}
      <line className="error-floor" x1={left} x2={right} y1={floor} y2={floor} />
      <line className="tolerance-line" x1={left} x2={right} y1={epsilon} y2={epsilon} />
      <text className="quiet" x={right + 6} y={epsilon} dy="0.32em">
        ε <tspan className="tick">{formatTick(tolerance)}</tspan>
      </text>
      {maximum && (
        <Maximum
          x={across(maximum.x)}
          y={height(maximum.value)}
          label={maximum.label}
          left={left}
          right={right}
        />
      )}
    </>
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
