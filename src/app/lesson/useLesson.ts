import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { Exploration, Setting, Step } from "../../lesson/step";
import { indexOfStep, STEPS } from "../../lesson/steps";
import { DEFAULT_DOCUMENT } from "../../state/document/default";
import type { Run } from "../../state/run/run";
import type { Store } from "../../state/store";
import { isOfSecondLesson, SECOND_LESSON_STEPS } from "../../state/view/lesson-steps";
import { DEFAULT_VIEW } from "../../state/view/view";
import { useServices, useSession } from "../page/services";
import { isSame, setStage } from "./lessonStage";
import type { Work } from "./useOwnWork";

/** Puts the step of a link on stage before anything is drawn, unless the link brings a stage of its own. */
export function stageLinked(store: Store): void {
  const { document, view } = store.getState();
  if (view.lesson === undefined || isOfSecondLesson(view.lesson)) return;
  if (document !== DEFAULT_DOCUMENT) return;
  const step = STEPS[indexOfStep(view.lesson)] as Step;
  setStage(store, settingOf(step, view.guess), { lesson: step.id, guess: view.guess });
}

/** What a step looks at when it is opened anew. */
const settingOf = ({ setting, predict }: Step, guess: number | undefined): Setting =>
  guess !== undefined && predict ? predict.reveal : setting;

export interface LessonState {
  readonly step: Step;
  readonly index: number;
  readonly guess: number | undefined;
  /** Whether the step's question, if it has one, has been answered: before that nothing is explained. */
  readonly answered: boolean;
  /** Whether the stage shows the document and the draw that the step's answer is read from. */
  isRevealed(run: Run): boolean;
  go(index: number): void;
  answer(guess: number | undefined): void;
  /** Gives back what was on stage before the lesson. */
  leave(): void;
  /** Leaves for the second lesson. */
  openSecond(): void;
}

/** The lesson's step is a part of the view; this moves it, and moves the stage with it. */
export function useLesson(
  own: RefObject<Work | null>,
  onExplore: (wish: Exploration) => void,
): LessonState {
  const { store, sync } = useServices();
  const id = useSession((session) => session.view.lesson) ?? "";
  const guess = useSession((session) => session.view.guess);
  const index = indexOfStep(id);
  const step = STEPS[index] as Step;

  const shown = useRef<string | null>(null);
  const show = useCallback(
    (next: Step, answer?: number) => {
      const setting = settingOf(next, answer);
      shown.current = next.id;
      setStage(store, setting, { lesson: next.id, guess: answer });
      if (setting.explore) onExplore(setting.explore);
    },
    [store, onExplore],
  );

  useEffect(() => {
    if (shown.current === id) return;
    shown.current = id;
    const { document, view } = store.getState();
    const next = STEPS[indexOfStep(id)] as Step;
    const untouched = [
      DEFAULT_DOCUMENT,
      own.current?.document,
      settingOf(next, view.guess).document,
    ];
    // A link may bring a step that somebody has changed: then that is what it shows.
    if (untouched.includes(document)) show(next, view.guess);
  }, [id, store, own, show]);

  const leave = () => {
    const { document, view } = own.current ?? { document: DEFAULT_DOCUMENT, view: DEFAULT_VIEW };
    const { theme, words, gpu, keys, hide, embed } = store.getState().view;
    sync.settle();
    store.getState().open(document, { ...view, theme, words, gpu, keys, hide, embed });
    sync.push();
  };

  return {
    step,
    index,
    guess,
    answered: step.predict === undefined || guess !== undefined,
    isRevealed: (run) =>
      step.predict !== undefined &&
      isSame(run.document, step.predict.reveal.document) &&
      run.mask === step.predict.reveal.mask,
    go(next) {
      const to = STEPS[next];
      if (to) show(to);
    },
    answer: (value) => show(step, value),
    leave,
    openSecond() {
      leave();
      store.getState().setView({ lesson: SECOND_LESSON_STEPS[0] });
    },
  };
}
