import type { SupError } from "../../core/error/error";
import { formatValue } from "../../views/plot/format";
import { BESIDE } from "../../words/en/beside";

/** Both errors in one sentence; sampled ones are called so. */
export function compareErrors(own: SupError, beside: SupError): string {
  const exact = own.exact !== null && beside.exact !== null;
  const errorOf = (error: SupError) => (exact ? error.exact : null)?.value ?? error.sampled.value;
  const here = errorOf(own);
  const there = errorOf(beside);
  const both = (exact ? BESIDE.errors : BESIDE.sampled)(formatValue(here), formatValue(there));
  if (here === 0 || there === 0 || here === there) return BESIDE.same(both);
  return here < there
    ? BESIDE.larger(both, formatValue(there / here))
    : BESIDE.smaller(both, formatValue(here / there));
}
