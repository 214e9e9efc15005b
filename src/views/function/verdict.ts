import type { SupError } from "../../core/error/error";

/** An error is within ε when an upper bound is; outside when a lower bound is; else nobody knows. */
export function judge(
  { sampled, exact, certificate }: SupError,
  tolerance: number,
): "within" | "outside" | "open" {
  if (Math.min(exact?.value ?? certificate, certificate) <= tolerance) return "within";
  if ((exact ?? sampled).value > tolerance) return "outside";
  return "open";
}
