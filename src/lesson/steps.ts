import type { LessonStep } from "../state/view/lesson-steps";
import type { Step } from "./step";
import { claim, identity, start } from "./steps/claim";
import { both, pool, twoNeurons } from "./steps/gadget";
import { neurons, open } from "./steps/limits";
import { control, oneParent, rules } from "./steps/masks";
import { depth, errors, width } from "./steps/network";

/** The lesson in order; buttons, links, handout and tests iterate this list. */
const BY_NAME: Readonly<Record<LessonStep, Step>> = {
  start,
  claim,
  identity,
  "two-neurons": twoNeurons,
  pool,
  both,
  errors,
  depth,
  width,
  rules,
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
