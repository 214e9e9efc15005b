import { memo, useId, useMemo } from "react";
import type { ParentLayout } from "./geometry";
import { nodeKey } from "./standing";

/** What one unit of the target computes over the plotted inputs, and what the pruned parent's unit computes now. */
export interface UnitCurve {
  readonly layer: number;
  readonly row: number;
  readonly target: readonly number[];
  /** Null when it was not evaluated. */
  readonly parent: readonly number[] | null;
}

export const CURVE_WIDTH = 46;
const SIZE = { width: CURVE_WIDTH, height: 22 } as const;
/** A curve of a smaller range is flat for rounding alone, and says nothing of its unit. */
const FLAT = 1e-9;
/** Smallest distance of units that leaves room for a curve below each. */
const SMALLEST_PITCH = 56;
const SMALLEST_GAP = 124;

/** Linear within the target's range, logarithmic beyond: the random parent is hundreds of times too large. */
function compress(share: number): number {
  const beyond = Math.abs(share - 0.5) - 0.5;
  if (beyond <= 0) return share;
  const excess = 0.5 + 0.12 * Math.log10(1 + 10 * beyond);
  return share > 0.5 ? 0.5 + excess : 0.5 - excess;
}

function curvePath(values: readonly number[], low: number, high: number): string {
  const range = high - low || 1;
  return values
    .map((value, i) => {
      const x = (SIZE.width * i) / Math.max(1, values.length - 1);
      const y = SIZE.height * (0.8 - 0.6 * compress((value - low) / range));
      return `${i === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join("");
}

/** Whether the units stand far enough apart for curves. */
export const hasRoomForCurves = (layout: ParentLayout): boolean => {
  const pitches = layout.columns
    .slice(1)
    .flatMap((column) => column.slice(1).map((node, i) => node.y - column[i].y));
  const gap = layout.width / layout.layers;
  return pitches.every((pitch) => pitch >= SMALLEST_PITCH) && gap >= SMALLEST_GAP;
};

interface Props {
  readonly layout: ParentLayout;
  readonly curves: readonly UnitCurve[];
  readonly locked: ReadonlySet<string>;
}

/** A small curve under every unit that locks onto the target's when the unit is done. */
export const UnitCurves = memo(function UnitCurves({ layout, curves, locked }: Props) {
  const clip = useId();
  if (!hasRoomForCurves(layout)) return null;
  return (
    <g>
      <clipPath id={clip}>
        <rect width={SIZE.width} height={SIZE.height} />
      </clipPath>
      {curves.map((curve) => {
        const node = layout.columns[curve.layer + 1]?.find((place) => place.row === curve.row);
        if (!node) return null;
        const x = Math.max(0, Math.min(layout.width - SIZE.width, node.x - SIZE.width / 2));
        const y = Math.min(layout.height - SIZE.height, node.y + layout.radius + 5);
        return (
          <OneCurve
            key={`${curve.layer}/${curve.row}`}
            x={x}
            y={y}
            clip={clip}
            target={curve.target}
            parent={curve.parent}
            locked={locked.has(nodeKey(node.column, node.row))}
          />
        );
      })}
    </g>
  );
});

interface CurveProps {
  readonly x: number;
  readonly y: number;
  readonly clip: string;
  readonly target: readonly number[];
  readonly parent: readonly number[] | null;
  readonly locked: boolean;
}

const OneCurve = memo(function OneCurve(props: CurveProps) {
  const { x, y, clip, target, parent, locked } = props;
  const wanted = useMemo(() => {
    const least = Math.min(...target);
    const most = Math.max(...target);
    if (most - least < FLAT) return null;
    const low = Math.min(0, least);
    const high = Math.max(low + FLAT, most);
    return { low, high, path: curvePath(target, low, high) };
  }, [target]);
  if (!wanted) return null;
  const { low, high, path } = wanted;
  return (
    <g transform={`translate(${x} ${y})`} clipPath={`url(#${clip})`}>
      <path className="parent-curve-halo" d={path} />
      <path className="parent-curve" d={path} />
      {parent && (
        <path
          className={locked ? "parent-curve-now parent-locked" : "parent-curve-now"}
          d={curvePath(parent, low, high)}
        />
      )}
    </g>
  );
});
