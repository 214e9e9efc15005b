import { useId } from "react";
import type { Chart } from "./chart";
import { dotPath } from "./columns";
import { Mark } from "./Marks";
import type { Series } from "./series";
import { styleOf } from "./style";

interface Props {
  readonly chart: Chart;
  readonly series: readonly Series[];
}

/** Draws from which on dots are drawn small, so that their density shows. */
const MANY = 150;

/** Per rule: the band of the middle four fifths, every draw as a dot, and the line of medians with its marks. */
export function Lines({ chart, series }: Props) {
  const clip = useId();
  const { left, right, top, floor } = chart;
  const tones = series.map(({ rule }) => styleOf(rule.name, rule.maxSubset));
  return (
    <g>
      <clipPath id={clip}>
        <rect x={left - 12} y={top - 8} width={right - left + 24} height={floor - top + 12} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {chart.lines.map(({ key, band }, i) => (
          <path key={key} className={`band ${tones[i].tone}`} d={band} />
        ))}
        {chart.dots.map((dots, i) => (
          <path
            key={series[i].key}
            className={`dots ${tones[i].tone} ${series[i].rows.length > MANY ? "many" : ""}`}
            d={dotPath(dots)}
          />
        ))}
        {chart.lines.map(({ key, median }, i) => (
          <g key={key}>
            <path className="median-halo" d={median} />
            <path
              className={`median ${tones[i].tone}`}
              d={median}
              strokeDasharray={tones[i].dash}
            />
          </g>
        ))}
      </g>
      {series.map(({ key, rule, columns }) => (
        <g key={key}>
          {columns.map(({ width, median }) => (
            <Mark
              key={width}
              rule={rule}
              x={chart.x.position(width)}
              y={chart.y.position(median)}
            />
          ))}
        </g>
      ))}
    </g>
  );
}
