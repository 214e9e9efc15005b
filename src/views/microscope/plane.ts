import type { Sought } from "../../core/construct/rules/rule";
import type { Sign } from "../../core/network/wiring";
import { clamp } from "../../ui/clamp";
import type { Neuron } from "./gadget";

/** In- and out-weights of a pool's first neurons. */
export interface PoolPoints {
  readonly a: Float64Array;
  readonly b: Float64Array;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Half the side of the plane: 1, or more when a listed pool goes beyond. */
export function planeReach({ a, b }: PoolPoints): number {
  let reach = 1;
  for (let t = 0; t < a.length; t++) reach = Math.max(reach, Math.abs(a[t]), Math.abs(b[t]));
  return reach;
}

/** Every (a, b) of the box about (±|w|, ±sgn w) inside the support delivers w within η; its half-width is η / (1 + |w|). */
export function budgetBox(
  [a, b]: readonly [number, number],
  weight: number,
  sign: Sign,
  slotBudget: number,
  reach: number,
): Box {
  const half = slotBudget / (1 + Math.abs(weight));
  const [low, high] = sign === "+" ? [0, reach] : [-reach, 0];
  return {
    left: clamp(a - half, low, high),
    right: clamp(a + half, low, high),
    bottom: clamp(b - half, -reach, reach),
    top: clamp(b + half, -reach, reach),
  };
}

const CURVE_POINTS = 64;

/** In-weights of one sign at which a hyperbola is drawn, denser towards 0 where it is steep. */
const halfInWeights = (sign: Sign, reach: number): number[] =>
  Array.from({ length: CURVE_POINTS }, (_, i) => {
    const share = (i + 1) / CURVE_POINTS;
    return (sign === "+" ? reach : -reach) * share * share;
  });

/** The branch of ab = product on one half of the plane, where |b| stays inside; starts exactly on the edge. */
export function hyperbola(product: number, sign: Sign, reach: number): [number, number][] {
  const first = (Math.abs(product) / reach) * (sign === "+" ? 1 : -1);
  if (Math.abs(first) > reach) return [];
  const inside = halfInWeights(sign, reach).filter((a) => Math.abs(a) > Math.abs(first));
  const start: [number, number][] = first === 0 ? [] : [[first, product / first]];
  return [...start, ...inside.map((a): [number, number] => [a, product / a])];
}

/** The tube |ab − w| ≤ η on one half of the plane, as [a, lowest b, highest b]. */
export function tube(
  weight: number,
  sign: Sign,
  slotBudget: number,
  reach: number,
): [number, number, number][] {
  return halfInWeights(sign, reach).map((a) => {
    const ends = [(weight - slotBudget) / a, (weight + slotBudget) / a];
    return [a, clamp(Math.min(...ends), -reach, reach), clamp(Math.max(...ends), -reach, reach)];
  });
}

/** The neuron nearest to (a, b) within `radius`, or null. */
export function nearestNeuron(
  points: PoolPoints,
  a: number,
  b: number,
  radius: number,
): Neuron | null {
  let found = -1;
  let best = radius * radius;
  for (let t = 0; t < points.a.length; t++) {
    const across = points.a[t] - a;
    const up = points.b[t] - b;
    const distance = across * across + up * up;
    if (distance > best) continue;
    best = distance;
    found = t;
  }
  return found < 0 ? null : neuronAt(points, found);
}

export const neuronAt = ({ a, b }: PoolPoints, neuron: number): Neuron => ({
  neuron,
  a: a[neuron],
  b: b[neuron],
});

/** The `count` neurons with an in-weight of one of the signs that come nearest to what the rule wants, nearest first. */
export function rankNeurons(
  points: PoolPoints,
  sought: Sought,
  weight: number,
  signs: readonly Sign[],
  count: number,
): number[] {
  const distances = new Float64Array(points.a.length).fill(Number.POSITIVE_INFINITY);
  for (const sign of signs) {
    const [wantedA, wantedB] = sought.shape === "point" ? sought.at(weight, sign) : [0, 0];
    for (let t = 0; t < distances.length; t++) {
      const a = points.a[t];
      if (sign === "+" ? a <= 0 : a >= 0) continue;
      distances[t] =
        sought.shape === "point"
          ? Math.max(Math.abs(a - wantedA), Math.abs(points.b[t] - wantedB))
          : Math.abs(a * points.b[t] - weight);
    }
  }
  // Numbers sort many times faster than indices by their distances: these are few when many are left out.
  const farthest =
    distances.length > count ? distances.slice().sort()[count - 1] : Number.POSITIVE_INFINITY;
  const usable = Array.from(distances.keys()).filter(
    (t) => distances[t] <= farthest && distances[t] < Number.POSITIVE_INFINITY,
  );
  return usable.sort((s, t) => distances[s] - distances[t] || s - t).slice(0, count);
}

/** How many points fall into each of cells × cells squares of the plane, rows from the bottom. */
export function countCells({ a, b }: PoolPoints, cells: number, reach: number): Uint32Array {
  const counts = new Uint32Array(cells * cells);
  const cell = (value: number) =>
    Math.min(cells - 1, Math.floor(((value + reach) / (2 * reach)) * cells));
  for (let t = 0; t < a.length; t++) counts[cell(b[t]) * cells + cell(a[t])]++;
  return counts;
}
