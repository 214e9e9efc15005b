import type { TargetWeight } from "../../core/network/wiring";
import { clamp } from "../../ui/clamp";
import { formatSigned } from "../../ui/number";
import { LETTER, useTextScale } from "../plot/useTextScale";
import type { Action } from "./action";
import { centreOf, type ParentLayout, type PoolPlace } from "./geometry";
import { CURVE_WIDTH } from "./UnitCurves";
import { bundlePath } from "./wires";

interface Props {
  readonly layout: ParentLayout;
  readonly place: PoolPlace;
  readonly weight: TargetWeight;
  readonly action: Action;
  readonly blooming: boolean;
}

const signClass = (value: number): string =>
  value > 0 ? "parent-positive" : value < 0 ? "parent-negative" : "parent-zero";

/** Pixels of a letter of the bold value above a carpet, where text is 12 px. */
const BOLD_LETTER = 8;
/** A drawing narrower than this has room for a few words only. */
const NARROW = 600;

/** Corner marks of a rectangle. */
function cornersPath({ carpet: { x, y, width, height } }: PoolPlace): string {
  const [l, t, r, b] = [x - 3.5, y - 3.5, x + width + 3.5, y + height + 3.5];
  const arm = Math.min(9, width / 2, height / 2);
  return [
    `M${l} ${t + arm}V${t}H${l + arm}`,
    `M${r - arm} ${t}H${r}V${t + arm}`,
    `M${r} ${b - arm}V${b}H${r - arm}`,
    `M${l + arm} ${b}H${l}V${b - arm}`,
  ].join("");
}

/** Ties a pool to its weight: its bundle outlined, its carpet cornered, the weight's value on top, what happens below. */
export function Spotlight({ layout, place, weight, action, blooming }: Props) {
  const { carpet } = place;
  const scale = useTextScale();
  const middle = carpet.x + carpet.width / 2;
  const value = formatSigned(weight.value, 2);
  const wide = 14 + scale * BOLD_LETTER * value.length;
  const high = 4 + 15 * scale;
  const tag = {
    x: clamp(middle, wide / 2 + 1, layout.width - wide / 2 - 1),
    y: Math.max(high / 2 + 1.5, carpet.y - high / 2 - 3.5),
  };
  // Between the curves below the units on the left and on the right.
  const target = place.targets[0];
  const room = target ? target.x - place.source.x - CURVE_WIDTH - 12 : layout.width;
  const long = layout.width >= NARROW && scale * action.line.length * LETTER <= room;
  const line = long ? action.line : action.brief;
  const half = (scale * line.length * LETTER) / 2 + 5;
  const caption = {
    x: clamp(middle, half, layout.width - half),
    y: Math.min(layout.height - 8 * scale - 1, carpet.y + carpet.height + 8 * scale + 5),
  };
  return (
    <g className={`parent-spotlight ${signClass(weight.value)}`}>
      <path className="parent-tie" d={bundlePath(layout, place)} />
      <path className="parent-corners" d={cornersPath(place)} />
      {action.joints.map((joint) => {
        const { x, y } = centreOf(layout, place, joint.neuron);
        return (
          <g key={`${joint.neuron}/${joint.target.row}`} transform={`translate(${x} ${y})`}>
            {blooming && <circle className="parent-bloom" r={11} />}
            <circle className="parent-best" r={blooming ? 5 : 4.5} />
          </g>
        );
      })}
      <g transform={`translate(${tag.x} ${tag.y})`}>
        <rect
          className="parent-tag"
          x={-wide / 2}
          y={-high / 2}
          width={wide}
          height={high}
          rx={high / 2}
        />
        <text className="parent-value" dy="0.35em">
          {value}
        </text>
      </g>
      {line && (
        <g transform={`translate(${caption.x} ${caption.y})`}>
          <rect
            className="parent-line-ground"
            x={-half}
            y={-8 * scale}
            width={2 * half}
            height={16 * scale}
            rx={3}
          />
          <text className="parent-line" dy="0.35em">
            {line}
          </text>
        </g>
      )}
    </g>
  );
}
