/** Steps of zoom out of the turns of a wheel, or of the spread of two fingers, of any size and number. */
export interface Turns {
  readonly sum: number;
  /** When the last step was taken, in milliseconds. */
  readonly last: number;
}

export const STILL: Turns = { sum: 0, last: Number.NEGATIVE_INFINITY };

/** A notch of a wheel is a step; a pinch on a trackpad is one as well. */
const TURN = 50;
/** After a step the rest of the same movement does nothing. */
const PAUSE = 350;
/** Fingers that move this much apart, or together. */
const SPREAD = 1.35;

/** Adds a turn of `delta` pixels; `step` is −1 for a step inwards, 1 for one outwards. */
export function turn({ sum, last }: Turns, delta: number, now: number): [Turns, -1 | 0 | 1] {
  if (now - last < PAUSE) return [{ sum: 0, last }, 0];
  const total = sum * delta < 0 ? delta : sum + delta;
  if (Math.abs(total) < TURN) return [{ sum: total, last }, 0];
  return [{ sum: 0, last: now }, total < 0 ? -1 : 1];
}

/** The same for two fingers, `before` and `after` pixels apart. */
export const spread = (before: number, after: number): -1 | 0 | 1 =>
  after > before * SPREAD ? -1 : after * SPREAD < before ? 1 : 0;
