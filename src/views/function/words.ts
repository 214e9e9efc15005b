import type { Domain } from "../../core/network/network";
import { formatNumber } from "../../ui/number";
import { FUNCTION } from "../../words/en/function";
import { formatPoint, formatTick, formatValue } from "../plot/format";
import type { Comparison } from "./comparison";

export const TARGET = "f*";
export const SUBNETWORK = "M ⊙ G";

const silent = (outputs: Float64Array) => outputs.every((value) => value === 0);

/** What the curves show now, in one sentence. */
export function describe(comparison: Comparison, tolerance: number, note?: string): string {
  const { outputs, largest, size } = comparison;
  if (!outputs) return note ?? FUNCTION.unknown;
  if (silent(outputs) && largest && largest.value > 0)
    return FUNCTION.zero(formatValue(largest.value));
  if (!largest || largest.value === 0) return FUNCTION.same;
  if (largest.value > 10 * size)
    return FUNCTION.wild(formatValue(largest.value), Math.round(largest.value / size));
  const says = largest.value <= tolerance ? FUNCTION.within : FUNCTION.outside;
  return says(formatValue(largest.value), formatTick(tolerance), formatNumber(largest.x, 2));
}

export const atPoint = (at: readonly number[]): string =>
  at.length === 1 ? `x = ${formatNumber(at[0], 3)}` : `x = ${formatPoint(at, 2)}`;

/** The set over which errors are taken. */
export const domainWords = (domain: Domain, dimension: number): string =>
  dimension === 1 ? "[−1, 1]" : FUNCTION[domain];
