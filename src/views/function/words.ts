import type { Domain } from "../../core/network";
import { formatNumber } from "../../ui/number";
import { formatPoint, formatTick, formatValue } from "../plot/format";
import type { Comparison } from "./comparison";

export const TARGET = "f*";
export const SUBNETWORK = "M ⊙ G";

const silent = (outputs: Float64Array) => outputs.every((value) => value === 0);

/** What the curves show now, in one sentence. */
export function describe(comparison: Comparison, tolerance: number, note?: string): string {
  const { outputs, largest, size } = comparison;
  if (!outputs) return note ?? "What is left is not evaluated here.";
  if (silent(outputs) && largest && largest.value > 0)
    return `What is left computes 0 everywhere; the target is off by up to ${formatValue(largest.value)}.`;
  if (!largest || largest.value === 0)
    return "What is left computes the target exactly at every plotted input.";
  if (largest.value > 10 * size)
    return `What is left is still wild: it differs from the target by up to ${formatValue(largest.value)}, ${Math.round(largest.value / size)} times the target's own size.`;
  const verdict = largest.value <= tolerance ? "within" : "outside";
  return `What is left follows the target to ${formatValue(largest.value)}, ${verdict} ε = ${formatTick(tolerance)}; it is worst at ${formatNumber(largest.x, 2)}.`;
}

export const atPoint = (at: readonly number[]): string =>
  at.length === 1 ? `x = ${formatNumber(at[0], 3)}` : `x = ${formatPoint(at, 2)}`;

export const SILENT_NOTE = "This random network is silent: it computes 0 everywhere.";

/** The set over which errors are taken. */
export const domainWords = (domain: Domain, dimension: number): string =>
  dimension === 1 ? "[−1, 1]" : domain === "cube" ? "the cube" : "the ball";
