import type { Chart } from "./chart";
import type { Series } from "./series";
import { spread } from "./spread";
import { styleOf } from "./style";
import type { Slope } from "./words";

interface Props {
  readonly chart: Chart;
  readonly series: readonly Series[];
  /** By key; without one only the name stands at the line. */
  readonly slopes: ReadonlyMap<string, Slope>;
}

/** Clear of the last width's own dots. */
const LABEL_GAP = 28;

/** Each line is named where it ends, with its fitted slope and what theory says. */
export function LineLabels({ chart, series, slopes }: Props) {
  const { lines, top, floor, roomy } = chart;
  const places = spread(
    lines.map(({ end }) => end.y),
    roomy ? 32 : 16,
    [top + 8, floor - (roomy ? 22 : 6)],
  );
  return lines.map(({ key, end }, i) => {
    const { rule, name } = series[i];
    const { tone } = styleOf(rule.name, rule.maxSubset);
    const slope = slopes.get(key);
    const x = end.x + LABEL_GAP;
    const moved = Math.abs(places[i] - end.y) > 6;
    return (
      <g key={key} className={tone}>
        {moved && roomy && (
          <line className="leader" x1={end.x + 5} y1={end.y} x2={x - 2} y2={places[i]} />
        )}
        <text
          className="line-label halo"
          x={roomy ? x : end.x}
          y={places[i] - (roomy ? 0 : 8)}
          dy="0.32em"
          textAnchor={roomy ? "start" : "end"}
        >
          {name}
          {slope && roomy && (
            <>
              <tspan dx={7}>{slope.base}</tspan>
              <tspan className="exponent" dx={1} dy={-5}>
                {slope.exponent}
              </tspan>
            </>
          )}
        </text>
        {slope && roomy && (
          <text className="quiet halo" x={x} y={places[i] + 14} dy="0.32em">
            {`${slope.interval} · ${slope.theory}`}
          </text>
        )}
      </g>
    );
  });
}
