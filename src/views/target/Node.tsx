import { memo, useMemo } from "react";
import { useTextScale } from "../plot/useTextScale";
import type { NodeKind } from "./geometry";
import { sparkPath, sparkRange } from "./spark";

/** The same unit's output over the input, at even steps, in the target and in what is left of the parent. */
export interface UnitCurve {
  readonly target: readonly number[];
  /** Absent or null when it was not evaluated. */
  readonly parent?: readonly number[] | null;
}

interface NodeProps {
  kind: NodeKind;
  x: number;
  y: number;
  radius: number;
  letter: string;
  curve?: UnitCurve | undefined;
  active: boolean;
}

/** A circle with its letter, or with the curve that the unit computes. */
export const Node = memo(function Node({ kind, x, y, radius, letter, curve, active }: NodeProps) {
  const scale = useTextScale();
  const roomy = radius >= 9 * scale;
  const shown = roomy && curve ? curve : undefined;
  const side = 0.6 * radius;
  const target = shown?.target;
  const wanted = useMemo(() => {
    const range = target && sparkRange(target);
    return range ? { range, path: sparkPath(target, range, side) } : null;
  }, [target, side]);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group without tabindex takes no focus.
    <g className="node" data-kind={kind} data-active={active || undefined} aria-hidden="true">
      <g transform={`translate(${x} ${y})`}>
        {active && <circle className="node-halo" r={radius + 4} />}
        <circle className="node-disc" r={radius} />
        {shown && wanted ? (
          <>
            <line className="spark-axis" x1={-side} x2={side} y1={side} y2={side} />
            {shown.parent && (
              <path className="spark-parent" d={sparkPath(shown.parent, wanted.range, side)} />
            )}
            <path className="spark-target" d={wanted.path} />
          </>
        ) : (
          roomy && (
            <text
              className="node-letter"
              dy="0.33em"
              fontSize={Math.max(12 * scale, Math.min(17, radius))}
            >
              {letter}
            </text>
          )
        )}
      </g>
    </g>
  );
});
