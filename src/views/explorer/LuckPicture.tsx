import { useMemo } from "react";
import type { RuleSpec } from "../../core/construct/rules/rule";
import { EXPLORER } from "../../words/en/explorer";
import { formatTick } from "../plot/format";
import { histogramOf, type Luck, ranksOf } from "./luck";
import { BARS, type LuckFrame } from "./luckFrame";
import { styleOf } from "./style";

interface Props {
  readonly frame: LuckFrame;
  readonly luck: Luck;
  readonly rule: RuleSpec;
  readonly tolerance: number;
  readonly seed: number | null;
  readonly at: { readonly x: number; readonly y: number } | null;
}

const BINS = 22;
/** As many dots touch each other: with more ranks than these every few share one. */
const MOST_DOTS = 400;

/** The errors by rank, and beside them how many lie at which height. */
export function LuckPicture({ frame, luck, rule, tolerance, seed, at }: Props) {
  const { size, left, right, floor, bars, end, y, place } = frame;
  const { errors, seedAt } = luck;
  const { tone } = styleOf(rule.name, rule.maxSubset);
  const { edges, counts } = useMemo(() => histogramOf(errors, BINS), [errors]);
  const most = Math.max(1, ...counts);
  const onStage = seed === null ? -1 : errors.findIndex((_, rank) => seedAt(rank) === seed);
  const epsilon = y.position(tolerance);
  return (
    <svg aria-hidden="true" width={size.width} height={size.height} className={tone}>
      {y.ticks.map(({ value, label }) => (
        <g key={value} transform={`translate(0,${y.position(value).toFixed(1)})`}>
          <line className="plot-rule" x1={left} x2={end} />
          <text className="quiet" x={left - 6} dy="0.32em" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {counts.map((n, i) => {
        const top = y.position(edges[i + 1]);
        return (
          <rect
            key={edges[i]}
            className="luck-bar"
            x={bars}
            y={top + 0.5}
            width={(BARS * n) / most}
            height={Math.max(0.5, y.position(edges[i]) - top - 1)}
          />
        );
      })}
      <g className="threshold">
        <line x1={left} x2={end} y1={epsilon} y2={epsilon} />
        <text className="halo" x={left + 4} y={epsilon - 5}>
          ε = {formatTick(tolerance)}
        </text>
      </g>
      <path
        className="dots luck-dots"
        d={ranksOf(errors.length, MOST_DOTS)
          .map((rank) => `M${place(rank).toFixed(1)},${y.position(errors[rank]).toFixed(1)}h0`)
          .join("")}
      />
      {onStage >= 0 && (
        <g className="on-stage">
          <circle cx={place(onStage)} cy={y.position(errors[onStage])} r={5} />
          <text
            className="halo"
            x={place(onStage)}
            y={y.position(errors[onStage]) - 10}
            textAnchor="middle"
          >
            {EXPLORER.onStage}
          </text>
        </g>
      )}
      {at && <circle className="probed" cx={at.x} cy={at.y} r={6} />}
      <line className="explorer-floor" x1={left} x2={right} y1={floor} y2={floor} />
      <text className="quiet" x={left} y={floor + 15}>
        {EXPLORER.luck.luckiest}
      </text>
      <text className="quiet" x={right} y={floor + 15} textAnchor="end">
        {EXPLORER.luck.unluckiest}
      </text>
      <text className="quiet" x={bars} y={floor + 15}>
        {EXPLORER.luck.howMany}
      </text>
    </svg>
  );
}
