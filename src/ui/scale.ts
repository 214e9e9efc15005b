import { clamp } from "./clamp";
import { strideOf } from "./key";

/** The values of a slider. `step` is one arrow key; Shift goes ten times finer, PageUp and PageDown ten times coarser. */
export type Scale =
  | { kind: "linear"; min: number; max: number; step: number; integer?: boolean }
  | { kind: "log"; min: number; max: number; integer?: boolean };

/** One arrow key on a log scale, as a part of the track. */
const LOG_ARROW = 0.02;

/** The smallest difference a linear scale knows. */
const grainOf = ({ step, integer }: Extract<Scale, { kind: "linear" }>) =>
  integer ? Math.max(1, Math.round(step / 10)) : step / 10;

/** The nearest value the slider can take: a multiple of the grain, a whole number, or three significant digits. */
export function snap(scale: Scale, value: number): number {
  if (scale.kind === "linear") {
    const grain = grainOf(scale);
    const steps = Math.round((value - scale.min) / grain);
    // Adding up grains leaves digits such as .30000000000000004 behind.
    value = Number((scale.min + steps * grain).toPrecision(12));
  } else value = scale.integer ? Math.round(value) : Number(value.toPrecision(3));
  return clamp(value, scale.min, scale.max);
}

/** Where a value stands on the track, from 0 to 1. */
export function fractionOf(scale: Scale, value: number): number {
  const { min, max } = scale;
  if (max === min) return 0;
  const fraction =
    scale.kind === "linear"
      ? (value - min) / (max - min)
      : Math.log(value / min) / Math.log(max / min);
  return clamp(fraction, 0, 1);
}

/** The snapped value at a place on the track. */
export function valueAt(scale: Scale, fraction: number): number {
  const { min, max } = scale;
  const value =
    scale.kind === "linear" ? min + fraction * (max - min) : min * (max / min) ** fraction;
  return snap(scale, value);
}

/** The value a key leads to, or null when the key is none of the slider's. */
export function keyed(scale: Scale, value: number, key: string, shift: boolean): number | null {
  const direction = strideOf(key);
  if (direction === undefined) return null;
  if (!Number.isFinite(direction)) return direction < 0 ? scale.min : scale.max;
  const amount = shift ? direction / 10 : direction;
  if (scale.kind === "linear") {
    const grain = grainOf(scale);
    const move = amount * scale.step;
    return snap(scale, value + (Math.abs(move) < grain ? Math.sign(move) * grain : move));
  }
  const next = valueAt(scale, fractionOf(scale, value) + amount * LOG_ARROW);
  // Near 1 a step is less than a whole number: a key must still move.
  return next === value ? snap(scale, value + Math.sign(amount)) : next;
}
