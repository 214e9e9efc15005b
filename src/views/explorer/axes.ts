import { scaleLinear } from "d3";
import { formatCount } from "../../ui/number";
import { formatTick, superscript } from "../plot/format";

export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** From values to pixels; `ticks` stand clear of each other. */
export interface Axis {
  position(value: number): number;
  readonly ticks: readonly Tick[];
}

/** Powers of ten: in digits where they are short, as 10⁻⁷ where not. */
const formatPower = (power: number): string =>
  power >= -4 && power <= 3 ? formatTick(10 ** power) : `10${superscript(power)}`;

const DIGIT = 6.5;
const WIDTH_GAP = 18;
const ERROR_GAP = 20;
/** Decades taller than this get numbers of their own between the powers. */
const TALL_DECADE = 110;

/**
 * Widths: on a log axis a tick at every power of two that has room, so that a tick is a measured width. `scale` is the size
 * of the text, 1 for 12 px.
 */
export function widthAxis(
  [least, most]: readonly [number, number],
  range: readonly [number, number],
  linear: boolean,
  scale = 1,
): Axis {
  if (linear) {
    const position = scaleLinear().domain([0, most]).range(range);
    const count = Math.max(2, Math.floor((range[1] - range[0]) / (80 * scale)));
    const ticks = position.ticks(count).map((value) => ({ value, label: formatCount(value) }));
    return { position, ticks };
  }
  const [low, high] = least === most ? [least / 2, most * 2] : [least, most];
  const octave = (range[1] - range[0]) / Math.log2(high / low);
  const position = (width: number) => range[0] + octave * Math.log2(width / low);
  const longest = scale * DIGIT * formatCount(high).length + WIDTH_GAP;
  const every = Math.max(1, Math.ceil(longest / octave));
  const ticks: Tick[] = [];
  const first = Math.ceil(Math.log2(low) - 1e-9);
  for (let power = first; 2 ** power <= high * (1 + 1e-9); power += every)
    ticks.push({ value: 2 ** power, label: formatCount(2 ** power) });
  return { position, ticks };
}

/** Errors: on a log axis a tick at every power of ten that has room. Values below the axis, 0 among them, stand at its foot. */
export function errorAxis(
  [least, most]: readonly [number, number],
  [foot, head]: readonly [number, number],
  linear: boolean,
): Axis {
  if (linear) {
    const scale = scaleLinear()
      .domain([0, most * 1.05])
      .range([foot, head])
      .clamp(true);
    const count = Math.max(2, Math.floor((foot - head) / 44));
    return {
      position: scale,
      ticks: scale.ticks(count).map((value) => ({ value, label: formatTick(value) })),
    };
  }
  const low = Math.log10(least);
  const high = Math.max(Math.log10(most), low + 1);
  const position = (value: number) => {
    const at = value > 0 ? (Math.log10(value) - low) / (high - low) : 0;
    return foot + (head - foot) * Math.min(1, Math.max(0, at));
  };
  const decade = (foot - head) / (high - low);
  const every = Math.max(1, Math.ceil(ERROR_GAP / decade));
  const ticks: Tick[] = [];
  for (let power = Math.floor(high + 1e-9); power >= low - 1e-9; power -= every)
    ticks.unshift({ value: 10 ** power, label: formatPower(power) });
  if (decade >= TALL_DECADE)
    for (let power = Math.floor(low); power <= high; power++)
      for (const digit of [2, 5]) {
        const value = digit * 10 ** power;
        const at = Math.log10(value);
        if (at > low && at < high) ticks.push({ value, label: formatTick(value) });
      }
  return { position, ticks };
}
