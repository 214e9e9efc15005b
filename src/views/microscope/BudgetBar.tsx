import { type KeyboardEvent, memo, useRef } from "react";
import type { TargetWeight } from "../../core/network/wiring";
import { clamp } from "../../ui/clamp";
import { formatSigned } from "../../ui/number";
import { Figure } from "../plot/Figure";
import { formatPercent, formatTick } from "../plot/format";
import { useSize } from "../plot/useSize";
import { LETTER, useTextScale } from "../plot/useTextScale";
import { signClass } from "./signClass";
import { sourceName, unitWords, weightName } from "./words";
import "./microscope.css";
import { MICROSCOPE } from "../../words/en/microscope";

const { certificate: SHARES } = MICROSCOPE;

interface Props {
  readonly weights: readonly TargetWeight[];
  /** Each weight's part of the certificate, by weight index; null while they are unknown. */
  readonly shares: readonly number[] | null;
  readonly selected: number;
  readonly onSelect: (weight: number) => void;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

const LABEL_GAP = 4;
/** The same as in microscope.css. */
const BAR_GAP = 2;
const LAYER_GAP = 12;

/** Where the certified error comes from: one bar a weight, layer by layer; picking one puts it under the microscope. */
export const BudgetBar = memo(function BudgetBar(props: Props) {
  const { weights, shares, selected, onSelect } = props;
  const list = useRef<HTMLDivElement>(null);
  const size = useSize(list);
  const scale = useTextScale();
  const letters = Math.max(4, ...weights.map(({ value }) => formatTick(value).length));
  const layers = weights.filter((weight, i) => weight.layer !== weights[i - 1]?.layer).length;
  const room = ((size?.width ?? 0) - LAYER_GAP * (layers - 1)) / weights.length - BAR_GAP;
  const labelled = room >= scale * LETTER * letters + LABEL_GAP;
  const most = Math.max(...(shares ?? []), 1e-12);
  const largest = shares ? shares.indexOf(most) : -1;
  const go = (index: number) => {
    const next = clamp(index, 0, weights.length - 1);
    onSelect(next);
    list.current?.querySelectorAll<HTMLElement>("[role=option]")[next]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) go(selected + step);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(weights.length - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const summary = !shares
    ? SHARES.waiting
    : largest < 0
      ? SHARES.exact
      : SHARES.most(weights.length, weightName(weights[largest]), formatPercent(most));
  return (
    <Figure
      name={SHARES.name}
      aside={shares && <b>{formatPercent(shares[selected])}</b>}
      summary={summary}
      summaryHidden={!shares}
      numbers={() => ({
        columns: SHARES.columns,
        rows: weights.map((weight, i) => [
          formatSigned(weight.value, 2),
          sourceName(weight),
          unitWords(weight),
          shares ? formatPercent(shares[i]) : "–",
        ]),
      })}
      className="microscope"
    >
      <div
        ref={list}
        className="plot-body budget-bars"
        role="listbox"
        aria-label={SHARES.list}
        aria-orientation="horizontal"
        onKeyDown={onKeyDown}
      >
        {!shares && <p className="budget-waiting">{summary}</p>}
        {weights.map((weight, i) => {
          const share = shares?.[i] ?? 0;
          return (
            <div
              key={weight.index}
              role="option"
              tabIndex={i === selected ? 0 : -1}
              aria-selected={i === selected}
              className={`budget-bar ${weight.layer !== weights[i - 1]?.layer && i > 0 ? "next-layer" : ""}`}
              onClick={() => go(i)}
              onKeyDown={(event) => {
                if (event.key === "Enter" || event.key === " ") go(i);
              }}
            >
              <span className="ui-hidden">
                {shares && !labelled
                  ? SHARES.weight(weightName(weight), formatPercent(share))
                  : weightName(weight)}{" "}
              </span>
              <span className="budget-column">
                {labelled && shares && <span className="budget-share">{formatPercent(share)}</span>}
                <span className="budget-height" style={{ height: `${(100 * share) / most}%` }} />
              </span>
              {labelled && (
                <span className={`budget-weight ${signClass(weight.value)}`}>
                  {formatTick(weight.value)}
                </span>
              )}
            </div>
          );
        })}
      </div>
    </Figure>
  );
});
