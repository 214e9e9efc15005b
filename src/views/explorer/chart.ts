import { area, line } from "d3";
import type { Column } from "../../core/survey/columns";
import { endAfter } from "../plot/scale";
import type { Size } from "../plot/useSize";
import { type Axis, errorAxis, widthAxis } from "./axes";
import { type Dot, dotsPerSeries, jitterOf, type Strip, strips } from "./columns";
import type { Series } from "./series";

/** How errors are drawn, without changing a number. */
export interface Scaling {
  readonly linear: boolean;
  /** What errors are divided by: 1, or the target's range. */
  readonly unit: number;
}

/** The widths of one rule at which an error of ε is promised or was seen; null where there is none. */
export interface WideEnough {
  readonly key: string;
  readonly observed: number | null;
  readonly certificate: number | null;
  readonly paper: number | null;
}

export interface Line {
  readonly key: string;
  readonly median: string;
  readonly band: string;
  readonly end: { readonly x: number; readonly y: number };
}

/** Everything of the plot that is computed before it is drawn. */
export interface Chart {
  readonly size: Size;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Foot of the error axis. */
  readonly floor: number;
  /** Foot of the rows of guaranteed widths. */
  readonly bottom: number;
  readonly x: Axis;
  /** From errors in units of the output. */
  readonly y: Axis;
  readonly lines: readonly Line[];
  /** Where the dots of each series stand beside their widths. */
  readonly strips: readonly ReadonlyMap<number, Strip>[];
  readonly dots: readonly (readonly Dot[])[];
  /** How many draws of each series are dots. */
  readonly dotted: number;
  readonly roomy: boolean;
}

/** Height of a rule's row of promised widths. */
export const ROW = 20;
/** The first width's dots stand clear of the numbers of the axis; the last one's, on a phone, of the edge. */
const INSET = 24;
const LABELS = 250;
const ROOMY = 640;
/** Below this an error is rounding noise of float64. */
const LEAST_ERROR = 1e-16;

const present = (width: number | null): width is number => width !== null;

/** Widths that the axis must hold: the measured ones and, where there is room, the promised ones. */
function widthsOf(series: readonly Series[], wide: readonly WideEnough[], promised: boolean) {
  const measured = series.flatMap(({ columns }) => columns.map(({ width }) => width));
  const all = promised
    ? [
        ...measured,
        ...wide.flatMap(({ observed, certificate, paper }) =>
          [observed, certificate, paper].filter(present),
        ),
      ]
    : measured;
  return [Math.min(...all), Math.max(...all)] as const;
}

/** The least and the largest error, with room above and below on a log axis. */
function errorsOf(
  series: readonly Series[],
  tolerance: number,
  { linear }: Scaling,
): readonly [number, number] {
  let least = tolerance;
  let most = tolerance;
  for (const { columns } of series)
    for (const { errors } of columns) {
      least = Math.min(least, errors.find((error) => error > 0) ?? least);
      most = Math.max(most, errors.at(-1) ?? most);
    }
  const room = linear ? 1 : 1.25;
  return [Math.max(LEAST_ERROR, least / room), most * room];
}

const WIDEST_STEP = 48;

/** Where the dots of one of `count` series stand beside each of its widths: in what room the neighbouring widths leave. */
function stripsOf(columns: readonly Column[], index: number, count: number, x: Axis) {
  const places = columns.map(({ width }) => x.position(width));
  return new Map(
    columns.map(({ width }, i) => {
      const before = places[i] - (places[i - 1] ?? Number.NEGATIVE_INFINITY);
      const after = (places[i + 1] ?? Number.POSITIVE_INFINITY) - places[i];
      return [width, strips(count, Math.min(before, after, WIDEST_STEP))[index]] as const;
    }),
  );
}

/** Lays the plot out: axes, dots beside their widths, medians and bands; `scale` is the size of the text, 1 for 12 px. */
export function chartOf(
  series: readonly Series[],
  wide: readonly WideEnough[],
  tolerance: number,
  scaling: Scaling,
  size: Size,
  scale = 1,
): Chart {
  const { unit } = scaling;
  const roomy = size.width >= ROOMY;
  const promised = roomy && !scaling.linear;
  const domain = widthsOf(series, wide, promised);
  const measured = widthsOf(series, [], false);
  const left = 54;
  const labels = roomy ? LABELS : 14;
  // Promised widths far to the right of the measured ones leave room for the labels of the lines.
  const free = domain[1] > measured[1] ? (size.width - left) * (1 - share(measured[1], domain)) : 0;
  const right = endAfter(left + 2 * INSET, size.width - Math.max(roomy ? 28 : 14, labels - free));
  const inset = roomy ? INSET : INSET / 2;
  const top = 36;
  const bottom = endAfter(top, size.height - 34 * scale);
  const floor = endAfter(top, bottom - (wide.length > 0 ? wide.length * ROW + 14 : 0));
  const x = widthAxis(domain, [left + inset, roomy ? right : right - inset], scaling.linear, scale);
  const [least, most] = errorsOf(series, tolerance, scaling);
  const scaled = errorAxis([least / unit, most / unit], [floor, top], scaling.linear);
  const y: Axis = {
    position: (error) => scaled.position(error / unit),
    ticks: scaled.ticks.map(({ value, label }) => ({ value: value * unit, label })),
  };
  const columns = series.reduce((sum, each) => sum + each.columns.length, 0);
  const dotted = dotsPerSeries(columns);
  const places = series.map((each, i) => stripsOf(each.columns, i, series.length, x));
  const dots = series.map(({ rows }, index) =>
    rows.slice(0, dotted).flatMap((row, draw) =>
      row.widths.map(
        (width, at): Dot => ({
          series: index,
          draw,
          at,
          x: besideWidth(x, places[index], width, row.seed),
          y: y.position(row.errors[at]),
        }),
      ),
    ),
  );
  return {
    size,
    left,
    right,
    top,
    floor,
    bottom,
    x,
    y,
    lines: series.map((each) => lineOf(each, x, y)),
    strips: places,
    dots,
    dotted,
    roomy,
  };
}

/** Where a seed's dot stands beside its width. */
export function besideWidth(
  x: Axis,
  places: ReadonlyMap<number, Strip>,
  width: number,
  seed: number,
): number {
  const { offset, width: strip } = places.get(width) ?? { offset: 0, width: 0 };
  return x.position(width) + offset + strip * jitterOf(seed);
}

const share = (width: number, [low, high]: readonly [number, number]): number =>
  Math.log(width / low) / Math.log(high / low);

function lineOf({ key, columns }: Series, x: Axis, y: Axis): Line {
  const across = ({ width }: Column) => x.position(width);
  const last = columns.at(-1);
  return {
    key,
    median: line<Column>(across, ({ median }) => y.position(median))(columns) ?? "",
    band:
      area<Column>(
        across,
        ({ low }) => y.position(low),
        ({ high }) => y.position(high),
      )(columns) ?? "",
    end: last ? { x: across(last), y: y.position(last.median) } : { x: 0, y: 0 },
  };
}
