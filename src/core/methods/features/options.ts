import type { TaskShape } from "../../task/task";
import type { Field, Refusal } from "../method";
import { MOST_NEURONS } from "./first-layer";

export type FeatureOptions = {
  /** Neurons of the random layer. */
  readonly neurons: number;
};

export const FEATURE_FIELDS: { readonly neurons: Field } = {
  neurons: { kind: "number", from: 1, to: MOST_NEURONS, whole: true },
};

export const featureDefaults = (): FeatureOptions => ({ neurons: 256 });

/** These methods are about the least square, which classes are not. */
export const needsValues = ({ kind }: TaskShape): Refusal | null =>
  kind === "values" ? null : "classes";

/** Passes on a computation's steps, and tells `add` each. */
export function* tally<Result>(
  steps: Generator<number, Result>,
  add: (work: number) => void,
): Generator<number, Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    add(step.value);
    yield step.value;
  }
}
