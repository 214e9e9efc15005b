import { frameOf } from "../../lesson/moment";
import type { Setting } from "../../lesson/step";
import type { Store } from "../../state/store";
import type { View } from "../../state/view/view";

/** Whether two documents say the same; one of them may come from a link. */
export const isSame = (x: object, y: object): boolean =>
  x === y || JSON.stringify(x) === JSON.stringify(y);

/** Puts a step's setting on stage. What a person chose for the page itself, such as its theme, stays. */
export function setStage(
  store: Store,
  { document, moment, weight, mask, explore }: Setting,
  marks: Pick<View, "lesson" | "guess">,
): void {
  const { document: now, view, ignored, open, setView } = store.getState();
  const next: View = {
    ...view,
    frame: frameOf(document, moment),
    selected: weight,
    mask,
    picking: undefined,
    explore: explore?.rules,
    lesson: marks.lesson,
    guess: marks.guess,
  };
  if (isSame(document, now)) setView(next);
  else open(document, next, ignored);
}

/** The shortest link to a step: it brings no document, so that the step brings its own. */
export const lessonLink = (id: string): string => `#1~lesson=${id}`;
