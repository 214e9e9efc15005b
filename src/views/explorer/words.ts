import type { Fit } from "../../core/fit";
import type { ScalingLaw } from "../../core/scaling";
import { formatCount, formatNumber } from "../../ui/number";
import { formatValue } from "../plot/format";
import type { Scaling } from "./chart";
import type { Series } from "./series";
import type { Draw } from "./useDrawProbe";

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
  if (exact === draws) return "exact sup error";
  return exact > 0
    ? "sup error, partly sampled (a lower bound)"
    : "sampled error, a lower bound of the sup error";
}

export const drawWords = (draw: Draw, { unit }: Scaling): string =>
  `${draw.series.name}, seed ${draw.seed}, k = ${formatCount(draw.width)}: error ${formatValue(draw.error / unit)}, number ${draw.rank} of ${draw.of} from the luckiest`;

/** An exponent as it is written by hand. */
const exponent = (slope: number): string =>
  slope === -1 / 2 ? "−½" : formatNumber(slope, Number.isInteger(slope) ? 0 : 2);

/** A fit in words, beside the law that it is to be compared with. */
export function slopeWords({ name }: Series, fit: Fit, law: ScalingLaw): Slope {
  const [slope, low, high] = [fit.slope, fit.low, fit.high].map((x) => formatNumber(x, 2));
  const range = `between k = ${formatCount(fit.widths[0])} and ${formatCount(fit.widths.at(-1) ?? 0)}`;
  if (law.scale === "power")
    return {
      base: "k",
      exponent: slope,
      interval: `95 %: ${low} … ${high}`,
      theory: `theory ${exponent(law.slope)}`,
      sentence: `${name}: ${range} the median error falls as k to the power ${slope} (95 % interval ${low} to ${high}); theory says ${exponent(law.slope)}.`,
    };
  return {
    base: "2",
    exponent: `${slope}·k/2`,
    interval: `95 %: ${low} … ${high}`,
    theory: `theory ${exponent(law.slope)}`,
    sentence: `${name}: ${range} the median error falls as 2 to the power ${slope}·k/2 (95 % interval ${low} to ${high}); theory says ${exponent(law.slope)}: it halves with each further usable neuron. Beyond that the search looks at the first usable neurons of a pool only, so the line is flat.`,
  };
}

const FEWEST_DRAWS = 10;

/** Why a rule's draws have no fitted slope. */
export function unfittedWords({ name, rows }: Series, law: ScalingLaw | null): string {
  if (!law) return `${name}: no law holds for this target, so no slope is fitted.`;
  if (rows.length < FEWEST_DRAWS)
    return `${name}: a slope is fitted from ${FEWEST_DRAWS} draws on.`;
  const range = Number.isFinite(law.to)
    ? `between k = ${formatCount(law.from)} and ${formatCount(law.to)}`
    : `from k = ${formatCount(law.from)} on`;
  return `${name}: theory speaks of widths ${range}; a slope is fitted to three or more of them.`;
}

/** What the plot shows now, in one sentence. */
export function summaryOf(series: readonly Series[], slopes: ReadonlyMap<string, Slope>): string {
  if (series.length === 0) return "Nothing is shown.";
  const [draws, widths] = [
    Math.max(...series.map(({ rows }) => rows.length)),
    series.flatMap(({ columns }) => columns.map(({ width }) => width)),
  ];
  const parts = series.flatMap(({ key, name }) => {
    const slope = slopes.get(key);
    return slope ? [`${name} ${slope.base} to the ${slope.exponent}`] : [];
  });
  const head = `Up to ${formatCount(draws)} draws a rule, k from ${formatCount(Math.min(...widths))} to ${formatCount(Math.max(...widths))}`;
  return `${head}; dots are draws, lines medians, bands the middle 80 %${parts.length > 0 ? `. Fitted: ${parts.join(", ")}` : ""}.`;
}

/** What the section around the plots says. */
export const WORDS = {
  title: "Width and error",
  lead: "How wide must the random parent be? Draw many of them and measure: every dot is one parent, and opens on the stage.",
  show: "Show the explorer",
  hide: "Hide the explorer",
  measure: "Measure",
  pause: "Pause",
  resume: "Resume",
  cancel: "Stop",
  draws: "Draws",
  from: "Widths from",
  to: "to",
  rules: "Rules",
  axes: "Axes",
  log: "log",
  linear: "linear",
  relative: "Relative to the target’s range",
  failure: "δ",
  tolerance: "ε",
  luckRule: "Rule",
  waiting: "The first draws are on their way…",
  hidden: "Tick a rule to show its draws.",
  stale: "These draws were measured for another target, kind of pools or domain.",
  reopen: "Open that experiment",
  again: "Measure this one",
  listed: "Pools written by hand have no other draws to measure.",
} as const;

/** What is said of files. */
export const FILES = {
  maker: "Lottery Ticket Playground",
  origin: "Lottery Ticket Playground: error against width, one line a draw and width",
  csv: "Save CSV",
  json: "Save JSON lines",
  picture: "Plot",
  plots: ["Error against width", "Error budget", "Chance of success", "Luck", "What is kept"],
  open: "Open rows",
  openWhy:
    "Rows that this page or the sweep command wrote, and links of single draws, from any number of people. The same draw counts once. Files can also be dropped anywhere on the page.",
  files: "Files",
  paste: "Or paste rows or links",
  pasted: "pasted text",
  reading: "Reading…",
  draw: "Draw them",
} as const;
