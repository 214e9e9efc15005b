import type { Field } from "../../core/methods/method";
import type { OptionProblem } from "../../core/methods/registry";
import type { TaskKind } from "../../core/task/task";
import { formatPercent, formatValue } from "../../views/plot/format";
import { FINDERS } from "../../words/en/finders";

function allowed(field: Field): string {
  if (field.kind === "choice") return FINDERS.oneOf(field.of.join(", "));
  if (field.kind === "widths") return FINDERS.widths(field.layers, field.to);
  return FINDERS.from(field.from, field.to);
}

/** Why a method does not run as asked, in one sentence. */
export function problemWords(problem: OptionProblem): string {
  if ("refusal" in problem) return FINDERS.refusals[problem.refusal];
  const { option, field } = problem;
  return field ? FINDERS.tooBig(option, allowed(field)) : FINDERS.noOption(option);
}

/** Percent with a decimal where it matters. */
const percent = (share: number): string =>
  share > 0 && share < 0.1 ? `${(100 * share).toFixed(1)} %` : formatPercent(share);

export const errorShort = (kind: TaskKind, error: number): string =>
  kind === "values" ? formatValue(error) : percent(error);

export const errorWords = (kind: TaskKind, error: number): string =>
  kind === "values" ? FINDERS.relative(formatValue(error)) : FINDERS.wrong(percent(error));
