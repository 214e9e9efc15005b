import { formatTick } from "../plot/format";

interface Props {
  readonly width: number;
  readonly range: readonly [number, number];
  readonly gradient: string;
  /** Values leave the scale, and its end colours stand for them. */
  readonly beyond: boolean;
}

/** A colour scale with its ends. */
export function HeatLegend({ width, range, gradient, beyond }: Props) {
  return (
    <div className="heat-legend" style={{ width }}>
      <span>
        {beyond && "≤ "}
        {formatTick(Number(range[0].toPrecision(2)))}
      </span>
      <i style={{ background: gradient }} />
      <span>
        {beyond && "≥ "}
        {formatTick(Number(range[1].toPrecision(2)))}
      </span>
    </div>
  );
}
