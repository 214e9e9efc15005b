import { RULE_NAMES, ruleSpec } from "../../core/construct/rules/registry";
import type { MaxSubset } from "../../core/construct/rules/rule";
import { LIMITS } from "../../core/network/network";
import { SEED_LIMIT } from "../document/limits";
import type { NamedRow, Reason } from "./reason";

type Fields = Readonly<Record<string, unknown>>;

const SUBSETS: readonly MaxSubset[] = [1, 2, 3, 4, "all"];
const COLUMNS = ["errors", "certificates", "kept", "parentWeights"] as const;

const isWhole = (value: unknown, low: number, high: number): value is number =>
  Number.isInteger(value) && (value as number) >= low && (value as number) <= high;
const isSize = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value) && value >= 0;
const isList = <T>(value: unknown, is: (entry: unknown) => entry is T): value is T[] =>
  Array.isArray(value) && value.every(is);
const isWidth = (value: unknown): value is number => isWhole(value, 1, LIMITS.poolSize);

/** Checks a row of unknown origin; the reason is the first thing wrong. */
export function checkRow(content: unknown): NamedRow | Reason {
  if (typeof content !== "object" || content === null || !("seed" in content))
    return { why: "neither" };
  const fields = content as Fields;
  const { experiment, seed, rule, maxSubset, widths, exact } = fields;
  const known = RULE_NAMES.find((name) => name === rule);
  if (!isWhole(seed, 0, SEED_LIMIT)) return { why: "seed" };
  if (!known) return { why: "rule" };
  const subset = SUBSETS.find((size) => String(size) === String(maxSubset ?? "all"));
  if (!subset) return { why: "maxSubset" };
  if (
    !isList(widths, isWidth) ||
    widths.length === 0 ||
    widths.some((w, i) => w <= (widths[i - 1] ?? 0))
  )
    return { why: "widths" };
  const columns = COLUMNS.map((name) => fields[name]);
  const wrong = COLUMNS.find((_, i) => {
    const list = columns[i];
    return !isList(list, isSize) || list.length !== widths.length;
  });
  if (wrong) return { why: "column", column: wrong };
  if (typeof exact !== "boolean") return { why: "exact" };
  if (experiment !== undefined && typeof experiment !== "string") return { why: "experiment" };
  const spec = ruleSpec(known, subset);
  const [errors, certificates, kept, parentWeights] = columns as number[][];
  return {
    experiment,
    row: {
      seed,
      rule: spec.name,
      ...(spec.maxSubset && { maxSubset: spec.maxSubset }),
      widths,
      errors,
      exact,
      certificates,
      kept,
      parentWeights,
    },
  };
}

/** A row as the `sweep` command writes it: one object of JSON. */
export function readJson(text: string): NamedRow | Reason {
  try {
    return checkRow(JSON.parse(text));
  } catch {
    return { why: "unreadable" };
  }
}
