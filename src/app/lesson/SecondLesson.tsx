import { useEffect, useRef } from "react";
import { Sources } from "../../lesson/Prose";
import { type Choice, SECOND_LESSON, type SecondStep } from "../../lesson/second";
import type { View } from "../../state/view/view";
import { Button, IconButton } from "../../ui/Button";
import { LESSON } from "../../words/en/lesson";
import { SECOND } from "../../words/en/second";
import { useServices, useSession } from "../page/services";
import { useKeys } from "../page/useKeys";
import { FillTable } from "./FillTable";
import "./second.css";

/** The lesson on finding tickets, above the exhibit that its step opens. */
export default function SecondLesson() {
  const { store, sync } = useServices();
  const id = useSession((session) => session.view.lesson);
  const shown = useSession((session) => session.view.show);
  const guess = useSession((session) => session.view.guess);
  const index = Math.max(
    0,
    SECOND_LESSON.findIndex((step) => step.id === id),
  );
  const step = SECOND_LESSON[index];
  const title = useRef<HTMLHeadingElement>(null);
  const go = (next: number) => {
    const to = SECOND_LESSON[next];
    if (!to) return;
    store.getState().setView(viewOf(to));
    title.current?.focus({ preventScroll: true });
  };
  useKeys({ PageDown: () => go(index + 1), PageUp: () => go(index - 1) });
  // A link may name the step alone.
  useEffect(() => {
    if (!shown) store.getState().setView(viewOf(step));
  }, [shown, step, store]);
  const leave = () => {
    sync.settle();
    store.getState().setView({ lesson: undefined, guess: undefined });
    sync.push();
  };
  return (
    <section className="second-lesson" aria-labelledby="second-title">
      <header>
        <p>
          {SECOND.lesson} · {LESSON.step(index, SECOND_LESSON.length)}
        </p>
        <h2 id="second-title" ref={title} tabIndex={-1}>
          {step.title}
        </h2>
        <div className="second-moves">
          <IconButton
            icon="back"
            label={LESSON.previous}
            disabled={index === 0}
            onClick={() => go(index - 1)}
          />
          <Button
            kind="solid"
            disabled={index === SECOND_LESSON.length - 1}
            onClick={() => go(index + 1)}
          >
            {LESSON.next}
          </Button>
          <IconButton icon="close" label={SECOND.leave} onClick={leave} />
        </div>
      </header>
      <div className="second-says">
        <p>{step.before}</p>
        {step.asks ? (
          <Asked key={step.id} asks={step.asks} given={guess} />
        ) : (
          <FillTable key={step.id} />
        )}
        <Sources names={step.sources} />
      </div>
    </section>
  );
}

/** What puts a step and its exhibit on the page. */
const viewOf = ({ id, show, opens }: SecondStep): Partial<View> => ({
  find: undefined,
  reader: undefined,
  ...opens,
  show,
  lesson: id,
  guess: undefined,
});

/** The question, and with its answer what the step teaches. */
function Asked({ asks, given }: { readonly asks: Choice; readonly given: number | undefined }) {
  const setView = useSession((session) => session.setView);
  const { question, choices, right, after, task } = asks;
  const said = given === undefined ? undefined : choices[given];
  if (said === undefined)
    return (
      <fieldset>
        <legend>
          <b>{LESSON.predict}.</b> {question}
        </legend>
        {choices.map((choice, i) => (
          <Button key={choice} onClick={() => setView({ guess: i })}>
            {choice}
          </Button>
        ))}
      </fieldset>
    );
  return (
    <>
      <p>
        <b>{LESSON.predict}.</b> {question}
      </p>
      <p role="status" className="second-said">
        {given === right ? SECOND.right(choices[right]) : SECOND.wrong(said, choices[right])}
      </p>
      {after.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        <b>{LESSON.task}.</b> {task}
      </p>
      <Button onClick={() => setView({ guess: undefined })}>{SECOND.again}</Button>
    </>
  );
}
