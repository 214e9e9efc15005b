import { area, line, scaleLinear } from "d3";
import { useRef } from "react";
import type { TargetWeight } from "../../core/network/wiring";
import { formatNumber } from "../../ui/number";
import { Figure } from "../plot/Figure";
import { formatTick } from "../plot/format";
import { separate } from "../plot/labels";
import { endAfter } from "../plot/scale";
import { useSize } from "../plot/useSize";
import { useTextScale } from "../plot/useTextScale";
import type { GadgetSlot, Halves } from "./gadget";
import { signClass } from "./signClass";
import { describeGadget, inputLetter } from "./words";
import "./microscope.css";
import { MICROSCOPE } from "../../words/en/microscope";

const { gadget: GADGET } = MICROSCOPE;

interface Props {
  readonly weight: TargetWeight;
  readonly slots: readonly GadgetSlot[];
  /** What the pool as pruned so far delivers on each half-line, or what is chosen by hand; null while cross edges mix the pools. */
  readonly present: Halves | null;
  readonly slotBudget: number | null;
  /** What the rule's gadget delivers, beside one made by hand. */
  readonly rival?: Halves | null;
}

/** Around the lines, for text of a given size: 1 for 12 px. */
const marginOf = (scale: number) => ({
  top: 12,
  right: 58 * scale,
  bottom: 20 * scale,
  left: 40 * scale,
});

/** One weight against its gadget: the line w·x, and the kept neurons' hinges that add up to it. */
export function GadgetPlot({ weight, slots, present, slotBudget, rival }: Props) {
  const body = useRef<HTMLDivElement>(null);
  const size = useSize(body);
  // Where nothing is chosen there is no number.
  const along = (slopes: Halves) => (x: number) =>
    x === 0 ? 0 : ((x > 0 ? slopes["+"] : slopes["-"]) ?? Number.NaN) * x;
  const gadget = present && along(present);
  const from = weight.signs.includes("-") ? -1 : 0;
  const inputs = from < 0 ? [-1, 0, 1] : [0, 1];
  const letter = inputLetter(weight);
  return (
    <Figure
      name={GADGET.name}
      aside={rival ? GADGET.rival : GADGET.aside}
      summary={describeGadget(weight, present)}
      numbers={() => ({
        columns: GADGET.columns(letter),
        rows: [-1, -0.5, 0, 0.5, 1]
          .filter((x) => (letter === "x" ? x >= from : x === 1))
          .map((x) =>
            [x, weight.value * x, ...(gadget ? [gadget(x), gadget(x) - weight.value * x] : [])].map(
              (value) => (Number.isNaN(value) ? "–" : formatNumber(value, 4)),
            ),
          ),
      })}
      className="microscope"
    >
      <div ref={body} className="plot-body">
        {size && (
          <Lines
            weight={weight.value}
            letter={letter}
            slots={slots}
            slotBudget={slotBudget}
            inputs={inputs}
            gadget={gadget}
            rival={rival ? along(rival) : null}
            reach={Math.max(
              ...[present, rival]
                .flatMap((slopes) => [0, ...Object.values(slopes ?? {})])
                .map(Math.abs),
            )}
            width={size.width}
            height={size.height}
          />
        )}
      </div>
    </Figure>
  );
}

interface LinesProps {
  readonly weight: number;
  readonly letter: string;
  readonly slots: readonly GadgetSlot[];
  readonly slotBudget: number | null;
  readonly inputs: readonly number[];
  readonly gadget: ((x: number) => number) | null;
  readonly rival: ((x: number) => number) | null;
  readonly reach: number;
  readonly width: number;
  readonly height: number;
}

function Lines(props: LinesProps) {
  const { weight, letter, slots, slotBudget, inputs, gadget, rival, reach, width, height } = props;
  const scale = useTextScale();
  const margin = marginOf(scale);
  const top = 1.04 * Math.max(Math.abs(weight) + (slotBudget ?? 0), reach, 0.1);
  const from = inputs[0];
  const x = scaleLinear()
    .domain([from, 1])
    .range([margin.left, endAfter(margin.left, width - margin.right)]);
  const end = gadget?.(1) || 0;
  const room = slotBudget ?? 0;
  const low = from < 0 || weight < room || end < 0 ? -top : 0;
  const high = from < 0 || weight >= -room || end > 0 ? top : 0;
  const y = scaleLinear()
    .domain([low, high])
    .range([endAfter(margin.top, height - margin.bottom), margin.top]);
  const path = line<number>(
    (at) => x(at),
    (at) => y(weight * at),
  );
  const chosen = (slopes: (x: number) => number) => {
    const at = inputs.filter((input) => !Number.isNaN(slopes(input)));
    return at.length > 1 ? path.y((input) => y(slopes(input)))(at) : null;
  };
  const delivered = gadget && chosen(gadget);
  const wanted = path.y((at) => y(weight * at))([...inputs]) ?? "";
  const wedge = area<number>(
    (at) => x(at),
    (at) => y((weight - Math.sign(at) * (slotBudget ?? 0)) * at),
    (at) => y((weight + Math.sign(at) * (slotBudget ?? 0)) * at),
  )([...inputs]);
  const [wantedLabel, gadgetLabel] = separate([y(weight), y(end)], 15 * scale, [
    margin.top,
    height - margin.bottom,
  ]);
  return (
    <svg aria-hidden="true" className="gadget" width={width} height={height}>
      <line className="plot-rule" x1={x(from)} x2={x(1)} y1={y(0)} y2={y(0)} />
      <line className="plot-rule" x1={x(0)} x2={x(0)} y1={y(low)} y2={y(high)} />
      {y.ticks(5).map((tick) => (
        <text
          key={tick}
          className="quiet tick"
          x={margin.left - 6}
          y={y(tick)}
          dy="0.32em"
          textAnchor="end"
        >
          {formatTick(tick)}
        </text>
      ))}
      {inputs.map((tick) => (
        <text key={tick} className="quiet tick" x={x(tick)} y={height - 5} textAnchor="middle">
          {formatTick(tick)}
        </text>
      ))}
      <text className="quiet" x={x(1) + 16} y={height - 5}>
        {letter === "x" ? "x" : GADGET.input}
      </text>
      {wedge && <path className="budget" d={wedge} />}
      {slots.flatMap(({ sign, neurons }) =>
        neurons.map(({ neuron, a, b }) => (
          <path
            key={`${sign}${neuron}`}
            className={`hinge ${signClass(b)}`}
            d={
              path.y((at) => y(a * at > 0 ? Math.max(low, Math.min(high, b * a * at)) : 0))([
                ...inputs,
              ]) ?? ""
            }
          />
        )),
      )}
      {rival && <path className="rival-line" d={chosen(rival) ?? ""} />}
      <path className="wanted-line" d={wanted} />
      {delivered && <path className="gadget-line" d={delivered} />}
      <text className="wanted-label" x={x(1) + 6} y={wantedLabel} dy="0.32em">
        w·{letter}
      </text>
      {delivered && (
        <text className="gadget-label" x={x(1) + 6} y={gadgetLabel} dy="0.32em">
          {rival ? GADGET.yours : GADGET.gadget}
        </text>
      )}
    </svg>
  );
}
