import { finish } from "../../core/construct/prune";
import { evaluator } from "../../core/error/difference";
import { SQUARE_SIDE, squareSteps } from "../../core/error/sampled";
import type { Domain } from "../../core/network/network";
import type { SlopeNetwork } from "../../core/network/slopes";

/** Outputs on an even size × size grid over [−1, 1]², row by row from x₂ = −1, as `gridInputs` lists it. */
export interface Field {
  readonly size: number;
  readonly outputs: Float64Array;
}

/** What the masked parent computes on the square: slope pairs, outputs at `gridInputs`, or nothing and why. */
export type Surface =
  | { readonly kind: "slopes"; readonly network: SlopeNetwork }
  | { readonly kind: "field"; readonly field: Field }
  | { readonly kind: "unknown"; readonly note: string };

/** The grid of the samples, so that a map shows the very numbers that its error is sampled from. */
export const GRID = SQUARE_SIDE;

/** The grid's inputs, two numbers a point. */
export function gridInputs(size: number): Float64Array {
  const inputs = new Float64Array(2 * size * size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      inputs[2 * (row * size + column)] = (2 * column) / (size - 1) - 1;
      inputs[2 * (row * size + column) + 1] = (2 * row) / (size - 1) - 1;
    }
  return inputs;
}

export const sampleField = (network: SlopeNetwork): Field => ({
  size: GRID,
  outputs: finish(squareSteps(network)),
});

/** The value of a field between its grid points, bilinear. */
export function fieldAt({ size, outputs }: Field, [x, y]: readonly number[]): number {
  const place = (value: number) => Math.min(1, Math.max(0, (value + 1) / 2)) * (size - 1);
  const [column, row] = [place(x), place(y)].map((at) => Math.min(size - 2, Math.floor(at)));
  const [across, up] = [place(x) - column, place(y) - row];
  const at = row * size + column;
  return (
    (1 - up) * ((1 - across) * outputs[at] + across * outputs[at + 1]) +
    up * ((1 - across) * outputs[at + size] + across * outputs[at + size + 1])
  );
}

/** A straight section: points offset · normal + t · direction, at an angle to the first axis in radians. */
export interface Section {
  readonly angle: number;
  readonly offset: number;
}

export const pointOn = ({ angle, offset }: Section, t: number): [number, number] => [
  t * Math.cos(angle) - offset * Math.sin(angle),
  t * Math.sin(angle) + offset * Math.cos(angle),
];

/** Signed distance of a point from the parallel through the origin. */
export const offsetOf = (angle: number, [x, y]: readonly number[]): number =>
  y * Math.cos(angle) - x * Math.sin(angle);

/** Where along a section the point lies that is nearest to a point of the plane. */
export const footOf = ({ angle }: Section, [x, y]: readonly number[]): number =>
  x * Math.cos(angle) + y * Math.sin(angle);

/** The largest |offset| that still leaves a section to look at: up to an edge of the square, short of its corners and the disc's rim. */
export function offsetReach(angle: number, domain: Domain): number {
  if (domain === "ball") return 0.98;
  const [across, up] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  return Math.min(across, up) < 1e-9 ? 1 : 0.98 * (across + up);
}

/** Where the section enters and leaves the domain, as values of t. */
export function chord(section: Section, domain: Domain): [number, number] {
  const { angle, offset } = section;
  if (domain === "ball") {
    const half = Math.sqrt(Math.max(0, 1 - offset * offset));
    return [-half, half];
  }
  let [low, high] = [-2, 2];
  const start = pointOn(section, 0);
  [Math.cos(angle), Math.sin(angle)].forEach((step, axis) => {
    if (Math.abs(step) < 1e-12) return;
    const ends = [(-1 - start[axis]) / step, (1 - start[axis]) / step];
    low = Math.max(low, Math.min(...ends));
    high = Math.min(high, Math.max(...ends));
  });
  return [low, Math.max(low, high)];
}

/** The way in which the plane is cut first: along an axis or a diagonal, the first of them on which the target moves. */
export function firstSection(target: SlopeNetwork, domain: Domain): Section {
  const output = evaluator(target);
  const ways = [0, 1, 3, 2].map(
    (eighths): Section => ({ angle: (eighths * Math.PI) / 4, offset: 0 }),
  );
  const moves = (section: Section) => {
    const values = chordInputs(chord(section, domain), 41).map((t) => output(pointOn(section, t)));
    return Math.max(...values) - Math.min(...values) > 1e-9;
  };
  return ways.find(moves) ?? ways[0];
}

/** Evenly spaced values of t over a chord, ends included. */
export const chordInputs = ([low, high]: readonly [number, number], count = 241): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));
