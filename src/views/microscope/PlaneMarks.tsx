import { area, line, type scaleLinear } from "d3";
import { RULES } from "../../core/construct/rules/registry";
import type { RuleName } from "../../core/construct/rules/rule";
import type { Sign, TargetWeight } from "../../core/network/wiring";
import { formatCount, formatNumber } from "../../ui/number";
import { MICROSCOPE } from "../../words/en/microscope";
import { useTextScale } from "../plot/useTextScale";
import type { Neuron } from "./gadget";
import type { Lens } from "./lens";
import { budgetBox, hyperbola, tube } from "./plane";
import { halfLine } from "./words";

const { pool: POOL } = MICROSCOPE;

/** From weights to pixels. */
type LinearScale = ReturnType<typeof scaleLinear<number, number>>;

interface Scales {
  readonly x: LinearScale;
  readonly y: LinearScale;
}

/** Narrower planes have no room for words above both halves, whole or fewer, or along an axis, where text is 12 px. */
const LEAST_FOR_WORDS = 180;
const LEAST_FOR_FEW = 150;
const LEAST_FOR_AXIS = 100;

/** The square with its axes, and which half fires where. */
export function Frame({ x, y, reach, signs }: Scales & { reach: number; signs: readonly Sign[] }) {
  const [left, right] = x.range();
  const [bottom, top] = y.range();
  const scale = useTextScale();
  const room = (right - left) / scale;
  const above = (sign: Sign) => {
    if (!signs.includes(sign)) return room >= LEAST_FOR_FEW ? POOL.never : "";
    const half = halfLine(sign);
    if (room >= LEAST_FOR_WORDS) return POOL.firesOn(half);
    return room >= LEAST_FOR_FEW ? POOL.fires(half) : half;
  };
  const named = room >= LEAST_FOR_AXIS;
  return (
    <>
      <rect className="plane-frame" x={left} y={top} width={right - left} height={bottom - top} />
      <line className="plot-rule" x1={x(0)} x2={x(0)} y1={top} y2={bottom} />
      <line className="plot-rule" x1={left} x2={right} y1={y(0)} y2={y(0)} />
      {[-reach, reach].map((tick) => (
        <g key={tick}>
          <text className="quiet tick" x={x(tick)} y={bottom + 2 + 12 * scale} textAnchor="middle">
            {formatNumber(tick, 0)}
          </text>
          <text className="quiet tick" x={left - 6} y={y(tick)} dy="0.32em" textAnchor="end">
            {formatNumber(tick, 0)}
          </text>
        </g>
      ))}
      <text className="quiet" x={x(0)} y={bottom + 2 + 12 * scale} textAnchor="middle">
        {named ? POOL.inWeight : "a"}
      </text>
      <text
        className="quiet"
        transform={`translate(${left - 8},${y(0)}) rotate(-90)`}
        textAnchor="middle"
      >
        {named ? POOL.outWeight : "b"}
      </text>
      {(["-", "+"] as const).map((sign) => (
        <text
          key={sign}
          className="quiet"
          x={sign === "+" ? right : left}
          y={top - 5}
          textAnchor={sign === "+" ? "end" : "start"}
        >
          {above(sign)}
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
export function Wanted({ weight, rule, slotBudget, reach, x, y }: WantedProps) {
  const { sought } = RULES[rule];
  return weight.signs.map((sign) => {
    if (sought.shape === "point") {
      const [a, b] = sought.at(weight.value, sign);
      const box =
        slotBudget === null ? null : budgetBox([a, b], weight.value, sign, slotBudget, reach);
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

/** Where a lens looks, as far as it looks at the plane: its window may lie half outside. */
export function LensFrame({ lens, x, y }: Scales & { lens: Lens }) {
  const [left, right] = [-1, 1].map((side) => x.copy().clamp(true)(lens.a + side * lens.half));
  const [bottom, top] = [-1, 1].map((side) => y.copy().clamp(true)(lens.b + side * lens.half));
  return (
    <rect className="lens-frame" x={left} y={top} width={right - left} height={bottom - top} />
  );
}

interface RingProps extends Neuron, Scales {
  readonly kind: "kept" | "best" | "probed" | "rival";
}

/** A neuron picked out: kept, the best of a search so far, the rule's beside one chosen by hand, or the one being read. */
export function Ring({ neuron, a, b, x, y, kind }: RingProps) {
  const inward = a > 0 ? -1 : 1;
  const scale = useTextScale();
  return (
    <g className={`ring ${kind}`} transform={`translate(${x(a)},${y(b)})`}>
      <circle r={kind === "kept" ? 6 : 8} />
      {kind === "kept" && <circle className="ring-dot" r={2} />}
      {kind !== "probed" && (
        <text
          className="halo"
          x={inward * 12}
          y={b > 0 ? 12 * scale : -4}
          textAnchor={inward > 0 ? "start" : "end"}
        >
          {kind === "rival" ? POOL.rule(`#${formatCount(neuron)}`) : `#${formatCount(neuron)}`}
        </text>
      )}
    </g>
  );
}
