import {
  type CSSProperties,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { inputCount, type Network, shapeOf } from "../../core/network/network";
import { wire } from "../../core/network/wiring";
import { late } from "../../ui/late";
import { NumberField } from "../../ui/NumberField";
import { Part } from "../../ui/Part";
import { TARGET } from "../../words/en/target";
import { useSize } from "../plot/useSize";
import { useTextScale } from "../plot/useTextScale";
import type { WeightActions } from "./actions";
import { Edge } from "./Edge";
import { EdgeLabels } from "./EdgeLabels";
import { EdgeVeil } from "./EdgeVeil";
import { centre, layOut, linesOf, MARGIN, placeLabels, pointAt, radiusOf } from "./geometry";
import { Node, type UnitCurve } from "./Node";
import { useEdgeGestures } from "./useEdgeGestures";
import { formatWeight } from "./weight";
import { describe, edgeName, edgeNote, inputLetter } from "./words";
import "./target.css";

const WeightRow = late(() => import("./WeightRow"));

export interface TargetDiagramProps extends WeightActions {
  network: Network;
  /** Indices in `wire(network).weights`. */
  selected?: number | null;
  /** The weight that the film works on. */
  active?: number | null;
  /** Each weight's share of the certified error, from 0 to 1. */
  shares?: readonly number[];
  /** By layer and unit. */
  curves?: readonly (readonly UnitCurve[])[];
  height: number;
  /** Weights can be looked at only. */
  locked?: boolean;
  /** The chosen weight has controls of its own for fingers. */
  touch?: boolean;
  /** What stands between the drawing and its note. */
  children?: ReactNode;
}

/** Above this many edges, lines are thin and only the selected one has a number. */
const DENSE = 60;
/** Up to this many edges, each shows its number. */
const NUMBERED = 13;
/** An edge shorter than this, in pixels, would vanish behind its number. */
const SHORT = 72;
/** Above this many, edges are a texture and only those pointed at, selected or at work are marks of their own. */
const LIVE = 300;
/** Up to this many, each edge is a stop of the Tab key; above, the selected one is the only stop. */
const STOPS = 24;

/** The target as a network of lines to drag: thickness is size, colour and dash are the sign. */
export function TargetDiagram(props: TargetDiagramProps) {
  const { network, selected = null, active = null, shares, curves, height, locked = false } = props;
  const touch = props.touch === true && !locked;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const width = useSize(box)?.width ?? 300;
  const [typing, setTyping] = useState(-1);
  const back = useRef(-1);
  const inputs = inputCount(network);
  const scale = useTextScale();

  const layout = useMemo(() => layOut(wire(network)), [network]);
  const { edges, edgeOf } = layout;
  // Positions follow from the shape alone: a drag moves no line.
  const shape = `${shapeOf(network)} ${edges.length}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for all of the layout that is read.
  const placed = useMemo(() => {
    const frame = { width, height, margin: MARGIN };
    const lines = linesOf(layout, frame);
    const radius = radiusOf(layout, frame);
    const nodes = layout.columns.flat().map((node) => centre(node, frame));
    const labels =
      lines.length > LIVE
        ? lines.map((line) => pointAt(line, 0.5))
        : placeLabels(lines, nodes, radius, scale);
    return { frame, lines, radius, labels };
  }, [shape, width, height, scale]);
  const { frame, lines, labels, radius } = placed;

  const edgeFor = (weight: number | null) => (weight === null ? -1 : (edgeOf[weight] ?? -1));
  const chosen = edgeFor(selected);
  const working = edgeFor(active);
  const dense = edges.length > DENSE;
  // Thousands of lines stay readable as a texture.
  const veil = Math.max(0.12, 0.55 * Math.sqrt(DENSE / edges.length));
  const stop = edges.length <= STOPS ? null : Math.max(0, chosen);

  const change = (at: number, value: number, commit: boolean) => {
    const edge = edges[at];
    if (edge && edge.input !== null)
      props.onChangeWeight(edge.layer, edge.to.field, edge.input, value, { commit });
  };
  const { hovered, handlers } = useEdgeGestures({
    drawing,
    edges,
    lines,
    selected: chosen,
    locked,
    onSelect: (at) => props.onSelect(edges[at]?.weights[0] ?? 0),
    onChange: change,
    onType: setTyping,
  });
  const text = (at: number) => {
    const edge = edges[at];
    if (!edge) return "";
    const share = shares && edge.weights.reduce((sum, weight) => sum + (shares[weight] ?? 0), 0);
    const value = edge.input === null ? TARGET.fixed : formatWeight(edge.value);
    return share === undefined ? value : `${value}, ${TARGET.share(Math.round(100 * share))}`;
  };
  const endTyping = () => {
    // Left with Enter or Escape, the edge gets the focus back, once the field is gone; left by pointer, it does not.
    if (box.current?.contains(document.activeElement)) back.current = typing;
    setTyping(-1);
  };
  useEffect(() => {
    if (typing >= 0 || back.current < 0) return;
    box.current?.querySelector<SVGGElement>(`[data-edge="${back.current}"]`)?.focus();
    back.current = -1;
  }, [typing]);
  const own = (at: number) => at === stop || [chosen, working, hovered].includes(at);
  const shown = [...edges.entries()].filter(([at]) => edges.length <= LIVE || own(at));
  const letters = { one: "1", unit: "σ", output: "y" };
  const noted = hovered >= 0 ? hovered : chosen;
  const note = edges[noted];
  const picked = edges[chosen];

  return (
    <div className="target-diagram" ref={box}>
      {edges.length > LIVE && (
        <EdgeVeil edges={edges} lines={lines} hidden={own} width={width} height={height} />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: HTML has no element that groups controls inside a drawing. */}
      <svg
        ref={drawing}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={describe(shapeOf(network), edges.filter((edge) => edge.input !== null).length)}
        aria-describedby={locked ? undefined : `${id}-keys`}
        data-over={hovered >= 0 || undefined}
        style={{ "--veil": veil } as CSSProperties}
        {...handlers}
      >
        {shown.map(([at, edge]) => (
          <Edge
            key={`${edge.layer} ${edge.from.field} ${edge.to.field}`}
            index={at}
            {...(lines[at] as (typeof lines)[number])}
            value={edge.value}
            name={edgeName(edge, inputs)}
            text={text(at)}
            fixed={edge.input === null}
            locked={locked}
            dense={dense}
            selected={at === chosen}
            active={at === working}
            hovered={at === hovered}
            tabIndex={stop === null || stop === at ? 0 : -1}
          />
        ))}
        {layout.columns.flat().map((node) => (
          <Node
            key={`${node.column} ${node.field}`}
            kind={node.kind}
            {...centre(node, frame)}
            radius={radius}
            letter={node.kind === "input" ? inputLetter(node.field, inputs) : letters[node.kind]}
            curve={node.column > 0 ? curves?.[node.column - 1]?.[node.field] : undefined}
            active={edges[working]?.from === node || edges[working]?.to === node}
          />
        ))}
        <EdgeLabels
          edges={edges}
          scale={scale}
          points={labels}
          all={edges.length <= NUMBERED}
          lift={(lines[0]?.x2 ?? 0) - (lines[0]?.x1 ?? 0) - 2 * radius < SHORT ? 24 : 0}
          pills={[working, chosen, hovered].filter(
            (at, order, list) => at >= 0 && at !== typing && list.lastIndexOf(at) === order,
          )}
        />
      </svg>
      {typing >= 0 && edges[typing] && (
        <span className="edge-entry" style={{ left: labels[typing]?.x, top: labels[typing]?.y }}>
          <NumberField
            label={TARGET.weight}
            hideLabel
            autoFocus
            value={edges[typing].value}
            min={-1}
            max={1}
            step={0.01}
            format={formatWeight}
            onCommit={(value) => change(typing, value, true)}
            onDone={endTyping}
          />
        </span>
      )}
      {props.children}
      <p className="target-note">
        {note
          ? `${edgeNote(note, inputs)}: ${text(noted)}`
          : !locked && (touch ? TARGET.touchHint : TARGET.hint)}
      </p>
      {touch && (
        <Part fallback={<div className="weight-place" />}>
          <WeightRow
            name={picked ? edgeName(picked, inputs) : TARGET.weight}
            value={picked && picked.input !== null ? picked.value : null}
            onChange={(value, commit) => change(chosen, value, commit)}
          />
        </Part>
      )}
      {!locked && (
        <p id={`${id}-keys`} className="ui-hidden">
          {TARGET.keys}
        </p>
      )}
    </div>
  );
}
