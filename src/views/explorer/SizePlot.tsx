import { line } from "d3";
import { useRef } from "react";
import type { Column } from "../../core/survey/columns";
import type { Numbers } from "../../ui/DataTable";
import { formatCount } from "../../ui/number";
import { Figure } from "../plot/Figure";
import { endAfter } from "../plot/scale";
import { useSize } from "../plot/useSize";
import { useTextScale } from "../plot/useTextScale";
import { errorAxis, widthAxis } from "./axes";
import { Grid } from "./Grid";
import { Mark } from "./Marks";
import { type Series, shortName } from "./series";
import { spread } from "./spread";
import { styleOf } from "./style";
import "./explorer.css";
import { EXPLORER } from "../../words/en/explorer";

const { size: SIZE } = EXPLORER;

interface Props {
  readonly series: readonly Series[];
  readonly poolSize: number;
}

const MARGIN = { top: 12, right: 96, bottom: 34, left: 66 };

/** What each rule keeps of how much: weights of the parent and of the tickets along the width. */
export function SizePlot({ series, poolSize }: Props) {
  const body = useRef<HTMLDivElement>(null);
  const size = useSize(body);
  return (
    <Figure
      name={EXPLORER.plots.size}
      aside={SIZE.aside}
      summary={summary(series)}
      numbers={() => tabulate(series)}
      className="explorer-plot"
    >
      <div ref={body} className="plot-body explorer-body">
        {size && <Weights series={series} size={size} poolSize={poolSize} />}
      </div>
      <p className="explorer-legend">{SIZE.legend}</p>
    </Figure>
  );
}

interface WeightsProps extends Props {
  readonly size: { readonly width: number; readonly height: number };
}

function Weights({ series, size, poolSize }: WeightsProps) {
  const all = series.flatMap(({ columns }) => columns);
  const scale = useTextScale();
  const [left, right] = [MARGIN.left, endAfter(MARGIN.left, size.width - MARGIN.right)];
  const floor = endAfter(MARGIN.top, size.height - scale * MARGIN.bottom);
  const widths = all.map(({ width }) => width);
  const x = widthAxis([Math.min(...widths), Math.max(...widths)], [left, right], false, scale);
  const y = errorAxis(
    [
      Math.max(1, Math.min(...all.map(({ kept }) => kept)) / 1.5),
      Math.max(...all.map(({ parentWeights }) => parentWeights)) * 1.3,
    ],
    [floor, MARGIN.top],
    false,
  );
  const longest = series.reduce(
    (most, { columns }) => (columns.length > most.length ? columns : most),
    [] as readonly Column[],
  );
  const path = (part: "kept" | "parentWeights") =>
    line<Column>(
      (point) => x.position(point.width),
      (point) => y.position(point[part]),
    );
  const ends = series.map(({ columns }) => columns.at(-1));
  const parent = longest.at(-1);
  const places = spread(
    [...ends, parent].map((end, i) =>
      y.position(i < ends.length ? (end?.kept ?? 1) : (end?.parentWeights ?? 1)),
    ),
    26,
    [MARGIN.top + 4, floor - 10],
  );
  const on = x.position(poolSize);
  return (
    <svg aria-hidden="true" width={size.width} height={size.height}>
      <Grid
        x={x}
        y={y}
        left={left}
        right={right}
        top={MARGIN.top}
        floor={floor}
        xName={EXPLORER.draw.width}
        yName=""
      />
      {on >= left && on <= right && (
        <g className="on-stage">
          <line x1={on} x2={on} y1={MARGIN.top} y2={floor} />
        </g>
      )}
      <path className="parent-weights" d={path("parentWeights")(longest) ?? ""} />
      <text className="quiet halo" x={right + 8} y={places[ends.length]} dy="0.32em">
        {SIZE.parent}
      </text>
      {series.map(({ key, rule, columns }, i) => {
        const { tone, dash } = styleOf(rule.name, rule.maxSubset);
        const end = ends[i];
        return (
          <g key={key} className={tone}>
            <path className="median" d={path("kept")(columns) ?? ""} strokeDasharray={dash} />
            {columns.map(({ width, kept }) => (
              <Mark key={width} rule={rule} x={x.position(width)} y={y.position(kept)} />
            ))}
            <text className="line-label halo" x={right + 8} y={places[i] - 4} dy="0.32em">
              {shortName(rule)}
            </text>
            {end && (
              <text className="quiet halo" x={right + 8} y={places[i] + 9} dy="0.32em">
                {shareWords(end)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** "24 of 688 000" is easier to grasp as one in so many. */
function shareWords({ kept, parentWeights }: Column): string {
  const one = parentWeights / kept;
  return one >= 10
    ? SIZE.oneIn(formatCount(one))
    : `${((100 * kept) / parentWeights).toFixed(0)} %`;
}

function summary(series: readonly Series[]): string {
  const ends = series.flatMap(({ name, columns }) => {
    const end = columns.at(-1);
    return end ? [{ name, end }] : [];
  });
  if (ends.length === 0) return SIZE.nothing;
  const { width, parentWeights } = ends.reduce((most, each) =>
    each.end.width > most.end.width ? each : most,
  ).end;
  const parts = ends.map(({ name, end }) => SIZE.kept(name, formatCount(end.kept)));
  return SIZE.summary(formatCount(width), formatCount(parentWeights), parts.join(", "));
}

const tabulate = (series: readonly Series[]): Numbers => ({
  columns: SIZE.columns,
  rows: series.flatMap(({ name, columns }) =>
    columns.map((column) => [
      name,
      formatCount(column.width),
      formatCount(column.kept),
      formatCount(column.parentWeights),
      shareWords(column),
    ]),
  ),
});
