import type { Domain } from "../network/network";
import { evaluate, type SlopeLayer, type SlopeNetwork } from "../network/slopes";

/** slope of x, slope of y, constant */
type Form = readonly [number, number, number];

/** All subsets of the units as on/off patterns. */
const patterns = (count: number): boolean[][] =>
  Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_, i) => ((bits >> i) & 1) === 1),
  );

function combine(layer: SlopeLayer, before: readonly Form[], on: readonly boolean[]): Form[] {
  return Array.from({ length: layer.units }, (_, j) => {
    const sum: [number, number, number] = [0, 0, 0];
    before.forEach((form, i) => {
      const slopes = on[i] ? layer.positive : layer.negative;
      for (let c = 0; c < 3; c++)
        sum[c] =
          (sum[c] as number) + (slopes[j * layer.inputs + i] as number) * (form[c] as number);
    });
    return sum;
  });
}

/** Every affine form that any unit could have under any signs of the inputs and any pattern of active units, attained or not. */
function formsOf({ layers }: SlopeNetwork): { hidden: Form[]; outputs: Form[] } {
  const hidden: Form[] = [];
  const inputs: Form[] = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  let fronts: Form[][] = patterns(2).map((signs) =>
    combine(layers[0] as SlopeLayer, inputs.slice(0, layers[0]?.inputs), [...signs, true]),
  );
  for (const layer of layers.slice(1)) {
    for (const front of fronts) hidden.push(...front);
    fronts = fronts.flatMap((front) =>
      patterns(front.length).map((on) => {
        const active = front.map((form, i): Form => (on[i] ? form : [0, 0, 0]));
        return combine(
          layer,
          active,
          on.map(() => true),
        );
      }),
    );
  }
  return { hidden, outputs: fronts.flat() };
}

function intersections(lines: readonly Form[]): [number, number][] {
  return lines.flatMap(([a, b, c], index) =>
    lines.slice(index + 1).flatMap(([p, q, r]): [number, number][] => {
      const determinant = a * q - b * p;
      if (Math.abs(determinant) < 1e-12) return [];
      return [[(b * r - c * q) / determinant, (c * p - a * r) / determinant]];
    }),
  );
}

function circleCrossings(lines: readonly Form[]): [number, number][] {
  return lines.flatMap(([a, b, c]): [number, number][] => {
    const length = Math.hypot(a, b);
    const distance = -c / length;
    if (!(Math.abs(distance) <= 1)) return [];
    const angle = Math.atan2(b, a);
    const spread = Math.acos(distance);
    return [spread, -spread].map((turn) => [Math.cos(angle + turn), Math.sin(angle + turn)]);
  });
}

/**
 * sup |target − ticket| of two tiny networks on two inputs without any cells: evaluates the difference at all
 * intersections of all zero lines that could exist, and on the circle at all line ends and all gradient directions.
 */
export function bruteForce(target: SlopeNetwork, ticket: SlopeNetwork, domain: Domain): number {
  const all = [formsOf(target), formsOf(ticket)] as const;
  const axes: Form[] = [
    [1, 0, 0],
    [0, 1, 0],
  ];
  const sides: Form[] = [
    [1, 0, 1],
    [1, 0, -1],
    [0, 1, 1],
    [0, 1, -1],
  ];
  const lines = [...all[0].hidden, ...all[1].hidden, ...axes, ...(domain === "cube" ? sides : [])];
  const points = intersections(lines);
  if (domain === "ball") {
    points.push(...circleCrossings(lines));
    for (const [a, b] of all[0].outputs)
      for (const [p, q] of all[1].outputs)
        for (const side of [1, -1]) {
          const length = Math.hypot(a - p, b - q) * side;
          if (length !== 0) points.push([(a - p) / length, (b - q) / length]);
        }
  }
  const size = ([x, y]: [number, number]) =>
    domain === "cube" ? Math.max(Math.abs(x), Math.abs(y)) : Math.hypot(x, y);
  return points
    .filter((point) => size(point) <= 1 + 1e-12)
    .reduce(
      (most, point) => Math.max(most, Math.abs(evaluate(target, point) - evaluate(ticket, point))),
      0,
    );
}
