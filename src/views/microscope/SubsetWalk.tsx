import { scaleLinear } from "d3";
import { useRef } from "react";
import type { TargetWeight } from "../../core/network/wiring";
import { formatNumber, formatSigned } from "../../ui/number";
import { Figure } from "../plot/Figure";
import { formatTick, formatValue } from "../plot/format";
import { endAfter } from "../plot/scale";
import { useSize } from "../plot/useSize";
import { useTextScale } from "../plot/useTextScale";
import { useWalk } from "../plot/useWalk";
import type { GadgetSlot } from "./gadget";
import type { SearchView } from "./PoolPlane";
import { signClass } from "./signClass";
import { type Step, walkDomain, walkOf } from "./walk";
import { describeSearch, describeWalk, halfLine, neuronWords } from "./words";
import "./microscope.css";
import { MICROSCOPE } from "../../words/en/microscope";
import { NETWORK } from "../../words/en/network";

const { walk: WALK } = MICROSCOPE;

interface Props {
  readonly weight: TargetWeight;
  readonly slots: readonly GadgetSlot[];
  readonly slotBudget: number | null;
  readonly search: SearchView | null;
}

/** For text of 12 px. */
const MARGIN = { left: 16, right: 16, bottom: 20 };
const HEAD = 20;
const LEAST_ROW = 12;
/** A narrower walk says only how far it is off. */
const ROOM_FOR_ENDS = 310;

/** Subset sums as walks on the number line: signed steps from 0 that end at w. */
export function SubsetWalk({ weight, slots: decided, slotBudget, search }: Props) {
  const body = useRef<HTMLDivElement>(null);
  const size = useSize(body);
  const scale = useTextScale();
  const slots = search ? [...decided, slotOf(search, weight.value)] : decided;
  const walks = slots.map(walkOf);
  const steps = walks.flat();
  const { at, setAt, onKeyDown } = useWalk(steps.length);
  const active = at === null ? null : steps[at];
  const x = scaleLinear()
    .domain(walkDomain(walks, weight.value, slotBudget ?? 0))
    .range([MARGIN.left, endAfter(MARGIN.left, (size?.width ?? 300) - MARGIN.right)])
    .nice(4);
  const room = size ? (size.height - scale * MARGIN.bottom) / Math.max(1, slots.length) : 0;
  return (
    <Figure
      name={WALK.name}
      aside={<b className={signClass(weight.value)}>{formatSigned(weight.value, 2)}</b>}
      summary={
        active
          ? stepWords(active)
          : search
            ? describeSearch(weight.value, search.sign, search.best)
            : describeWalk(slots, slotBudget)
      }
      numbers={() => tabulate(slots, walks)}
      className="microscope"
    >
      <div
        ref={body}
        className="plot-body plane-body"
        role="slider"
        tabIndex={0}
        aria-label={WALK.read}
        aria-valuemin={1}
        aria-valuemax={Math.max(1, steps.length)}
        aria-valuenow={(at ?? 0) + 1}
        aria-valuetext={active ? neuronWords(active) : NETWORK.arrows}
        onBlur={() => setAt(null)}
        onKeyDown={onKeyDown}
      >
        {size && (
          <svg aria-hidden="true" width={size.width} height={size.height}>
            {x.ticks(5).map((tick) => (
              <text
                key={tick}
                className="quiet tick"
                x={x(tick)}
                y={size.height - 5}
                textAnchor="middle"
              >
                {formatTick(tick)}
              </text>
            ))}
            {slots.map((slot, i) => (
              <g key={slot.sign} transform={`translate(0,${i * room})`}>
                <Walk
                  slot={slot}
                  steps={walks[i]}
                  weight={weight.value}
                  slotBudget={slotBudget}
                  x={x}
                  height={room - 6}
                  active={active}
                  onHover={(step) => setAt(step && steps.indexOf(step))}
                />
              </g>
            ))}
          </svg>
        )}
      </div>
    </Figure>
  );
}

/** The best sum so far as a slot of its own. */
function slotOf({ sign, best }: SearchView, weight: number): GadgetSlot {
  const slope = best.reduce((sum, { a, b }) => sum + a * b, 0);
  return { sign, neurons: best, slope, error: Math.abs(slope - weight) };
}

const stepWords = ({ neuron, a, b }: Step) =>
  WALK.step(neuron, formatNumber(a, 3), formatNumber(b, 3), formatNumber(a * b, 3));

const tabulate = (slots: readonly GadgetSlot[], walks: readonly (readonly Step[])[]) => ({
  columns: WALK.columns,
  rows: walks.flatMap((walk, i) =>
    walk.map(({ neuron, a, b, to }) => [
      slots[i].sign === "+" ? "+" : "−",
      `#${neuron}`,
      formatNumber(a, 4),
      formatNumber(b, 4),
      formatSigned(a * b, 4),
      formatNumber(to, 4),
    ]),
  ),
});

interface WalkProps {
  readonly slot: GadgetSlot;
  readonly steps: readonly Step[];
  readonly weight: number;
  readonly slotBudget: number | null;
  readonly x: ReturnType<typeof scaleLinear<number, number>>;
  readonly height: number;
  readonly active: Step | null;
  readonly onHover: (step: Step | null) => void;
}

function Walk({ slot, steps, weight, slotBudget, x, height, active, onHover }: WalkProps) {
  const scale = useTextScale();
  const head = scale * HEAD;
  const floor = endAfter(head, height);
  const row = Math.min(24 * scale, (floor - head) / (steps.length + 1));
  const lane = (i: number) => head + row * (i + 0.5);
  const [left, right] = x.range();
  const end = steps.at(-1)?.to ?? 0;
  const budget = slotBudget ?? 0;
  return (
    <>
      <text className="quiet" x={left} y={12 * scale}>
        {WALK.where(halfLine(slot.sign))}
      </text>
      <rect
        className="budget interval"
        x={x(weight - budget) - 0.75}
        width={x(weight + budget) - x(weight - budget) + 1.5}
        y={head - 4}
        height={floor - head + 4}
      />
      <line className="walk-goal" x1={x(weight)} x2={x(weight)} y1={head - 4} y2={floor} />
      <line className="plot-rule" x1={x(0)} x2={x(0)} y1={head - 4} y2={floor} />
      <line className="walk-floor" x1={left} x2={right} y1={floor} y2={floor} />
      {steps.map((step, i) => (
        <g
          key={step.neuron}
          className={`walk-step ${signClass(step.a * step.b)} ${active === step ? "active" : ""}`}
          onPointerEnter={() => onHover(step)}
          onPointerLeave={() => onHover(null)}
        >
          <rect
            className="walk-hit"
            x={left}
            width={right - left}
            y={lane(i) - row / 2}
            height={row}
          />
          {i > 0 && (
            <line
              className="walk-turn"
              x1={x(step.from)}
              x2={x(step.from)}
              y1={lane(i - 1)}
              y2={lane(i)}
            />
          )}
          <path d={arrow(x(step.from), x(step.to), lane(i))} />
          {row >= LEAST_ROW * scale && (
            <text
              className="quiet halo"
              x={Math.max(x(step.from), x(step.to)) + 5}
              y={lane(i)}
              dy="0.32em"
            >
              #{step.neuron}
            </text>
          )}
        </g>
      ))}
      <line className="walk-turn" x1={x(end)} x2={x(end)} y1={lane(steps.length - 1)} y2={height} />
      <circle className="walk-end" cx={x(end)} cy={height} r={4} />
      <text className="quiet" x={right} y={12 * scale} textAnchor="end">
        {right - left >= ROOM_FOR_ENDS * scale
          ? WALK.endsOff(formatNumber(end, 4), formatValue(slot.error))
          : WALK.off(formatValue(slot.error))}
      </text>
    </>
  );
}

function arrow(from: number, to: number, y: number): string {
  const head = Math.min(5, Math.abs(to - from)) * Math.sign(to - from);
  return `M${from},${y}H${to}m${-head},-3.5L${to},${y}l${-head},3.5`;
}
