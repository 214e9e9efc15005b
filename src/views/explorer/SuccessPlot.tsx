import { line, scaleLinear } from "d3";
import { useMemo, useRef } from "react";
import { successes } from "../../core/survey/columns";
import { wilson } from "../../core/survey/statistics";
import type { Numbers } from "../../ui/DataTable";
import { formatCount, formatNumber } from "../../ui/number";
import { Figure } from "../plot/Figure";
import { formatPercent, formatTick } from "../plot/format";
import { endAfter } from "../plot/scale";
import { useSize } from "../plot/useSize";
import { useTextScale } from "../plot/useTextScale";
import { widthAxis } from "./axes";
import { ChanceKey, KEY_ROW, placesOf } from "./ChanceKey";
import { dodge } from "./dodge";
import { Grid } from "./Grid";
import { Mark } from "./Marks";
import { evenWidths, type Promised } from "./promise";
import type { Series } from "./series";
import { styleOf } from "./style";
import "./explorer.css";
import { EXPLORER } from "../../words/en/explorer";

const { success: SUCCESS } = EXPLORER;

interface Props {
  readonly series: readonly Series[];
  readonly tolerance: number;
  readonly failureProbability: number;
  /** Widths that the axis reaches. */
  readonly domain: readonly [number, number];
  /** What theory promises a rule at given widths; null where it promises nothing. */
  readonly promise: (series: Series, widths: readonly number[]) => readonly Promised[] | null;
  readonly poolSize: number;
}

/** Above the plot, beside its key: the name of the axis. */
const MARGIN = { top: 34, right: 14, bottom: 34, left: 40 };

/** How often the error is at most ε, by width: measured with its interval, and as theory promises it. */
export function SuccessPlot(props: Props) {
  const { series, tolerance, failureProbability, domain, promise, poolSize } = props;
  const body = useRef<HTMLDivElement>(null);
  const size = useSize(body);
  const [low, high] = domain;
  const curves = useMemo(() => {
    const widths = evenWidths([low, high]);
    return series.map((each) => promise(each, widths));
  }, [series, promise, low, high]);
  return (
    <Figure
      name={EXPLORER.plots.success}
      aside={SUCCESS.aside(formatTick(tolerance))}
      summary={summary(series, tolerance, failureProbability)}
      numbers={() => tabulate(series, tolerance, promise)}
      className="explorer-plot"
    >
      <div ref={body} className="plot-body explorer-body">
        {size && <Chances {...props} curves={curves} size={size} poolSize={poolSize} />}
      </div>
    </Figure>
  );
}

interface ChancesProps extends Props {
  readonly curves: readonly (readonly Promised[] | null)[];
  readonly size: { readonly width: number; readonly height: number };
}

function Chances(props: ChancesProps) {
  const { series, tolerance, failureProbability, domain, curves, size, poolSize } = props;
  const scale = useTextScale();
  const [left, right] = [MARGIN.left, endAfter(MARGIN.left, size.width - MARGIN.right)];
  const places = placesOf(series, right - left, scale);
  const top = MARGIN.top + scale * KEY_ROW * (1 + (places.at(-1)?.row ?? 0));
  const floor = endAfter(top, size.height - scale * MARGIN.bottom);
  const x = widthAxis(domain, [left, right], false, scale);
  const chance = scaleLinear().domain([0, 1]).range([floor, top]);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, label: formatPercent(value) }));
  const promised = (part: "multiplied" | "union") =>
    line<Promised>(
      ({ width }) => x.position(width),
      (point) => chance(point[part]),
    );
  const wanted = chance(1 - failureProbability);
  const on = x.position(poolSize);
  const aside = dodge(series, x.position);
  return (
    <svg aria-hidden="true" width={size.width} height={size.height}>
      <Grid
        x={x}
        y={{ position: chance, ticks }}
        left={left}
        right={right}
        top={top}
        floor={floor}
        xName={EXPLORER.draw.width}
        yName={SUCCESS.aside(formatTick(tolerance))}
      />
      <ChanceKey series={series} places={places} left={left} />
      <g className="threshold">
        <line x1={left} x2={right} y1={wanted} y2={wanted} />
      </g>
      {on >= left && on <= right && (
        <g className="on-stage">
          <line x1={on} x2={on} y1={top} y2={floor} />
        </g>
      )}
      {series.map(({ key, rule, columns }, i) => {
        const { tone } = styleOf(rule.name, rule.maxSubset);
        const theory = curves[i];
        const points = columns.map((column) => {
          const [hits, count] = [successes(column, tolerance), column.errors.length];
          const at = x.position(column.width) + aside(key, column.width);
          return { width: column.width, at, share: hits / count, ...wilson(hits, count) };
        });
        return (
          <g key={key} className={tone}>
            {theory && <path className="multiplied" d={promised("multiplied")(theory) ?? ""} />}
            {theory && <path className="union" d={promised("union")(theory) ?? ""} />}
            <path
              className="median"
              d={
                line<(typeof points)[0]>(
                  (point) => point.at,
                  (point) => chance(point.share),
                )(points) ?? ""
              }
            />
            {points.map((point) => (
              <g key={point.width}>
                <line
                  className="interval"
                  x1={point.at}
                  x2={point.at}
                  y1={chance(point.low)}
                  y2={chance(point.high)}
                />
                <Mark rule={rule} x={point.at} y={chance(point.share)} />
              </g>
            ))}
          </g>
        );
      })}
      <g className="threshold">
        <text className="halo" x={left + 4} y={wanted + 15 * scale}>
          1 − δ
        </text>
      </g>
    </svg>
  );
}

function summary(series: readonly Series[], tolerance: number, failure: number): string {
  const parts = series.flatMap(({ name, columns }) => {
    const first = columns.find(
      (column) => successes(column, tolerance) / column.errors.length >= 1 - failure,
    );
    return first ? [SUCCESS.from(name, formatCount(first.width))] : [SUCCESS.nowhere(name)];
  });
  return SUCCESS.summary(formatPercent(1 - failure), formatTick(tolerance), parts.join(", "));
}

const tabulate = (
  series: readonly Series[],
  tolerance: number,
  promise: Props["promise"],
): Numbers => ({
  columns: SUCCESS.columns,
  rows: series.flatMap((each) => {
    const theory = promise(
      each,
      each.columns.map(({ width }) => width),
    );
    return each.columns.map((column, i) => {
      const [hits, count] = [successes(column, tolerance), column.errors.length];
      const { low, high } = wilson(hits, count);
      return [
        each.name,
        formatCount(column.width),
        SUCCESS.of(hits, count),
        `${formatNumber(low, 3)} … ${formatNumber(high, 3)}`,
        theory ? formatNumber(theory[i].multiplied, 3) : "–",
        theory ? formatNumber(theory[i].union, 3) : "–",
      ];
    });
  }),
});
