import type { TaskShape } from "../task/task";
import { dense } from "./dense/dense";
import { edgePopup } from "./edge-popup/edge-popup";
import { magnitude } from "./magnitude/magnitude";
import type { Field, Method, MethodName, Options, OptionValue, Refusal } from "./method";
import { neuronPruning } from "./neuron-pruning/neuron-pruning";
import { randomFeatures } from "./random-features/random-features";
import { randomMask } from "./random-mask/random-mask";
import { rewind } from "./rewind/rewind";
import { weightPruning } from "./weight-pruning/weight-pruning";

/** All methods; menus, commands and tests iterate this table. */
export const METHODS: Readonly<Record<MethodName, Method>> = {
  "edge-popup": edgePopup,
  "random-mask": randomMask,
  dense,
  magnitude,
  rewind,
  "neuron-pruning": neuronPruning,
  "random-features": randomFeatures,
  "weight-pruning": weightPruning,
};

/** Why a method cannot run as asked: the option at fault and what it may be (no field where there is no such option), or what it refuses. */
export type OptionProblem =
  | { readonly option: string; readonly field: Field | null }
  | { readonly refusal: Refusal };

const isNumber = (value: unknown, from: number, to: number, whole: boolean): boolean =>
  typeof value === "number" && value >= from && value <= to && (!whole || Number.isInteger(value));

function fits(field: Field, value: unknown): boolean {
  if (field.kind === "number") return isNumber(value, field.from, field.to, field.whole);
  if (field.kind === "choice") return field.of.some((name) => name === value);
  return (
    Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= field.layers &&
    value.every((units) => isNumber(units, 1, field.to, true))
  );
}

/** A method's options on a task: those that are given, and its defaults for the rest; or what is wrong with the first bad one. */
export function optionsFor(
  method: Method,
  task: TaskShape,
  given: Readonly<Record<string, unknown>>,
): { readonly options: Options } | { readonly problem: OptionProblem } {
  for (const [option, value] of Object.entries(given)) {
    const field = method.fields[option] ?? null;
    if (field === null || !fits(field, value)) return { problem: { option, field } };
  }
  const options = { ...method.defaults(task), ...(given as Record<string, OptionValue>) };
  const refusal = method.refuses(task, options);
  return refusal === null ? { options } : { problem: { refusal } };
}
