import { type ParentSpec, type Pool, parentSize } from "../../core/parent";
import type { Frame } from "../../core/trace";
import { SHARED, type TargetWeight, type Wiring } from "../../core/wiring";
import { formatCount, formatSigned } from "../../ui/number";
import type { Carpet } from "./carpet";
import { isFinished } from "./standing";

const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
const subscript = (n: number): string =>
  [...String(n)].map((digit) => SUBSCRIPTS[Number(digit)]).join("");

/** What a node is called in its circle. */
export function symbolOf(wiring: Wiring, column: number, field: number): string {
  const last = column === wiring.layers.length;
  if (column === 0)
    return field > SHARED ? "1" : wiring.dimension === 1 ? "x" : `x${subscript(field + 1)}`;
  if (field > SHARED) return "½";
  return last ? "y" : "σ";
}

/** What a node is called in a sentence. */
export function nodeName(wiring: Wiring, column: number, field: number): string {
  if (column === 0)
    return field > SHARED
      ? "the constant input"
      : `input ${wiring.dimension === 1 ? "x" : field + 1}`;
  if (field > SHARED) return `carrier ${field - SHARED}`;
  return column === wiring.layers.length ? "the output" : `unit ${field + 1}`;
}

const weightName = (wiring: Wiring, weight: TargetWeight): string =>
  `${formatSigned(weight.value, 2)}, ${nodeName(wiring, weight.layer, weight.input)} to ${nodeName(wiring, weight.layer + 1, weight.unit)}`;

const edges = (count: number): string => (count === 1 ? "1 edge" : `${formatCount(count)} edges`);
const neurons = (count: number): string =>
  count === 1 ? "1 neuron" : `${formatCount(count)} neurons`;

/** The accessible name of a pool. */
export function poolName(wiring: Wiring, pool: Pool, poolSize: number, kept: number): string {
  const tail = `${neurons(poolSize)}, ${edges(kept)} kept`;
  const [first] = pool.weights;
  if (pool.unit !== SHARED)
    return `Pool of weight ${weightName(wiring, first as TargetWeight)}: ${tail}`;
  const values = pool.weights.map((weight) => formatSigned(weight.value, 2)).join(", ");
  return `Shared pool of ${nodeName(wiring, pool.layer, pool.input)}, weights ${values}: ${tail}`;
}

/** One sentence that says what the drawing shows now. */
export function summarise(
  wiring: Wiring,
  spec: ParentSpec,
  poolSize: number,
  frame: Frame,
  kept: number,
  willKeep: number,
): string {
  const all = formatCount(parentSize(wiring, { ...spec, poolSize }).weights);
  if (isFinished(frame)) return `${formatCount(kept)} of ${all} weights are left.`;
  if (kept === 0) return `${formatCount(willKeep)} of ${all} weights will stay.`;
  return `${formatCount(kept)} of ${all} weights kept so far, ${formatCount(willKeep)} in the end.`;
}

/** How many of a pool's neurons have a cell of their own. */
export const scaleOf = ({ stride }: Carpet): string =>
  stride === 1 ? "every neuron drawn" : `1 in ${formatCount(stride)} neurons drawn`;
