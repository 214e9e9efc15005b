import { type ReactNode, useMemo, useRef } from "react";
import type { Numbers } from "../../ui/DataTable";
import { formatCount } from "../../ui/number";
import { Figure } from "../plot/Figure";
import { formatTick, formatValue } from "../plot/format";
import Listen from "../plot/Listen";
import { useSize } from "../plot/useSize";
import { LETTER, useTextScale } from "../plot/useTextScale";
import { chartOf, type Scaling, type WideEnough } from "./chart";
import { DrawCard, drawFacts } from "./DrawCard";
import { Grid } from "./Grid";
import { LineLabels } from "./LineLabels";
import { Lines } from "./Lines";
import { PromisedRows } from "./PromisedRows";
import type { Series } from "./series";
import { soundOf } from "./sound";
import { type Fitted, TheoryGuide } from "./TheoryGuide";
import { type Draw, useDrawProbe } from "./useDrawProbe";
import { drawWords, errorKind, type Slope, summaryOf } from "./words";
import "./explorer.css";
import { EXPLORER } from "../../words/en/explorer";
import { NETWORK } from "../../words/en/network";

const { errors: ERRORS } = EXPLORER;

/** What the stage shows: the width, and its error where its rule is one of the plot's. */
export interface OnStage {
  readonly poolSize: number;
  readonly key: string;
  readonly error: number | null;
}

interface Props {
  readonly series: readonly Series[];
  readonly slopes: ReadonlyMap<string, Slope>;
  readonly fits: ReadonlyMap<string, Fitted>;
  readonly wide: readonly WideEnough[];
  readonly tolerance: number;
  readonly scaling: Scaling;
  readonly stage: OnStage;
  readonly aside?: ReactNode;
  readonly onOpen: (draw: Draw) => void;
  /** The link of a draw. */
  readonly hrefOf: (draw: Draw) => string;
}

/** Measured error against width, rule beside rule, on double logarithmic axes: every dot is a draw that can be opened. */
export function WidthErrorPlot(props: Props) {
  const { series, slopes, fits, wide, tolerance, scaling, stage, onOpen } = props;
  const body = useRef<HTMLDivElement>(null);
  const size = useSize(body);
  const scale = useTextScale();
  const chart = useMemo(
    () =>
      size && series.length > 0 ? chartOf(series, wide, tolerance, scaling, size, scale) : null,
    [series, wide, tolerance, scaling, size, scale],
  );
  const sound = useMemo(() => soundOf(series, tolerance), [series, tolerance]);
  const probe = useDrawProbe(series, chart, onOpen);
  const { draw } = probe;
  const most = Math.max(0, ...series.map(({ rows }) => rows.length));
  const dots =
    chart && chart.dotted < most
      ? ERRORS.someDots(formatCount(most), formatCount(chart.dotted))
      : ERRORS.dots;
  const relative = scaling.unit !== 1;
  const spoken = draw ? drawWords(draw, scaling) : NETWORK.arrows;
  return (
    <Figure
      name={EXPLORER.plots.error}
      summary={summaryOf(series, slopes)}
      aside={props.aside}
      numbers={() => tabulate(series, scaling)}
      sound={sound && <Listen sound={sound} />}
      className="explorer-plot width-error"
    >
      <div
        ref={body}
        className="plot-body width-error-body"
        role="slider"
        tabIndex={0}
        aria-label={ERRORS.read}
        aria-valuemin={1}
        aria-valuemax={draw?.of ?? 1}
        aria-valuenow={draw?.rank ?? 1}
        aria-valuetext={spoken}
        data-on-dot={draw !== null || undefined}
        {...probe.handlers}
      >
        {chart && (
          <svg aria-hidden="true" width={chart.size.width} height={chart.size.height}>
            <Grid
              {...chart}
              xName={ERRORS.width}
              yName={relative ? ERRORS.share(errorKind(series)) : errorKind(series)}
            />
            <Threshold chart={chart} tolerance={tolerance} scaling={scaling} />
            <Lines chart={chart} series={series} />
            {[...fits].map(([key, fitted]) => (
              <TheoryGuide key={key} chart={chart} fitted={fitted} />
            ))}
            <StageMark chart={chart} stage={stage} />
            <PromisedRows chart={chart} series={series} wide={wide} />
            <LineLabels chart={chart} series={series} slopes={slopes} />
            {probe.at && <circle className="probed" cx={probe.at.x} cy={probe.at.y} r={6.5} />}
          </svg>
        )}
        {draw && probe.at && chart && (
          <DrawCard
            facts={drawFacts(
              draw.series.name,
              draw.seed,
              draw.width,
              formatValue(draw.error / scaling.unit),
            )}
            left={probe.at.x}
            top={Math.max(44, probe.at.y)}
            flip={probe.at.x > chart.size.width / 2}
          />
        )}
      </div>
      <p className="draw-link">
        {draw ? (
          <>
            {spoken}.{" "}
            <a
              href={props.hrefOf(draw)}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(draw);
              }}
            >
              {ERRORS.open}
            </a>
          </>
        ) : (
          dots
        )}
      </p>
    </Figure>
  );
}

type Chart = NonNullable<ReturnType<typeof chartOf>>;

interface ThresholdProps {
  readonly chart: Chart;
  readonly tolerance: number;
  readonly scaling: Scaling;
}

/** ε across the plot. */
function Threshold({ chart, tolerance, scaling }: ThresholdProps) {
  const y = chart.y.position(tolerance);
  return (
    <g className="threshold">
      <line x1={chart.left} x2={chart.right} y1={y} y2={y} />
      <text className="halo" x={chart.right} y={y - 5} textAnchor="end">
        {scaling.unit === 1
          ? ERRORS.tolerance(formatTick(tolerance))
          : ERRORS.toleranceShare(formatTick(tolerance), formatValue(tolerance / scaling.unit))}
      </text>
    </g>
  );
}

/** The width on stage, and the error there. */
function StageMark({ chart, stage }: { chart: Chart; stage: OnStage }) {
  const scale = useTextScale();
  const x = chart.x.position(stage.poolSize);
  if (x < chart.left - 1 || x > chart.right + 1) return null;
  const words = ERRORS.stage(formatCount(stage.poolSize));
  const late = x + scale * LETTER * words.length > chart.size.width;
  return (
    <g className="on-stage">
      <line x1={x} x2={x} y1={chart.top} y2={chart.bottom} />
      <text
        className="halo"
        x={x + (late ? -5 : 5)}
        y={chart.top - 4}
        textAnchor={late ? "end" : "start"}
      >
        {words}
      </text>
      {stage.error !== null && <circle cx={x} cy={chart.y.position(stage.error)} r={5} />}
    </g>
  );
}

const tabulate = (series: readonly Series[], { unit }: Scaling): Numbers => ({
  columns: ERRORS.columns,
  rows: series.flatMap(({ name, columns }) =>
    columns.map(({ width, errors, low, median, high }) => [
      name,
      formatCount(width),
      formatCount(errors.length),
      formatValue(low / unit),
      formatValue(median / unit),
      formatValue(high / unit),
    ]),
  ),
});
