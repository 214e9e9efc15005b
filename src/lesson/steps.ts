import type { Step } from "./step";
import { claim, identity, start } from "./steps/claim";
import { both, pool, twoNeurons } from "./steps/gadget";
import { neurons, open } from "./steps/limits";
import { control, oneParent, rules } from "./steps/masks";
import { depth, errors, width } from "./steps/network";

/** The lesson in order; buttons, links, handout and tests iterate this list. */
export const STEPS: readonly Step[] = [
  start,
  claim,
  identity,
  twoNeurons,
  pool,
  both,
  errors,
  depth,
  width,
  rules,
  oneParent,
  control,
  neurons,
  open,
];

/** Where a step stands in the lesson: the first one for an id that nobody has. */
export const indexOfStep = (id: string): number =>
  Math.max(
    0,
    STEPS.findIndex((step) => step.id === id),
  );
