import { type KeyboardEvent, useRef } from "react";
import { isListed, type ParentSpec, readNeurons } from "../../core/construct/parent";
import type { TargetWeight, Wiring } from "../../core/network/wiring";
import { formatCount, formatNumber, formatSigned } from "../../ui/number";
import { ZOOMED } from "../../words/en/zoomed";
import { halfLine, neuronWords } from "../microscope/words";
import { closeUp, neuronAfter } from "./cells";
import { carpetColour, css, type Palette } from "./colour";
import type { ParentLayout } from "./geometry";
import type { Joint } from "./kept";
import { wireWidth } from "./paintKept";
import { useLostFocus } from "./useFocusStop";
import { nodeName, symbolOf } from "./words";

interface Props {
  readonly wiring: Wiring;
  readonly spec: ParentSpec;
  readonly layout: ParentLayout;
  readonly palette: Palette;
  readonly joint: Joint;
  readonly weight: TargetWeight;
  readonly fate: string;
  readonly onMove: (neuron: number) => void;
}

/** Narrower drawings have room for fewer neighbours. */
const NARROW = 480;
/** Height of the lines of text at the bottom. */
const WORDS_HEIGHT = 72;

const toneOf = (weight: number): string =>
  weight < 0 ? "parent-negative" : weight > 0 ? "parent-positive" : "parent-zero";

/** One neuron among its neighbours: what comes in times a, what goes out times b. */
export function NeuronScene(props: Props) {
  const { wiring, spec, layout, palette, joint, weight, fate, onMove } = props;
  const stop = useRef<HTMLDivElement>(null);
  useLostFocus(stop);
  const { neuron, place, target, a, b } = joint;
  const { source, pool } = place;
  const { width, carpet, radius } = layout;
  const height = layout.height - WORDS_HEIGHT;
  const narrow = width < NARROW;
  const reach = narrow ? 2 : 4;
  const side = Math.max(
    3,
    Math.floor(Math.min((width * 0.5) / (2 * reach + 1), (height - 30) / 5)),
  );
  const middle = { x: width / 2, y: height / 2 };
  const { cells } = closeUp(carpet, neuron, middle, side, reach, 2);
  const weights = readNeurons(
    spec,
    pool,
    weight.unit,
    cells.map((cell) => cell.neuron),
  );
  const [left, right] = [middle.x - side / 2, middle.x + side / 2];
  const block = middle.x - (reach + 0.5) * side;
  // Beside the cells where there is room, above the ends where there is not.
  const labels = narrow
    ? { a: source.x - radius, b: target.x + radius, y: middle.y - radius - 9 }
    : {
        a: (source.x + radius + block) / 2,
        b: (target.x - radius + 2 * middle.x - block) / 2,
        y: middle.y - 10,
      };
  const fires = a > 0 ? "+" : "-";
  const slope = formatNumber(a * b, 4);
  const ends = [
    { node: source, x: source.x, at: "in" },
    { node: target, x: target.x, at: "out" },
  ] as const;
  const walk = (event: KeyboardEvent) => {
    const next = neuronAfter(carpet, neuron, event.key);
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(next);
  };
  return (
    <div
      className="close-up"
      ref={stop}
      role="slider"
      tabIndex={0}
      aria-label={ZOOMED.one}
      aria-valuemin={0}
      aria-valuemax={carpet.poolSize - 1}
      aria-valuenow={neuron}
      aria-valuetext={ZOOMED.neuron(neuronWords(joint), fate)}
      onKeyDown={walk}
    >
      <svg width={width} height={layout.height} aria-hidden="true">
        {cells.map((cell, i) => {
          const [own, out] = weights[i] as readonly [number, number];
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys do the same
            <rect
              key={cell.neuron}
              className={cell.neuron === neuron ? "close-cell close-cell-own" : "close-cell"}
              x={cell.x + 1}
              y={cell.y + 1}
              width={side - 2}
              height={side - 2}
              fill={css(carpetColour(own, out, palette))}
              onClick={() => onMove(cell.neuron)}
            />
          );
        })}
        <g className={toneOf(a)}>
          <path
            className="close-wire"
            strokeWidth={2 * wireWidth(a)}
            d={`M${source.x + radius} ${middle.y}H${left}`}
          />
          <text
            className="close-number"
            x={labels.a}
            y={labels.y}
            textAnchor={narrow ? "start" : "middle"}
          >
            a = {formatSigned(a, 3)}
          </text>
        </g>
        <g className={toneOf(b)}>
          <path
            className="close-wire"
            strokeWidth={2 * wireWidth(b)}
            d={`M${right} ${middle.y}H${target.x - radius}`}
          />
          <text
            className="close-number"
            x={labels.b}
            y={labels.y}
            textAnchor={narrow ? "end" : "middle"}
          >
            b = {formatSigned(b, 3)}
          </text>
        </g>
        <rect className="close-frame" x={left} y={middle.y - side / 2} width={side} height={side} />
        {ends.map(({ node, x, at }) => (
          <g key={at} transform={`translate(${x} ${middle.y})`}>
            <circle className="parent-node" r={radius} />
            <text className="parent-symbol" fontSize={radius * 1.1} dy="0.34em">
              {symbolOf(wiring, node.column, node.field)}
            </text>
          </g>
        ))}
      </svg>
      <p className="close-words">
        <b>
          {!weight.signs.includes(fires)
            ? ZOOMED.slopeNever(slope)
            : weight.signs.length > 1
              ? ZOOMED.slopeWhere(slope, halfLine(fires))
              : ZOOMED.slope(slope)}
        </b>
        <span>{ZOOMED.wanted(fate, formatSigned(weight.value, 2))}</span>
        <span>
          {!isListed(spec) && `${ZOOMED.seed(spec.seed)} · `}
          {ZOOMED.place(
            pool.layer + 1,
            nodeName(wiring, pool.layer, source.field),
            nodeName(wiring, pool.layer + 1, target.field),
            formatCount(neuron),
            formatCount(carpet.poolSize),
          )}
        </span>
      </p>
    </div>
  );
}
