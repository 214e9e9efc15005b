import { useTextScale } from "../plot/useTextScale";
import type { Axis } from "./axes";

interface Props {
  readonly x: Axis;
  readonly y: Axis;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Where horizontal rules end. */
  readonly floor: number;
  /** Where vertical rules end and their numbers stand. */
  readonly bottom?: number;
  readonly xName: string;
  readonly yName: string;
}

/** Rules, their numbers, and what the axes count. */
export function Grid({ x, y, left, right, top, floor, bottom = floor, xName, yName }: Props) {
  const scale = useTextScale();
  return (
    <g className="explorer-grid">
      {x.ticks.map(({ value, label }) => (
        <g key={value} transform={`translate(${x.position(value).toFixed(1)},0)`}>
          <line className="plot-rule" y1={top} y2={bottom} />
          <text className="quiet" y={bottom + 2 + 12 * scale} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {y.ticks.map(({ value, label }) => (
        <g key={value} transform={`translate(0,${y.position(value).toFixed(1)})`}>
          <line className="plot-rule" x1={left} x2={right} />
          <text className="quiet" x={left - 6} dy="0.32em" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      <line className="explorer-floor" x1={left} x2={right} y1={floor} y2={floor} />
      <text className="quiet" x={right} y={bottom + 2 + 26 * scale} textAnchor="end">
        {xName}
      </text>
      <text className="quiet" x={left - 40} y={top - 24}>
        {yName}
      </text>
    </g>
  );
}
