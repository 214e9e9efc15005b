import type { ScalingLaw } from "../../core/construct/rules/rule";
import type { Fit } from "../../core/survey/fit";
import { formatCount, formatNumber } from "../../ui/number";
import { EXPLORER } from "../../words/en/explorer";
import { formatValue } from "../plot/format";
import type { Scaling } from "./chart";
import type { Series } from "./series";
import type { Draw } from "./useDrawProbe";

const { fit: FIT } = EXPLORER;

/** A fitted slope in words, for the end of a line and for a sentence. */
export interface Slope {
  /** What stands at the line: a base and its exponent. */
  readonly base: string;
  readonly exponent: string;
  readonly interval: string;
  readonly theory: string;
  readonly sentence: string;
}

/** What is measured: the supremum where all draws have it, the largest sampled error where none has. */
export function errorKind(series: readonly Series[]): string {
  const draws = series.reduce((sum, { rows }) => sum + rows.length, 0);
  const exact = series.reduce((sum, each) => sum + each.exact, 0);
  if (exact === draws) return EXPLORER.errors.exact;
  return exact > 0 ? EXPLORER.errors.partly : EXPLORER.errors.sampled;
}

export const drawWords = (draw: Draw, { unit }: Scaling): string =>
  EXPLORER.draw.spoken(
    draw.series.name,
    draw.seed,
    formatCount(draw.width),
    formatValue(draw.error / unit),
    draw.rank,
    draw.of,
  );

/** An exponent as it is written by hand. */
const exponent = (slope: number): string =>
  slope === -1 / 2 ? "−½" : formatNumber(slope, Number.isInteger(slope) ? 0 : 2);

/** A fit in words, beside the law that it is to be compared with. */
export function slopeWords({ name }: Series, fit: Fit, law: ScalingLaw): Slope {
  const [slope, low, high] = [fit.slope, fit.low, fit.high].map((x) => formatNumber(x, 2));
  const range = FIT.between(formatCount(fit.widths[0]), formatCount(fit.widths.at(-1) ?? 0));
  const theory = exponent(law.slope);
  const inside = fit.low <= law.slope && law.slope <= fit.high;
  const told = (sentence: string) => (inside ? sentence : `${sentence} ${FIT.outside}`);
  if (law.scale === "power")
    return {
      base: "k",
      exponent: slope,
      interval: `95 %: ${low} … ${high}`,
      theory: FIT.theory(theory),
      sentence: told(FIT.power(name, range, slope, low, high, theory)),
    };
  return {
    base: "2",
    exponent: `${slope}·k/2`,
    interval: `95 %: ${low} … ${high}`,
    theory: FIT.theory(theory),
    sentence: told(FIT.halving(name, range, slope, low, high, theory)),
  };
}

const FEWEST_DRAWS = 10;

/** Why a rule's draws have no fitted slope. */
export function unfittedWords({ name, rows }: Series, law: ScalingLaw | null): string {
  if (!law) return FIT.noLaw(name);
  if (rows.length < FEWEST_DRAWS) return FIT.fewDraws(name, FEWEST_DRAWS);
  const range = Number.isFinite(law.to)
    ? FIT.between(formatCount(law.from), formatCount(law.to))
    : FIT.from(formatCount(law.from));
  return FIT.fewWidths(name, range);
}

/** What the plot shows now, in one sentence. */
export function summaryOf(series: readonly Series[], slopes: ReadonlyMap<string, Slope>): string {
  if (series.length === 0) return EXPLORER.errors.nothing;
  const [draws, widths] = [
    Math.max(...series.map(({ rows }) => rows.length)),
    series.flatMap(({ columns }) => columns.map(({ width }) => width)),
  ];
  const parts = series.flatMap(({ key, name }) => {
    const slope = slopes.get(key);
    return slope ? [EXPLORER.errors.fitted(name, slope.base, slope.exponent)] : [];
  });
  const [drawn, from, to] = [draws, Math.min(...widths), Math.max(...widths)].map(formatCount);
  return parts.length > 0
    ? EXPLORER.errors.summaryFitted(drawn, from, to, parts.join(", "))
    : EXPLORER.errors.summary(drawn, from, to);
}
