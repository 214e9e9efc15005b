import { useMemo, useRef } from "react";
import type { TargetWeight } from "../../core/wiring";
import { formatSigned } from "../../ui/number";
import { sourceName, unitWords, weightName } from "../microscope/words";
import { Figure, type Numbers } from "../plot/Figure";
import { formatPercent, formatTick, formatValue } from "../plot/format";
import { useSize } from "../plot/useSize";
import { BudgetRow } from "./BudgetRow";
import { layerShares, sharesOf } from "./budget";
import "./explorer.css";

/** What every weight adds to a certificate, by weight index, in units of the output. */
export interface Spending {
  readonly parts: readonly number[];
  readonly total: number;
}

interface Props {
  readonly weights: readonly TargetWeight[];
  readonly tolerance: number;
  /** η: the slope error that every slot may have. */
  readonly budget: number;
  readonly allowed: Spending;
  /** Of the ticket on stage; null while it is of another target. */
  readonly spent: Spending | null;
}

const BAR = 26;
const HEAD = 18;
const FOOT = 30;
const ROW = HEAD + BAR + FOOT;
/** Longer tables are no use to a reader and slow a page down. */
const MOST_LINES = 400;

/** Which weight spends ε: where every slot is off by η, and in the draw on stage. */
export function BudgetPlot({ weights, tolerance, budget, allowed, spent }: Props) {
  const body = useRef<HTMLDivElement>(null);
  const size = useSize(body);
  const rows = useMemo(
    () =>
      [allowed, spent].flatMap((spending) =>
        spending ? [{ ...spending, shares: sharesOf(spending.parts) }] : [],
      ),
    [allowed, spent],
  );
  const epsilon = formatTick(tolerance);
  const heads = [
    `allowed: η = ${formatValue(budget)} a slot, ε = ${epsilon} in all`,
    `on stage: ${formatValue(spent?.total ?? 0)} in all, ${timesWords(spent, tolerance)}`,
  ];
  const words = rows.map(({ shares }) => spendingWords(weights, shares));
  const stage = spent ? ` The draw on stage: ${words[1]}.` : "";
  return (
    <Figure
      name="Error budget"
      summary={`To certify ε = ${epsilon}: ${words[0]}.${stage}`}
      numbers={tabulate(
        weights,
        rows.map(({ shares }) => shares),
      )}
      className="explorer-plot"
    >
      <div ref={body} className="plot-body budget-body" style={{ minHeight: ROW * rows.length }}>
        {size && (
          <svg aria-hidden="true" width={size.width} height={size.height}>
            {rows.map(({ shares }, i) => (
              <g key={heads[i]} transform={`translate(0,${i * ROW})`}>
                <text className="quiet" y={HEAD - 6}>
                  {heads[i]}
                </text>
                <g transform={`translate(0,${HEAD})`}>
                  <BudgetRow weights={weights} shares={shares} width={size.width} height={BAR} />
                </g>
              </g>
            ))}
          </svg>
        )}
      </div>
    </Figure>
  );
}

function timesWords(spent: Spending | null, tolerance: number): string {
  const times = (spent?.total ?? 0) / tolerance;
  return times > 1 ? `${formatValue(times)} times ε` : `${formatPercent(times)} of ε`;
}

function spendingWords(weights: readonly TargetWeight[], shares: readonly number[]): string {
  const most = Math.max(...shares);
  if (most === 0) return "every slope is exact";
  const layers = layerShares(weights, shares).map(
    ({ share, layer }) => `layer ${layer + 1} spends ${formatPercent(share)}`,
  );
  const first = weightName(weights[shares.indexOf(most)]);
  const equal = shares.filter((share) => share > most * (1 - 1e-9)).length - 1;
  const who = equal > 0 ? `${first} and ${equal} more spend` : `${first} spends`;
  return `${layers.join(", ")}; ${who} most, ${formatPercent(most)}${equal > 0 ? " each" : ""}`;
}

function tabulate(
  weights: readonly TargetWeight[],
  [allowed, spent]: readonly (readonly number[])[],
): Numbers {
  const order = weights
    .map((_, i) => i)
    .sort((i, j) => allowed[j] - allowed[i])
    .slice(0, MOST_LINES);
  return {
    columns: ["weight", "from", "to", "allowed", "on stage"],
    rows: order.map((i) => [
      formatSigned(weights[i].value, 2),
      sourceName(weights[i]),
      unitWords(weights[i]),
      formatPercent(allowed[i]),
      spent ? formatPercent(spent[i]) : "–",
    ]),
  };
}
