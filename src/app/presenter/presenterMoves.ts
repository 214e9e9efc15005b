import { frameOf } from "../../lesson/moment";
import type { Setting, Step } from "../../lesson/step";
import { indexOfStep, STEPS } from "../../lesson/steps";
import { decodeLink, encodeLink } from "../../state/link/link";
import type { Run } from "../../state/run/run";
import type { Store } from "../../state/store";
import { weightFrom } from "../film/timeline";
import { isSame, setStage } from "../lesson/lessonStage";

/** Whether the stage shows what the answer to a step's question is read from. */
export function isRevealed({ predict }: Step, store: Store): boolean {
  if (!predict) return false;
  const { document, view } = store.getState();
  const { reveal } = predict;
  return (
    isSame(document, reveal.document) &&
    view.mask === reveal.mask &&
    view.frame === frameOf(reveal.document, reveal.moment)
  );
}

/** Where a clicker goes from a step: to its answer first, if it has a question, and back the same way. */
function settingFrom(step: Step, index: number, by: 1 | -1, store: Store): [Step, Setting] | null {
  const revealed = isRevealed(step, store);
  if (by > 0 && step.predict && !revealed) return [step, step.predict.reveal];
  if (by < 0 && revealed) return [step, step.setting];
  const next = STEPS[index + by];
  return next ? [next, next.setting] : null;
}

/** One press of the clicker in the lesson, or else in the film; gives back what it put on stage. */
export function click(store: Store, run: Run, by: 1 | -1): Setting | null {
  const { view, setView } = store.getState();
  if (view.lesson === undefined) {
    const last = run.trace.frameCount - 1;
    const frame = weightFrom(run.trace, view.frame ?? last, by);
    setView({ frame: frame >= last ? undefined : Math.max(0, frame) });
    return null;
  }
  const index = indexOfStep(view.lesson);
  const to = settingFrom(STEPS[index] as Step, index, by, store);
  if (!to) return null;
  const [step, setting] = to;
  setStage(store, setting, { lesson: step.id, guess: undefined });
  return setting;
}

/** Goes where the other window is; what belongs to this window, such as what it is for, stays. */
export function follow(store: Store, link: string): void {
  const { document: now, view: own } = store.getState();
  const { document, view } = decodeLink(link);
  const { present, keys, gpu, theme } = own;
  store.setState({
    document: isSame(document, now) ? now : document,
    view: { ...view, present, keys, gpu, theme },
  });
}

/** The link that a window follows. */
export const linkOf = (store: Store): string => {
  const { document, view } = store.getState();
  return encodeLink(document, view);
};
