import type { ScalingLaw } from "../construct/rules/rule";
import { STREAM, streamKey, threefryRun } from "../random/random";
import type { Column } from "./columns";
import { quantile } from "./statistics";

/*
 * Fitted slopes are shown beside measured numbers and never enter a ticket, so exp and log are allowed here.
 */

/** A straight line through the medians, on the law's scale. */
export interface Fit {
  readonly scale: ScalingLaw["scale"];
  readonly slope: number;
  /** 95 % interval of the slope. */
  readonly low: number;
  readonly high: number;
  /** Natural logarithm of the error at 0 on the scale's axis. */
  readonly intercept: number;
  /** The widths whose medians were fitted. */
  readonly widths: readonly number[];
  readonly seeds: number;
}

const RESAMPLES = 500;
/** Resamples between two yields. */
const STRIDE = 10;
const FEWEST_WIDTHS = 3;
const FEWEST_SEEDS = 10;
const WORDS = 2 ** 32;

type Ranked = Pick<Column, "width" | "errors" | "owners">;

/** How many draws a column has when the owner of each error counts `times[owner]` times. */
function countOf({ owners }: Ranked, times: Int32Array): number {
  // A resample has as many draws as there are rows; only a column that lacks some of them must be counted.
  if (owners.length === times.length) return times.length;
  let total = 0;
  for (const owner of owners) total += times[owner];
  return total;
}

/** The median when the owner of each error counts `times[owner]` times, `total` in all; NaN when none counts. */
function weightedMedian({ errors, owners }: Ranked, times: Int32Array, total: number): number {
  if (total === 0) return Number.NaN;
  const lower = Math.floor((total - 1) / 2);
  const upper = total >> 1;
  let passed = 0;
  let low = Number.NaN;
  for (let i = 0; i < errors.length; i++) {
    passed += times[owners[i]];
    if (passed > lower && Number.isNaN(low)) low = errors[i];
    if (passed > upper) return (low + errors[i]) / 2;
  }
  return low;
}

/** Where a width stands on the scale: ln k, or the k/2 usable products times ln 2, so that slopes are exponents of k or of 2. */
const place = (scale: Fit["scale"], width: number): number =>
  scale === "power" ? Math.log(width) : (width / 2) * Math.LN2;

/** Least squares with a weight for each point; slope and intercept are NaN where a value with weight is not finite. */
function line(
  xs: readonly number[],
  ys: readonly number[],
  weights: readonly number[],
): { slope: number; intercept: number } {
  const mean = (values: readonly number[]) => {
    let sum = 0;
    let total = 0;
    values.forEach((value, i) => {
      if (weights[i] === 0) return;
      sum += weights[i] * value;
      total += weights[i];
    });
    return sum / total;
  };
  const mx = mean(xs);
  const my = mean(ys);
  const slope =
    mean(xs.map((x, i) => (x - mx) * (ys[i] - my))) / mean(xs.map((x) => (x - mx) * (x - mx)));
  return { slope, intercept: my - slope * mx };
}

/** How often each of `count` seeds is drawn in one resample with replacement. */
function resample(index: number, count: number, words: Int32Array, times: Int32Array): void {
  threefryRun(0, streamKey(STREAM.resamples), 0, index, (count + 1) >> 1, words);
  times.fill(0);
  for (let i = 0; i < count; i++) times[Math.floor(((words[i] >>> 0) / WORDS) * count)]++;
}

/**
 * Least squares of the log median error over the widths where the law applies, each width weighted by its draws, with a percentile bootstrap interval
 * (Efron & Tibshirani 1993) over seeds, since the nested widths of one seed are dependent. The columns are those of `draws`
 * rows of one rule in the order of their seeds; rows that lack some widths count where they have them. Null with fewer
 * than three widths or ten draws. Yields the errors looked at.
 *
 * Why by the draws: the median of n draws of density f has the variance 1 / (4 n f(m)²), its logarithm by the delta method
 * 1 / (4 n (m f(m))²), and m f(m) is the same at all widths when the errors of one are those of another times a factor, as
 * the laws say. So the inverse variance goes as n.
 */
export function* fitSteps(
  columns: readonly Ranked[],
  draws: number,
  { scale, from, to }: Pick<ScalingLaw, "scale" | "from" | "to">,
): Generator<number, Fit | null> {
  if (draws < FEWEST_SEEDS) return null;
  const once = new Int32Array(draws).fill(1);
  const medianOf = (column: Ranked, times: Int32Array) =>
    weightedMedian(column, times, countOf(column, times));
  const fitted = columns.filter(
    (column) => column.width >= from && column.width <= to && medianOf(column, once) > 0,
  );
  if (fitted.length < FEWEST_WIDTHS) return null;
  const xs = fitted.map(({ width }) => place(scale, width));
  const lineOf = (times: Int32Array) =>
    line(
      xs,
      fitted.map((column) => Math.log(medianOf(column, times))),
      fitted.map((column) => countOf(column, times)),
    );
  const words = new Int32Array(draws + 1);
  const times = new Int32Array(draws);
  const slopes: number[] = [];
  for (let index = 0; index < RESAMPLES; index++) {
    resample(index, draws, words, times);
    const { slope } = lineOf(times);
    if (Number.isFinite(slope)) slopes.push(slope);
    if (index % STRIDE === 0) yield STRIDE * draws * fitted.length;
  }
  slopes.sort((x, y) => x - y);
  return {
    scale,
    ...lineOf(once),
    low: quantile(slopes, 0.025),
    high: quantile(slopes, 0.975),
    widths: fitted.map(({ width }) => width),
    seeds: draws,
  };
}

/** The error that the fitted line has at a width. */
export const fittedError = ({ scale, slope, intercept }: Fit, width: number): number =>
  Math.exp(intercept + slope * place(scale, width));
