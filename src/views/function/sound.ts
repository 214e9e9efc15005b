import { range } from "d3";
import { formatNumber } from "../../ui/number";
import { SOUND } from "../../words/en/sound";
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
  const said = (x: number, error: number) => [formatNumber(x, 2), formatValue(error)] as const;
  return {
    words: SOUND.line(
      label,
      said(start, errors[0]),
      said(end, errors[errors.length - 1]),
      said(largest.x, largest.value),
    ),
    sweeps: () => [{ errors: errorsAlong(comparison), tolerance }],
  };
}
