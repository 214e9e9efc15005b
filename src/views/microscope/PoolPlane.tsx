import { scaleLinear } from "d3";
import { useEffect, useMemo, useRef } from "react";
import type { RuleName } from "../../core/construct/rules/rule";
import type { Sign, TargetWeight } from "../../core/network/wiring";
import { formatCount, formatNumber, formatSigned } from "../../ui/number";
import { Figure } from "../plot/Figure";
import { usePalette } from "../plot/usePalette";
import { usePixelRatio } from "../plot/usePixelRatio";
import { useSize } from "../plot/useSize";
import { useTextScale } from "../plot/useTextScale";
import { drawPoints, MOST_POINTS } from "./drawPoints";
import { type GadgetSlot, keptNeurons, type Neuron } from "./gadget";
import { LensView } from "./LensView";
import { lensOn } from "./lens";
import { NeuronCard } from "./NeuronCard";
import { Frame, LensFrame, Ring, Wanted } from "./PlaneMarks";
import { type PoolPoints, planeReach } from "./plane";
import { signClass } from "./signClass";
import { useNeuronProbe } from "./useNeuronProbe";
import { describeHand, describePlane, describeSearch, neuronNames, neuronWords } from "./words";
import "./microscope.css";
import { Marked } from "../../ui/Marked";
import { MICROSCOPE } from "../../words/en/microscope";
import { NETWORK } from "../../words/en/network";

const { pool: POOL } = MICROSCOPE;

/** The slot that the film is searching, and the best it has found so far. */
export interface SearchView {
  readonly sign: Sign;
  readonly best: readonly Neuron[];
}

interface Props {
  readonly weight: TargetWeight;
  /** The pool's first neurons, which are drawn. */
  readonly points: PoolPoints;
  readonly poolSize: number;
  readonly rule: RuleName;
  /** η of the slots of this weight; null when it is unknown, and then nothing is shaded. */
  readonly slotBudget: number | null;
  readonly slots: readonly GadgetSlot[];
  readonly search: SearchView | null;
  /** How the neurons were chosen when not from this pool by the rule, as in “chosen on another draw”. */
  readonly foreign: string | null;
  readonly hand?: HandView | null;
}

/** Around the plane, for text of a given size: 1 for 12 px. */
const marginOf = (scale: number) => ({
  top: 16 * scale,
  right: 12,
  bottom: 20 * scale,
  left: 24 * scale,
});
/** Above a lens, and beside the plane. */
const LENS_HEAD = 20;
const LENS_GAP = 12;
const SMALLEST_LENS = 44;
const LARGEST_LENS = 96;

/** A gadget chosen by hand: the plane then takes clicks, and shows the rule's choice only beside a choice already made. */
export interface HandView {
  readonly mine: readonly GadgetSlot[];
  readonly rules: readonly GadgetSlot[];
  readonly onPoint: (neuron: number) => void;
}

/** A weight's pool as points (a, b), and where the rule looks: two boxes, or a hyperbola with its tube. */
export function PoolPlane(props: Props) {
  const { weight, points, poolSize, rule, slotBudget, search, foreign, hand } = props;
  const slots = hand ? hand.mine : props.slots;
  const rivals = hand ? keptNeurons(hand.rules.filter((rule) => differs(rule, slots))) : [];
  const body = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(body);
  const palette = usePalette();
  const scale = useTextScale();
  const margin = marginOf(scale);
  const kept = keptNeurons(slots);
  const best = hand ? [] : (search?.best ?? []);
  const drawnReach = useMemo(() => planeReach(points), [points]);
  const reach = [...kept, ...best, ...rivals].reduce(
    (most, { a, b }) => Math.max(most, Math.abs(a), Math.abs(b)),
    drawnReach,
  );
  const signs = search && !hand ? [search.sign] : weight.signs;
  const shown = signs.join("");

  const side = size
    ? Math.floor(
        Math.min(size.width - margin.left - margin.right, size.height - margin.top - margin.bottom),
      )
    : 0;
  const x = scaleLinear()
    .domain([-reach, reach])
    .range([margin.left, margin.left + side]);
  const y = scaleLinear()
    .domain([-reach, reach])
    .range([margin.top + side, margin.top]);
  const probe = useNeuronProbe(points, rule, weight, x, y, hand?.onPoint);

  const ratio = usePixelRatio();
  useEffect(() => {
    if (!canvas.current || side <= 0) return;
    const drawn = shown.split("") as Sign[];
    drawPoints(canvas.current, { points, reach, side, signs: drawn, palette, ratio });
  }, [points, reach, side, shown, palette, ratio]);

  const count = points.a.length;
  const room = (size?.width ?? 0) - margin.left - side - LENS_GAP - 1;
  const lensSide = Math.min((side - LENS_HEAD * scale) / 2, room, LARGEST_LENS);
  const lenses = useMemo(() => {
    if (lensSide < SMALLEST_LENS) return [];
    return slots.flatMap(({ sign, neurons }) => {
      const lens = lensOn(rule, weight.value, sign, slotBudget, neurons[0]);
      return lens ? [{ sign, lens, chosen: neurons }] : [];
    });
  }, [rule, weight, slots, slotBudget, lensSide]);
  return (
    <Figure
      name={POOL.name}
      aside={
        <Marked
          text={(count > MOST_POINTS ? POOL.ofDensity : POOL.of)(formatSigned(weight.value, 2))}
          part={formatSigned(weight.value, 2)}
          className={signClass(weight.value)}
        />
      }
      summary={
        hand
          ? describeHand(hand.mine, hand.rules)
          : search
            ? describeSearch(weight.value, search.sign, best)
            : describePlane(rule, { size: poolSize, drawn: count, foreign }, slots, slotBudget)
      }
      numbers={() => tabulate(slots, weight.value)}
      className="microscope"
    >
      <div
        ref={body}
        className={`plot-body plane-body ${hand ? "choosing" : ""}`}
        role="slider"
        tabIndex={0}
        aria-label={hand ? POOL.choose : POOL.read}
        aria-valuemin={1}
        aria-valuemax={probe.count}
        aria-valuenow={probe.rank + 1}
        aria-valuetext={probe.neuron ? neuronWords(probe.neuron) : NETWORK.arrows}
        {...probe.handlers}
      >
        <canvas
          ref={canvas}
          style={{ left: margin.left, top: margin.top, width: side, height: side }}
        />
        {size && side > 0 && (
          <svg aria-hidden="true" width={size.width} height={size.height}>
            <Frame x={x} y={y} reach={reach} signs={weight.signs} />
            <Wanted weight={weight} rule={rule} slotBudget={slotBudget} reach={reach} x={x} y={y} />
            {lenses.map(({ sign, lens, chosen }, i) => (
              <g key={sign}>
                <LensFrame lens={lens} x={x} y={y} />
                <LensView
                  lens={lens}
                  sign={sign}
                  points={points}
                  weight={weight}
                  rule={rule}
                  slotBudget={slotBudget}
                  reach={reach}
                  chosen={chosen}
                  left={margin.left + side + LENS_GAP}
                  top={margin.top + i * (lensSide + LENS_HEAD * scale)}
                  room={room}
                  side={lensSide}
                  planeSide={side}
                />
              </g>
            ))}
            {rivals.map((neuron) => (
              <Ring key={neuron.neuron} {...neuron} x={x} y={y} kind="rival" />
            ))}
            {best.map((neuron) => (
              <Ring key={neuron.neuron} {...neuron} x={x} y={y} kind="best" />
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
            flip={x(probe.neuron.a) > (size?.width ?? 0) / 2}
          />
        )}
      </div>
    </Figure>
  );
}

/** Whether a slot that is chosen by hand holds other neurons than the rule's. */
const differs = (rule: GadgetSlot, mine: readonly GadgetSlot[]): boolean => {
  const own = mine.find(({ sign }) => sign === rule.sign);
  return own !== undefined && neuronNames(own.neurons) !== neuronNames(rule.neurons);
};

const tabulate = (slots: readonly GadgetSlot[], weight: number) => ({
  columns: POOL.columns,
  rows: slots.flatMap(({ sign, neurons }) =>
    neurons.length === 0
      ? [[sign === "+" ? "+" : "−", POOL.none, "–", "–", "0", formatNumber(weight, 4)]]
      : neurons.map(({ neuron, a, b }) => [
          sign === "+" ? "+" : "−",
          `#${formatCount(neuron)}`,
          formatNumber(a, 4),
          formatNumber(b, 4),
          formatNumber(a * b, 4),
          formatNumber(weight, 4),
        ]),
  ),
});
