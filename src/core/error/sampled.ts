import { finish } from "../construct/prune";
import type { Domain } from "../network/network";
import type { SlopeNetwork } from "../network/slopes";
import { draw, STREAM } from "../random/random";
import { type ErrorAt, evaluator } from "./difference";

type Point = readonly number[];

/** Half-steps of the grids on [−1, 1] and on the square: powers of two, so that 0 and ±1 are exact. */
const LINE = 128;
const SQUARE = 32;
/** Random points and corners of each kind from three inputs on. */
const SPREAD = 1024;
const SEED = 0;

const length = (point: Point): number => Math.sqrt(point.reduce((sum, x) => sum + x * x, 0));
const scaled = (point: Point, factor: number): Point => point.map((x) => x * factor);
const onSphere = (point: Point): Point => scaled(point, 1 / length(point));

const grid = (half: number): number[] =>
  Array.from({ length: 2 * half + 1 }, (_, i) => (i - half) / half);

/** Points a side of the even grid on the square. */
export const SQUARE_SIDE = 2 * SQUARE + 1;

function squarePoints(): Point[] {
  const line = grid(SQUARE);
  return line.flatMap((y) => line.map((x) => [x, y]));
}

interface Disc {
  /** The square's points in the disc, by number. */
  readonly inside: readonly number[];
  /** The points of the square's edge, drawn in. */
  readonly rim: readonly Point[];
}

let disc: Disc | null = null;

function discOf(): Disc {
  const square = samplePoints(2, "cube");
  disc ??= {
    inside: square.flatMap((point, i) => (length(point) <= 1 ? [i] : [])),
    rim: square.filter(([x, y]) => Math.max(Math.abs(x), Math.abs(y)) === 1).map(onSphere),
  };
  return disc;
}

function discPoints(): Point[] {
  const square = samplePoints(2, "cube");
  const { inside, rim } = discOf();
  return [...inside.map((i) => square[i]), ...rim];
}

/** All corners of the cube when they are few, else pseudo-random ones. */
function corners(dimension: number): Point[] {
  const all = 1 << dimension <= SPREAD;
  return Array.from({ length: all ? 1 << dimension : SPREAD }, (_, corner) =>
    Array.from({ length: dimension }, (_, i) => {
      const bit = all ? (corner >> i) & 1 : draw(SEED, STREAM.samples, cornerIndex(corner, i)) < 0;
      return bit ? -1 : 1;
    }),
  );
}

const WIDEST = 16;
const interiorIndex = (point: number, i: number): number => point * WIDEST + i;
const cornerIndex = (corner: number, i: number): number => (SPREAD + corner) * WIDEST + i;

/** Points of the cube, its corners, the ends of the axes and 0; on the ball, the cube's points drawn in along their rays. */
function spreadPoints(dimension: number, domain: Domain): Point[] {
  const random = Array.from({ length: SPREAD }, (_, point) =>
    Array.from({ length: dimension }, (_, i) =>
      draw(SEED, STREAM.samples, interiorIndex(point, i)),
    ),
  );
  const axes = [1, -1].flatMap((end) =>
    Array.from({ length: dimension }, (_, axis) =>
      Array.from({ length: dimension }, (_, i) => (i === axis ? end : 0)),
    ),
  );
  const centre = new Array<number>(dimension).fill(0);
  if (domain === "cube") return [centre, ...axes, ...corners(dimension), ...random];
  const inside = random.map((point) =>
    scaled(point, Math.max(...point.map(Math.abs)) / length(point)),
  );
  return [centre, ...axes, ...[...corners(dimension), ...random].map(onSphere), ...inside];
}

const drawn = new Map<string, readonly Point[]>();

/** The fixed sample points of a domain, the same for every network, so that samples of two tickets compare. */
export function samplePoints(dimension: number, domain: Domain): readonly Point[] {
  const key = `${dimension} ${domain}`;
  const known = drawn.get(key);
  if (known) return known;
  const points =
    dimension === 1
      ? grid(LINE).map((x) => [x])
      : dimension === 2
        ? domain === "cube"
          ? squarePoints()
          : discPoints()
        : spreadPoints(dimension, domain);
  drawn.set(key, points);
  return points;
}

/** Products between two yields: some 100 µs. */
const STRIDE = 1 << 17;

/** Outputs at points; yields, after about `STRIDE` products, the number of points done since the last yield. */
function* outputsAt(
  network: SlopeNetwork,
  points: readonly Point[],
): Generator<number, Float64Array> {
  const products = network.layers.reduce((sum, { positive }) => sum + positive.length, 0);
  const together = Math.max(1, Math.floor(STRIDE / products));
  const output = evaluator(network);
  const outputs = new Float64Array(points.length);
  for (let i = 0; i < points.length; i++) {
    outputs[i] = output(points[i]);
    if ((i + 1) % together === 0) yield together;
  }
  return outputs;
}

const onSquare = new WeakMap<SlopeNetwork, Float64Array>();

/**
 * Outputs of a network of two inputs on the even grid of SQUARE_SIDE × SQUARE_SIDE points over [−1, 1]², row by row from
 * x₂ = −1, in float64. Kept with the network: its samples and its picture are the same numbers. Yields as it goes.
 */
export function* squareSteps(network: SlopeNetwork): Generator<number, Float64Array> {
  const known = onSquare.get(network);
  if (known) return known;
  const outputs = yield* outputsAt(network, samplePoints(2, "cube"));
  onSquare.set(network, outputs);
  return outputs;
}

function* sampledOutputs(network: SlopeNetwork, domain: Domain): Generator<number, Float64Array> {
  if (network.dimension !== 2)
    return yield* outputsAt(network, samplePoints(network.dimension, domain));
  const square = yield* squareSteps(network);
  if (domain === "cube") return square;
  const { inside, rim } = discOf();
  const onRim = yield* outputsAt(network, rim);
  return Float64Array.from([...inside.map((i) => square[i]), ...onRim]);
}

const targets = new WeakMap<SlopeNetwork, Map<Domain, Float64Array>>();

/** A target's outputs at the sample points: one target is compared with many tickets. */
function* wantedOutputs(target: SlopeNetwork, domain: Domain): Generator<number, Float64Array> {
  const byDomain = targets.get(target) ?? new Map<Domain, Float64Array>();
  targets.set(target, byDomain);
  const known = byDomain.get(domain);
  if (known) return known;
  const outputs = yield* sampledOutputs(target, domain);
  byDomain.set(domain, outputs);
  return outputs;
}

/** The error over the fixed sample points, `count` of them: a lower bound of the sup error. */
export type Sampled = ErrorAt & { readonly count: number };

/**
 * Largest |target − ticket| over the fixed sample points, in units of the output. Yields the number of points done after
 * every 100 µs or so.
 */
export function* sampledSteps(
  target: SlopeNetwork,
  ticket: SlopeNetwork,
  domain: Domain,
): Generator<number, Sampled> {
  const points = samplePoints(target.dimension, domain);
  const wanted = yield* wantedOutputs(target, domain);
  const delivered = yield* sampledOutputs(ticket, domain);
  let worst = 0;
  let value = -1;
  for (let i = 0; i < points.length; i++) {
    const error = Math.abs(wanted[i] - delivered[i]);
    if (error > value) {
      value = error;
      worst = i;
    }
  }
  return { value, at: points[worst], count: points.length };
}

/** `sampledSteps` at once. */
export const sampledError = (target: SlopeNetwork, ticket: SlopeNetwork, domain: Domain): Sampled =>
  finish(sampledSteps(target, ticket, domain));
