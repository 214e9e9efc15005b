import type { SupError } from "../core/error";
import { formatValue } from "../views/plot/format";

/** What is said about the second draw beside the stage. */
export const BESIDE = {
  title: "Beside it",
  lead: "The same target and the same film, in all but one thing.",
  differs: "What differs",
  seed: "Draw",
  width: "Width",
  rule: "Rule",
  waits: "The other draw is on its way.",
} as const;

/** Both errors in one sentence; sampled ones are called so. */
export function compareErrors(own: SupError, beside: SupError): string {
  const exact = own.exact !== null && beside.exact !== null;
  const errorOf = (error: SupError) => (exact ? error.exact : null)?.value ?? error.sampled.value;
  const here = errorOf(own);
  const there = errorOf(beside);
  const both = `Largest error${exact ? "" : " at the sampled points"}: ${formatValue(here)} above, ${formatValue(there)} here`;
  if (here === 0 || there === 0 || here === there) return `${both}.`;
  return here < there
    ? `${both}, ${formatValue(there / here)} times as large.`
    : `${both}, ${formatValue(here / there)} times smaller.`;
}
