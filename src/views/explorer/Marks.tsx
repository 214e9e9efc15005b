import type { RuleSpec } from "../../core/construct/rules/rule";
import { styleOf } from "./style";

/** The mark of a rule, filled or as an outline. */
export function Mark({
  rule,
  x,
  y,
  open,
}: {
  rule: RuleSpec;
  x: number;
  y: number;
  open?: boolean;
}) {
  const { tone, mark } = styleOf(rule.name, rule.maxSubset);
  return (
    <path
      className={`mark ${tone} ${open ? "open" : ""}`}
      d={mark}
      transform={`translate(${x.toFixed(1)},${y.toFixed(1)})`}
    />
  );
}

/** A rule's line and mark in running text. */
export function Key({ rule }: { rule: RuleSpec }) {
  const { tone, dash } = styleOf(rule.name, rule.maxSubset);
  return (
    <svg className="explorer-key" width={28} height={12} aria-hidden="true">
      <line className={`median ${tone}`} x1={0} x2={28} y1={6} y2={6} strokeDasharray={dash} />
      <Mark rule={rule} x={14} y={6} />
    </svg>
  );
}
