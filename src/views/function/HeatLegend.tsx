import { formatTick } from "../plot/format";
import { useTextScale } from "../plot/useTextScale";

interface Props {
  readonly width: number;
  readonly range: readonly [number, number];
  readonly gradient: string;
  /** Values leave the scale, and its end colours stand for them. */
  readonly beyond: boolean;
}

/** Pixels of a digit, of the gaps beside the colours, and of the narrowest bar that shows them, where text is 12 px. */
const DIGIT = 7;
const GAPS = 12;
const LEAST_BAR = 24;

/** A colour scale with its ends; one about 0 says them once where both would leave the colours no room. */
export function HeatLegend({ width, range, gradient, beyond }: Props) {
  const [low, high] = range.map((end) => formatTick(Number(end.toPrecision(2))));
  const letters = useTextScale() * DIGIT * (low.length + high.length);
  const once = range[0] === -range[1] && letters + GAPS + LEAST_BAR > width;
  return (
    <div className="heat-legend" style={{ width }}>
      {!once && (
        <span>
          {beyond && "≤ "}
          {low}
        </span>
      )}
      <i style={{ background: gradient }} />
      <span>
        {once ? "± " : beyond && "≥ "}
        {high}
      </span>
    </div>
  );
}
