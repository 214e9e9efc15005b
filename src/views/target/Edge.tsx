import { type CSSProperties, memo } from "react";
import { signOf, strokeOf } from "./weight";

interface EdgeProps {
  index: number;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  value: number;
  name: string;
  /** The spoken value. */
  text: string;
  fixed: boolean;
  /** It has a weight of its own that nobody may change. */
  locked: boolean;
  dense: boolean;
  selected: boolean;
  active: boolean;
  hovered: boolean;
  tabIndex: number;
}

/** One weight as a line. Pointers and keys are handled by the diagram, which finds it by `data-edge`. */
export const Edge = memo(function Edge(props: EdgeProps) {
  const { index, x1, y1, x2, y2, value, name, text, fixed, locked, dense, tabIndex } = props;
  const line = { x1, y1, x2, y2 };
  const width = strokeOf(value, dense);
  const range = Math.max(1, Math.abs(value));
  const role =
    fixed || locked
      ? { role: "button", "aria-label": `${name}, ${text}` }
      : {
          role: "slider",
          "aria-label": name,
          "aria-valuemin": -range,
          "aria-valuemax": range,
          "aria-valuenow": value,
          "aria-valuetext": text,
        };
  return (
    <g
      {...role}
      className="edge"
      data-edge={index}
      data-sign={fixed ? "fixed" : signOf(value)}
      data-dense={dense || undefined}
      data-selected={props.selected || undefined}
      data-active={props.active || undefined}
      data-hovered={props.hovered || undefined}
      aria-current={props.active ? "step" : undefined}
      tabIndex={tabIndex}
    >
      {props.active && <line {...line} className="edge-halo" strokeWidth={width + 14} />}
      {props.selected && (
        <>
          <line {...line} className="edge-ring" strokeWidth={width + 9} />
          <line {...line} className="edge-gap" strokeWidth={width + 5} />
        </>
      )}
      <line
        {...line}
        className="edge-line"
        style={{ "--width": `${fixed ? 1 : width}px` } as CSSProperties}
      />
    </g>
  );
});
