import { RULES } from "../../core/construct/rules/registry";
import type { RuleName } from "../../core/construct/rules/rule";
import type { Sign } from "../../core/network/wiring";
import type { Neuron } from "./gadget";
import { neuronAt, type PoolPoints } from "./plane";

/** A square window of the plane, seen enlarged: its middle and half its side. */
export interface Lens {
  readonly a: number;
  readonly b: number;
  readonly half: number;
}

const SMALLEST = 0.004;
/** Beyond this the plane itself shows enough. */
const LARGEST = 0.3;
const MOST_POINTS = 80;

/**
 * The window in which the rule's target and the chosen neuron both show: about the point that it looks for, or about the
 * chosen neuron on a curve. Null where nothing is chosen or nothing needs enlarging.
 */
export function lensOn(
  rule: RuleName,
  weight: number,
  sign: Sign,
  slotBudget: number | null,
  chosen: Neuron | undefined,
): Lens | null {
  if (!chosen) return null;
  const { sought } = RULES[rule];
  if (sought.shape === "sum") return null;
  const point = sought.shape === "point";
  const [a, b] = point ? sought.at(weight, sign) : [chosen.a, chosen.b];
  // How much a·b changes along the steepest way from the curve.
  const steepness = Math.max(Math.sqrt(a * a + b * b), 1e-3);
  const tolerated = (slotBudget ?? 0) / (point ? 1 + Math.abs(weight) : steepness);
  const apart = point
    ? Math.max(Math.abs(chosen.a - a), Math.abs(chosen.b - b))
    : Math.abs(a * b - weight) / steepness;
  const half = Math.max(SMALLEST, 1.6 * tolerated, 1.4 * apart);
  return half > LARGEST ? null : { a, b, half };
}

/** The neurons inside a window, the first of them when there are very many. */
export function neuronsIn(points: PoolPoints, { a, b, half }: Lens): Neuron[] {
  const found: Neuron[] = [];
  for (let t = 0; t < points.a.length && found.length < MOST_POINTS; t++)
    if (Math.abs(points.a[t] - a) <= half && Math.abs(points.b[t] - b) <= half)
      found.push(neuronAt(points, t));
  return found;
}
