import { line, scaleLinear } from "d3";
import { useId, useMemo } from "react";
import type { RuleName } from "../../core/construct/rules/rule";
import type { Sign, TargetWeight } from "../../core/network/wiring";
import { MICROSCOPE } from "../../words/en/microscope";
import { LETTER, useTextScale } from "../plot/useTextScale";
import type { Neuron } from "./gadget";
import { type Lens, neuronsIn } from "./lens";
import { Wanted } from "./PlaneMarks";
import type { PoolPoints } from "./plane";
import { signClass } from "./signClass";

interface Props {
  readonly lens: Lens;
  readonly sign: Sign;
  readonly points: PoolPoints;
  readonly weight: TargetWeight;
  readonly rule: RuleName;
  readonly slotBudget: number | null;
  readonly reach: number;
  readonly chosen: readonly Neuron[];
  readonly left: number;
  readonly top: number;
  readonly side: number;
  /** Pixels from its left edge that its name may take. */
  readonly room: number;
  /** The side of the plane that is enlarged. */
  readonly planeSide: number;
}

/** An enlarged piece of the plane: the budget's box or tube, and the chosen neuron in or beside it. */
export function LensView(props: Props) {
  const { lens, sign, points, weight, rule, slotBudget, reach, chosen, left, top, side } = props;
  const clip = useId();
  const x = scaleLinear()
    .domain([lens.a - lens.half, lens.a + lens.half])
    .range([left, left + side]);
  const y = scaleLinear()
    .domain([lens.b - lens.half, lens.b + lens.half])
    .range([top + side, top]);
  const inside = useMemo(() => neuronsIn(points, lens), [points, lens]);
  const border = line()([
    [x(-reach), y(-reach)],
    [x(reach), y(-reach)],
    [x(reach), y(reach)],
    [x(-reach), y(reach)],
    [x(-reach), y(-reach)],
  ]);
  const times = Math.round((reach * side) / (lens.half * props.planeSide));
  const name = MICROSCOPE.pool.lens(sign === "+" ? "+" : "−", times);
  const fits = useTextScale() * LETTER * name.length <= props.room;
  return (
    <g>
      <clipPath id={clip}>
        <rect x={left} y={top} width={side} height={side} />
      </clipPath>
      <text className="quiet" x={left} y={top - 5}>
        {fits ? name : MICROSCOPE.pool.lensBrief(sign === "+" ? "+" : "−", times)}
      </text>
      <g clipPath={`url(#${clip})`}>
        <rect className="lens-outside" x={left} y={top} width={side} height={side} />
        {border && <path className="lens-inside" d={border} />}
        <Wanted weight={weight} rule={rule} slotBudget={slotBudget} reach={reach} x={x} y={y} />
        {inside.map(({ neuron, a, b }) => (
          <circle
            key={neuron}
            className={`lens-point ${signClass(a * b)}`}
            cx={x(a)}
            cy={y(b)}
            r={2.25}
          />
        ))}
        {chosen.map(({ neuron, a, b }) => (
          <circle key={neuron} className="lens-chosen" cx={x(a)} cy={y(b)} r={5} />
        ))}
      </g>
      <rect className="lens-frame" x={left} y={top} width={side} height={side} />
    </g>
  );
}
