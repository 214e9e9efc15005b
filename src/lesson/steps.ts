import type { LessonStep } from "../state/view/lesson-steps";
import type { Step } from "./step";
import { claim, start } from "./steps/claim";
import { both, identity, ordinary, pool, twoNeurons } from "./steps/gadget";
import { neurons, open } from "./steps/limits";
import { control, oneParent, rules, sums } from "./steps/masks";
import { depth, errors, threeErrors, width } from "./steps/network";

/** The lesson in order; buttons, links, handout and tests iterate this list. */
const BY_NAME: Readonly<Record<LessonStep, Step>> = {
  start,
  claim,
  identity,
  "two-neurons": twoNeurons,
  ordinary,
  pool,
  depth,
  both,
  "three-errors": threeErrors,
  errors,
  width,
  rules,
  sums,
  "one-parent": oneParent,
  control,
  neurons,
  open,
};

export const STEPS: readonly Step[] = Object.values(BY_NAME);

/** Where a step stands in the lesson: the first one for an id that nobody has. */
export const indexOfStep = (id: string): number =>
  Math.max(
    0,
    STEPS.findIndex((step) => step.id === id),
  );
