import { useMemo, useRef } from "react";
import type { TargetWeight } from "../../core/network/wiring";
import type { Numbers } from "../../ui/DataTable";
import { formatSigned } from "../../ui/number";
import { sourceName, unitWords, weightName } from "../microscope/words";
import { Figure } from "../plot/Figure";
import { formatPercent, formatTick, formatValue } from "../plot/format";
import { useSize } from "../plot/useSize";
import { BudgetRow } from "./BudgetRow";
import { layerShares, sharesOf } from "./budget";
import "./explorer.css";
import { EXPLORER } from "../../words/en/explorer";

const { budget: BUDGET } = EXPLORER;

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
    BUDGET.allowed(formatValue(budget), epsilon),
    spentWords(spent?.total ?? 0, tolerance),
  ];
  const words = rows.map(({ shares }) => spendingWords(weights, shares));
  const summary = [
    BUDGET.summary(epsilon, words[0]),
    ...(spent ? [BUDGET.stage(words[1])] : []),
  ].join(" ");
  return (
    <Figure
      name={EXPLORER.plots.budget}
      summary={summary}
      numbers={() =>
        tabulate(
          weights,
          rows.map(({ shares }) => shares),
        )
      }
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

function spentWords(total: number, tolerance: number): string {
  const times = total / tolerance;
  return times > 1
    ? BUDGET.spentTimes(formatValue(total), formatValue(times))
    : BUDGET.spentShare(formatValue(total), formatPercent(times));
}

function spendingWords(weights: readonly TargetWeight[], shares: readonly number[]): string {
  const most = Math.max(...shares);
  if (most === 0) return BUDGET.exact;
  const layers = layerShares(weights, shares).map(({ share, layer }) =>
    BUDGET.layer(layer + 1, formatPercent(share)),
  );
  const first = weightName(weights[shares.indexOf(most)]);
  const equal = shares.filter((share) => share > most * (1 - 1e-9)).length - 1;
  return equal > 0
    ? BUDGET.several(layers.join(", "), first, equal, formatPercent(most))
    : BUDGET.one(layers.join(", "), first, formatPercent(most));
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
    columns: BUDGET.columns,
    rows: order.map((i) => [
      formatSigned(weights[i].value, 2),
      sourceName(weights[i]),
      unitWords(weights[i]),
      formatPercent(allowed[i]),
      spent ? formatPercent(spent[i]) : "–",
    ]),
  };
}
