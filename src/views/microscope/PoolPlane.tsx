import { area, line, scaleLinear } from "d3";
import { useEffect, useMemo, useRef } from "react";
import { wantedPair } from "../../core/rules/pair";
import type { RuleName } from "../../core/rules/rule";
import type { Sign, TargetWeight } from "../../core/wiring";
import { formatNumber, formatSigned } from "../../ui/number";
import { Figure } from "../plot/Figure";
import { usePalette } from "../plot/usePalette";
import { useSize } from "../plot/useSize";
import { drawPoints, MOST_POINTS } from "./drawPoints";
import { type GadgetSlot, keptNeurons, type Neuron } from "./gadget";
import { NeuronCard } from "./NeuronCard";
import { budgetBox, hyperbola, neuronAt, type PoolPoints, planeReach, tube } from "./plane";
import { useNeuronProbe } from "./useNeuronProbe";
import { describePlane, neuronWords } from "./words";
import "./microscope.css";

/** The slot that the film is searching, and the best it has found so far. */
export interface SearchView {
  readonly sign: Sign;
  readonly best: readonly number[];
}

interface Props {
  readonly weight: TargetWeight;
  readonly points: PoolPoints;
  readonly rule: RuleName;
  /** η of the slots of this weight; null when it is unknown, and then nothing is shaded. */
  readonly slotBudget: number | null;
  readonly slots: readonly GadgetSlot[];
  readonly search: SearchView | null;
}

const MARGIN = { top: 16, right: 16, bottom: 20, left: 24 };

/** A weight's pool as points (a, b), and where the rule looks: two boxes, or a hyperbola with its tube. */
export function PoolPlane(props: Props) {
  const { weight, points, rule, slotBudget, slots, search } = props;
  const body = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(body);
  const palette = usePalette();
  const reach = useMemo(() => planeReach(points), [points]);
  const signs = search ? [search.sign] : weight.signs;
  const shown = signs.join("");

  const side = size
    ? Math.floor(
        Math.min(size.width - MARGIN.left - MARGIN.right, size.height - MARGIN.top - MARGIN.bottom),
      )
    : 0;
  const x = scaleLinear()
    .domain([-reach, reach])
    .range([MARGIN.left, MARGIN.left + side]);
  const y = scaleLinear()
    .domain([-reach, reach])
    .range([MARGIN.top + side, MARGIN.top]);
  const probe = useNeuronProbe(points, rule, weight, x, y);

  useEffect(() => {
    if (!canvas.current || side <= 0) return;
    const drawn = shown.split("") as Sign[];
    drawPoints(canvas.current, { points, reach, side, signs: drawn, palette });
  }, [points, reach, side, shown, palette]);

  const kept = keptNeurons(slots);
  const count = points.a.length;
  return (
    <Figure
      name="The pool"
      aside={
        <>
          of w = <b className={signClass(weight.value)}>{formatSigned(weight.value, 2)}</b>
          {count > MOST_POINTS && " · density"}
        </>
      }
      summary={describePlane(rule, count, slots, slotBudget)}
      numbers={tabulate(slots, weight.value)}
      className="microscope"
    >
      <div
        ref={body}
        className="plot-body plane-body"
        role="slider"
        tabIndex={0}
        aria-label="Neurons of the pool, nearest to the weight first"
        aria-valuemin={1}
        aria-valuemax={probe.count}
        aria-valuenow={probe.rank + 1}
        aria-valuetext={probe.neuron ? neuronWords(probe.neuron) : "use the arrow keys"}
        {...probe.handlers}
      >
        <canvas
          ref={canvas}
          style={{ left: MARGIN.left, top: MARGIN.top, width: side, height: side }}
        />
        {side > 0 && (
          <svg aria-hidden="true">
            <Frame x={x} y={y} reach={reach} signs={signs} />
            <Wanted weight={weight} rule={rule} slotBudget={slotBudget} reach={reach} x={x} y={y} />
            {search?.best.map((neuron) => (
              <Ring key={neuron} {...neuronAt(points, neuron)} x={x} y={y} kind="best" />
            ))}
            {kept.map((neuron) => (
              <Ring key={neuron.neuron} {...neuron} x={x} y={y} kind="kept" />
            ))}
            {probe.neuron && <Ring {...probe.neuron} x={x} y={y} kind="probed" />}
          </svg>
        )}
        {probe.neuron && (
          <NeuronCard
            neuron={probe.neuron}
            left={x(probe.neuron.a)}
            top={y(probe.neuron.b)}
            flip={probe.neuron.a > 0}
          />
        )}
      </div>
    </Figure>
  );
}

export const signClass = (value: number) =>
  value > 0 ? "positive" : value < 0 ? "negative" : "zero";

const tabulate = (slots: readonly GadgetSlot[], weight: number) => ({
  columns: ["slot", "neuron", "a", "b", "a·b", "wanted"],
  rows: slots.flatMap(({ sign, neurons }) =>
    neurons.length === 0
      ? [[sign === "+" ? "+" : "−", "none", "–", "–", "0", formatNumber(weight, 4)]]
      : neurons.map(({ neuron, a, b }) => [
          sign === "+" ? "+" : "−",
          `#${neuron}`,
          formatNumber(a, 4),
          formatNumber(b, 4),
          formatNumber(a * b, 4),
          formatNumber(weight, 4),
        ]),
  ),
});

type LinearScale = ReturnType<typeof scaleLinear<number, number>>;

interface Scales {
  readonly x: LinearScale;
  readonly y: LinearScale;
}

function Frame({ x, y, reach, signs }: Scales & { reach: number; signs: readonly Sign[] }) {
  const [left, right] = x.range();
  const [bottom, top] = y.range();
  return (
    <>
      <rect className="plane-frame" x={left} y={top} width={right - left} height={bottom - top} />
      <line className="plot-rule" x1={x(0)} x2={x(0)} y1={top} y2={bottom} />
      <line className="plot-rule" x1={left} x2={right} y1={y(0)} y2={y(0)} />
      {[-reach, 0, reach].map((tick) => (
        <g key={tick}>
          <text className="quiet" x={x(tick)} y={bottom + 14} textAnchor="middle">
            {formatNumber(tick, 0)}
          </text>
          <text className="quiet" x={left - 6} y={y(tick)} dy="0.32em" textAnchor="end">
            {formatNumber(tick, 0)}
          </text>
        </g>
      ))}
      <text className="quiet" x={(x(0) + right) / 2} y={bottom + 14} textAnchor="middle">
        in-weight a
      </text>
      <text
        className="quiet"
        transform={`translate(${left - 8},${(y(0) + top) / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        out-weight b
      </text>
      {(["-", "+"] as const).map((sign) => (
        <text
          key={sign}
          className={signs.includes(sign) ? "quiet" : "quiet idle"}
          x={sign === "+" ? right : left}
          y={top - 5}
          textAnchor={sign === "+" ? "end" : "start"}
        >
          {sign === "+" ? "fires on x > 0" : "fires on x < 0"}
        </text>
      ))}
    </>
  );
}

interface WantedProps extends Scales {
  readonly weight: TargetWeight;
  readonly rule: RuleName;
  readonly slotBudget: number | null;
  readonly reach: number;
}

/** What the rule looks for: a point with its box for each slot, or a branch of ab = w with its tube. */
function Wanted({ weight, rule, slotBudget, reach, x, y }: WantedProps) {
  return weight.signs.map((sign) => {
    if (rule === "pair") {
      const [a, b] = wantedPair(weight.value, sign);
      const box = slotBudget === null ? null : budgetBox(weight.value, sign, slotBudget, reach);
      return (
        <g key={sign} className="wanted">
          {box && (
            <rect
              className="budget"
              x={x(box.left)}
              y={y(box.top)}
              width={x(box.right) - x(box.left)}
              height={y(box.bottom) - y(box.top)}
            />
          )}
          <path d={`M${x(a) - 4},${y(b)}h8M${x(a)},${y(b) - 4}v8`} />
        </g>
      );
    }
    const shade = slotBudget === null ? [] : tube(weight.value, sign, slotBudget, reach);
    return (
      <g key={sign} className="wanted">
        <path
          className="budget"
          d={
            area<[number, number, number]>(
              ([a]) => x(a),
              ([, low]) => y(low),
              ([, , high]) => y(high),
            )(shade) ?? ""
          }
        />
        <path
          d={
            line<[number, number]>(
              ([a]) => x(a),
              ([, b]) => y(b),
            )(hyperbola(weight.value, sign, reach)) ?? ""
          }
        />
      </g>
    );
  });
}

interface RingProps extends Neuron, Scales {
  readonly kind: "kept" | "best" | "probed";
}

function Ring({ neuron, a, b, x, y, kind }: RingProps) {
  const inward = a > 0 ? -1 : 1;
  return (
    <g className={`ring ${kind}`} transform={`translate(${x(a)},${y(b)})`}>
      <circle r={kind === "kept" ? 6 : 8} />
      {kind === "kept" && (
        <>
          <circle className="ring-dot" r={2} />
          <text
            className="halo"
            x={inward * 11}
            y={b > 0 ? 12 : -4}
            textAnchor={inward > 0 ? "start" : "end"}
          >
            #{neuron}
          </text>
        </>
      )}
    </g>
  );
}
