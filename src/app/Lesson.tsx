import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from "react";
import type { Experiment } from "../core/experiment";
import { isListed } from "../core/parent";
import { Guess } from "../lesson/Guess";
import { Prose } from "../lesson/Prose";
import type { Exploration } from "../lesson/step";
import { STEPS } from "../lesson/steps";
import { ThreeMasks } from "../lesson/ThreeMasks";
import { WholeNeurons } from "../lesson/WholeNeurons";
import { Widths } from "../lesson/Widths";
import { Button, IconButton } from "../ui/Button";
import { Select } from "../ui/Select";
import { LESSON } from "../words/lesson";
import { useSession } from "./services";
import { useKeys } from "./useKeys";
import { useLesson } from "./useLesson";
import { useLessonSight } from "./useLessonSight";
import type { Work } from "./useOwnWork";
import type { Scene } from "./useScene";
import "./lesson.css";

const LessonHandout = lazy(() => import("./LessonHandout"));

interface Props {
  readonly scene: Scene;
  readonly own: RefObject<Work | null>;
  readonly onExplore: (wish: Exploration) => void;
}

/** The lesson: what the step says, one thing to do, and the way on; the stage beside it is the page's own. */
export default function Lesson({ scene: { run }, own, onExplore }: Props) {
  const lesson = useLesson(own, onExplore);
  const { step, index, guess, go } = lesson;
  const document = useSession((session) => session.document);
  const edit = useSession((session) => session.edit);
  const [folded, setFolded] = useState(false);
  const [printing, setPrinting] = useState(false);
  const section = useRef<HTMLElement>(null);
  useLessonSight(section, step);
  useKeys({ PageDown: () => go(index + 1), PageUp: () => go(index - 1) });
  const title = useRef<HTMLHeadingElement>(null);
  const opener = useRef(window.document.activeElement);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const seed = isListed(document.parent) ? 0 : document.parent.seed;
  const open = (next: Experiment) => edit(() => next);
  const leave = () => {
    lesson.leave();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return (
    <section ref={section} className="lesson" aria-labelledby="lesson-title" data-look={step.look}>
      <header className="lesson-head">
        <p className="lesson-at">
          {LESSON.lesson} · {LESSON.step(index, STEPS.length)}
        </p>
        <progress value={index + 1} max={STEPS.length} aria-hidden="true" />
        <h2 id="lesson-title" ref={title} tabIndex={-1}>
          {step.title}
        </h2>
        <div className="lesson-moves">
          <IconButton
            icon="back"
            label={LESSON.previous}
            disabled={index === 0}
            onClick={() => go(index - 1)}
          />
          <Button kind="solid" disabled={index === STEPS.length - 1} onClick={() => go(index + 1)}>
            {LESSON.next}
          </Button>
          <IconButton
            className="lesson-fold"
            icon={folded ? "plus" : "minus"}
            label={folded ? LESSON.more : LESSON.less}
            aria-expanded={!folded}
            onClick={() => setFolded(!folded)}
          />
          <Button kind="bare" className="lesson-print" onClick={() => setPrinting(true)}>
            {LESSON.print}
          </Button>
          <IconButton icon="close" label={LESSON.leave} onClick={leave} />
          <Select
            label={LESSON.contents}
            hideLabel
            value={step.id}
            onChange={(id) => {
              go(STEPS.findIndex((each) => each.id === id));
              // A clicker's keys would only turn the list's pages.
              title.current?.focus({ preventScroll: true });
            }}
            options={STEPS.map(({ id, title: label }, i) => ({
              value: id,
              label: `${i + 1} · ${label}`,
            }))}
          />
        </div>
      </header>
      <div className="lesson-text" hidden={folded}>
        <div className="lesson-says">
          <Prose step={step} run={run} />
        </div>
        <div className="lesson-does">
          <p>
            <b>{LESSON.task}.</b> {step.task}
          </p>
          {step.predict && (
            <Guess
              key={step.id}
              setting={step.setting}
              predict={step.predict}
              run={run}
              guess={guess}
              revealed={lesson.isRevealed(run)}
              onGuess={lesson.answer}
            />
          )}
          {step.figure === "three-masks" && (
            <ThreeMasks seed={seed} staged={JSON.stringify(document.target)} onOpen={open} />
          )}
          {step.figure === "whole-neurons" && <WholeNeurons seed={seed} />}
          {step.figure === "widths" && <Widths run={run} />}
        </div>
      </div>
      <output className="ui-hidden" aria-live="polite">
        {`${LESSON.step(index, STEPS.length)}: ${step.title}`}
      </output>
      <Suspense>
        <LessonHandout asked={printing} onDone={() => setPrinting(false)} />
      </Suspense>
    </section>
  );
}
