import { memo } from "react";
import type { Wiring } from "../../core/network/wiring";
import { useTextScale } from "../plot/useTextScale";
import type { NodePlace, ParentLayout } from "./geometry";
import { nodeKey } from "./standing";
import { symbolOf } from "./words";

interface Props {
  readonly wiring: Wiring;
  readonly layout: ParentLayout;
  readonly marked: readonly NodePlace[];
  readonly locked: ReadonlySet<string>;
}

/** Of a circle that has room for a letter in a drawing's usual size. */
const SMALLEST_WITH_SYMBOL = 7;

/** Inputs and units as circles; the two ends of the weight in work are ringed. */
export const Nodes = memo(function Nodes({ wiring, layout, marked, locked }: Props) {
  const { radius } = layout;
  const scale = useTextScale();
  return (
    <g>
      {layout.columns.flat().map((node) => (
        <g key={`${node.column}/${node.row}`} transform={`translate(${node.x} ${node.y})`}>
          {marked.includes(node) && <circle className="parent-ring" r={radius + 4} />}
          <circle
            className={
              locked.has(nodeKey(node.column, node.row))
                ? "parent-node parent-locked"
                : "parent-node"
            }
            r={radius}
          />
          {radius >= SMALLEST_WITH_SYMBOL * scale && (
            <text
              className="parent-symbol"
              fontSize={Math.max(12 * scale, radius * 1.1)}
              dy="0.34em"
            >
              {symbolOf(wiring, node.column, node.field)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
});
