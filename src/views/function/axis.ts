import { extentOf, type LinearScale, linearScale, symlogScale } from "../plot/scale";

/** From inputs to pixels. */
export type Across = LinearScale;

/** From values to pixels, part of the way between a symlog axis and a linear one. */
export interface ValueAxis {
  position(value: number): number;
  readonly ticks: readonly number[];
}

export interface AxisRequest {
  readonly target: Float64Array;
  readonly outputs: Float64Array | null;
  readonly tolerance: number;
  /** A |output| that the axis holds while it is symlog, beside the outputs themselves; null for none. */
  readonly reach: number | null;
  /** 0 is symlog, 1 linear. */
  readonly settled: number;
  /** Pixels of the lowest and of the highest value. */
  readonly range: readonly [number, number];
}

const TICK_GAP = 22;
/** Fewer name no scale. */
const LEAST_TICKS = 3;
/** Closer, one name would stand on another. */
const LEAST_GAP = 12;

/** Round values about 36 pixels apart, closer where that would be too few, but never on top of each other. */
function linearTicks(scale: LinearScale): number[] {
  const [from, to] = scale.range();
  let wanted = Math.max(2, Math.min(5, Math.floor((from - to) / 36)));
  let ticks = scale.ticks(wanted);
  while (ticks.length < LEAST_TICKS && wanted < 10) ticks = scale.ticks(++wanted);
  const every = Math.ceil(LEAST_GAP / (scale(ticks[0]) - scale(ticks[1])));
  const kept = Math.max(0, ticks.indexOf(0)) % every;
  return ticks.filter((_, i) => i % every === kept);
}

/** Zero and signed powers of ten that stand clear of each other. */
function symlogTicks(reach: number, position: (value: number) => number): number[] {
  const ticks = [0];
  let last = position(0);
  for (let power = -6; power <= Math.floor(Math.log10(reach)); power++) {
    const value = 10 ** power;
    if (last - position(value) < TICK_GAP) continue;
    last = position(value);
    ticks.push(value);
    ticks.unshift(-value);
  }
  return ticks;
}

/** What is larger makes sums and differences overflow; drawn, it is all the same. */
const MOST = 1e300;
/** A scale's constant is at least this share of its end, so that quotients of both stay finite. */
const LEAST_SHARE = 1e-15;

const powerOver = (value: number): number => 10 ** Math.ceil(Math.log10(Math.max(1, value)));

/** The largest |value|, rounded up to a power of ten, so that the axis keeps still. */
export const reachOf = (outputs: Float64Array): number =>
  powerOver(Math.max(...extentOf(outputs).map(Math.abs)));

/**
 * The value axis. While the parent is wild it is symlog, with the target's own size as the constant: the target's range
 * stays visible as a band in the middle of hundreds. Settled, it is linear and as tight as target, band and subnetwork allow.
 */
export function valueAxis(request: AxisRequest): ValueAxis {
  const { target, outputs, tolerance, settled, range } = request;
  const [low, high] = extentOf(target);
  const [lowest, highest] = extentOf(outputs ?? target);
  const band = Math.min(MOST, 1.5 * tolerance);
  const linear = linearScale([Math.min(low - band, lowest), Math.max(high + band, highest)], range);
  const straight = (value: number) => linear(Math.min(MOST, Math.max(-MOST, value)));
  if (settled >= 1) return { position: straight, ticks: linearTicks(linear) };
  const size = Math.max(Math.abs(low), Math.abs(high), tolerance, 1e-3);
  const widest = Math.max(reachOf(outputs ?? target), powerOver(request.reach ?? 0));
  const largest = Math.max(Math.abs(lowest), Math.abs(highest));
  const share = Math.max(0, settled);
  // In equal steps of the logarithm from the film's reach to the target's size, but never past what is drawn.
  const reach = Math.max(largest, widest ** (1 - share) * size ** share);
  const symlog = symlogScale([-reach, reach], size, range);
  const position = (value: number) => (1 - share) * symlog(value) + share * straight(value);
  return { position, ticks: symlogTicks(reach, position) };
}

/** The error strip's axis: linear up to a few tolerances, logarithmic beyond, so that both ε and a wild error show. */
export function errorAxis(
  largest: number,
  tolerance: number,
  range: readonly [number, number],
): (error: number) => number {
  const top = Math.min(MOST, Math.max(1.25 * tolerance, 1.1 * largest));
  if (largest > 10 * tolerance)
    return symlogScale([0, top], Math.max(tolerance, LEAST_SHARE * top), range);
  const linear = linearScale([0, top], range);
  return (error) => linear(Math.min(top, error));
}
