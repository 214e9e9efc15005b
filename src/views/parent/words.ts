import { type ParentSpec, type Pool, parentSize } from "../../core/construct/parent";
import type { Frame } from "../../core/construct/trace";
import { SHARED, type TargetWeight, type Wiring } from "../../core/network/wiring";
import { formatCount, formatSigned } from "../../ui/number";
import { PARENT } from "../../words/en/parent";
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
      ? PARENT.constant
      : PARENT.input(wiring.dimension === 1 ? "x" : String(field + 1));
  if (field > SHARED) return PARENT.carrier(field - SHARED);
  return column === wiring.layers.length ? PARENT.output : PARENT.unit(field + 1);
}

const weightName = (wiring: Wiring, weight: TargetWeight): string =>
  PARENT.weight(
    formatSigned(weight.value, 2),
    nodeName(wiring, weight.layer, weight.input),
    nodeName(wiring, weight.layer + 1, weight.unit),
  );

/** The accessible name of a pool. */
export function poolName(wiring: Wiring, pool: Pool, poolSize: number, kept: number): string {
  const tail = [poolSize, formatCount(poolSize), kept, formatCount(kept)] as const;
  const [first] = pool.weights;
  if (pool.unit !== SHARED) return PARENT.pool(weightName(wiring, first as TargetWeight), ...tail);
  const values = pool.weights.map((weight) => formatSigned(weight.value, 2)).join(", ");
  return PARENT.sharedPool(nodeName(wiring, pool.layer, pool.input), values, ...tail);
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
  if (isFinished(frame)) return PARENT.left(formatCount(kept), all);
  if (kept === 0) return PARENT.willStay(formatCount(willKeep), all);
  return PARENT.keptSoFar(formatCount(kept), all, formatCount(willKeep));
}

/** How many of a pool's neurons have a cell of their own. */
export const scaleOf = ({ stride }: Carpet): string =>
  stride === 1 ? PARENT.everyNeuron : PARENT.someNeurons(formatCount(stride));
