import { range } from "d3";
import { formatNumber } from "../../ui/number";
import { formatValue } from "../plot/format";
import type { Sound } from "../plot/Listen";
import { type Comparison, readAt } from "./comparison";

/** Even steps of a sweep through the inputs: a hundredth of a second each. */
const STEPS = 250;

function errorsAlong(comparison: Comparison): number[] {
  const { inputs } = comparison;
  const [start, end] = [inputs[0], inputs[inputs.length - 1]];
  return range(STEPS + 1).map((i) => {
    const { target, output } = readAt(comparison, start + ((end - start) * i) / STEPS);
    return output === null ? 0 : Math.abs(output - target);
  });
}

/** The error from left to right for the ear, and in words; null while it is not known. */
export function soundOf(comparison: Comparison, tolerance: number, label: string): Sound | null {
  const { inputs, errors, largest } = comparison;
  if (!errors || !largest) return null;
  const [start, end] = [inputs[0], inputs[inputs.length - 1]];
  const ends = `${formatValue(errors[0])} at ${label} = ${formatNumber(start, 2)}, ${formatValue(errors[errors.length - 1])} at ${formatNumber(end, 2)}`;
  return {
    words: `The error as pitch, from left to right: ${ends}, highest at ${formatNumber(largest.x, 2)}, ${formatValue(largest.value)}.`,
    sweeps: () => [{ errors: errorsAlong(comparison), tolerance }],
  };
}
