import { line } from "d3";
import { useMemo, useRef } from "react";
import { quantile } from "../../core/statistics";
import { formatCount } from "../../ui/number";
import { Figure, type Numbers } from "../plot/Figure";
import { useSize } from "../plot/useSize";
import { errorAxis, widthAxis } from "./axes";
import { Grid } from "./Grid";
import { Mark } from "./Marks";
import { type Series, shortName } from "./series";
import { spread } from "./spread";
import { styleOf } from "./style";
import "./explorer.css";

interface Props {
  readonly series: readonly Series[];
  readonly poolSize: number;
}

/** Weights of the parent and of the ticket at one width; the ticket's are the median of the draws. */
export interface Sizes {
  readonly width: number;
  readonly kept: number;
  readonly parent: number;
}

export function sizesOf({ rows, columns }: Series): Sizes[] {
  return columns.map(({ width }) => {
    const kept: number[] = [];
    let parent = 0;
    for (const row of rows) {
      const at = row.widths.indexOf(width);
      if (at < 0) continue;
      kept.push(row.kept[at]);
      parent = row.parentWeights[at];
    }
    return {
      width,
      kept: quantile(
        kept.sort((x, y) => x - y),
        0.5,
      ),
      parent,
    };
  });
}

const MARGIN = { top: 12, right: 96, bottom: 34, left: 66 };

/** What each rule keeps of how much: weights of the parent and of the tickets along the width. */
export function SizePlot({ series, poolSize }: Props) {
  const body = useRef<HTMLDivElement>(null);
  const size = useSize(body);
  const sizes = useMemo(() => series.map(sizesOf), [series]);
  return (
    <Figure
      name="What is kept"
      aside="weights, median of the draws"
      summary={summary(series, sizes)}
      numbers={tabulate(series, sizes)}
      className="explorer-plot"
    >
      <div ref={body} className="plot-body explorer-body">
        {size && <Weights series={series} sizes={sizes} size={size} poolSize={poolSize} />}
      </div>
      <p className="explorer-legend">grey: all weights of the random parent</p>
    </Figure>
  );
}

interface WeightsProps extends Props {
  readonly sizes: readonly (readonly Sizes[])[];
  readonly size: { readonly width: number; readonly height: number };
}

function Weights({ series, sizes, size, poolSize }: WeightsProps) {
  const all = sizes.flat();
  const [left, right] = [MARGIN.left, size.width - MARGIN.right];
  const floor = size.height - MARGIN.bottom;
  const widths = all.map(({ width }) => width);
  const x = widthAxis([Math.min(...widths), Math.max(...widths)], [left, right], false);
  const y = errorAxis(
    [
      Math.max(1, Math.min(...all.map(({ kept }) => kept)) / 1.5),
      Math.max(...all.map(({ parent }) => parent)) * 1.3,
    ],
    [floor, MARGIN.top],
    false,
  );
  const longest = sizes.reduce((most, each) => (each.length > most.length ? each : most), sizes[0]);
  const path = (part: "kept" | "parent") =>
    line<Sizes>(
      (point) => x.position(point.width),
      (point) => y.position(point[part]),
    );
  const ends = sizes.map((each) => each.at(-1));
  const parent = longest?.at(-1);
  const places = spread(
    [...ends, parent].map((end, i) =>
      y.position(i < ends.length ? (end?.kept ?? 1) : (end?.parent ?? 1)),
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
        xName="width k"
        yName=""
      />
      {on >= left && on <= right && (
        <g className="on-stage">
          <line x1={on} x2={on} y1={MARGIN.top} y2={floor} />
        </g>
      )}
      <path className="parent-weights" d={path("parent")(longest ?? []) ?? ""} />
      <text className="quiet halo" x={right + 8} y={places[ends.length]} dy="0.32em">
        parent
      </text>
      {series.map(({ key, rule }, i) => {
        const { tone, dash } = styleOf(rule.name, rule.maxSubset);
        const end = ends[i];
        return (
          <g key={key} className={tone}>
            <path className="median" d={path("kept")(sizes[i]) ?? ""} strokeDasharray={dash} />
            {sizes[i].map(({ width, kept }) => (
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
function shareWords({ kept, parent }: Sizes): string {
  const one = parent / kept;
  return one >= 10 ? `1 in ${formatCount(one)}` : `${((100 * kept) / parent).toFixed(0)} %`;
}

function summary(series: readonly Series[], sizes: readonly (readonly Sizes[])[]): string {
  const parts = series.flatMap(({ name }, i) => {
    const end = sizes[i].at(-1);
    return end ? [`${name} ${formatCount(end.kept)}`] : [];
  });
  const widest = Math.max(...sizes.flat().map(({ width }) => width));
  const parent = Math.max(...sizes.flat().map((each) => each.parent));
  return parts.length === 0
    ? "Nothing has been measured yet."
    : `At k = ${formatCount(widest)} the parent has ${formatCount(parent)} weights; kept are ${parts.join(", ")}.`;
}

const tabulate = (series: readonly Series[], sizes: readonly (readonly Sizes[])[]): Numbers => ({
  columns: ["rule", "width k", "kept (median)", "parent", "share"],
  rows: series.flatMap(({ name }, i) =>
    sizes[i].map((each) => [
      name,
      formatCount(each.width),
      formatCount(each.kept),
      formatCount(each.parent),
      shareWords(each),
    ]),
  ),
});
