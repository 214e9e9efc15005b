import { type RefObject, useEffect, useRef, useState } from "react";
import { Opening, Teaching } from "../../lesson/Prose";
import type { Exploration } from "../../lesson/step";
import { STEPS } from "../../lesson/steps";
import { Button, IconButton } from "../../ui/Button";
import { late } from "../../ui/late";
import { Part } from "../../ui/Part";
import { Select } from "../../ui/Select";
import { LESSON } from "../../words/en/lesson";
import type { Scene } from "../film/useScene";
import { useSession } from "../page/services";
import { useKeys } from "../page/useKeys";
import { LessonDoes } from "./LessonDoes";
import { LessonRest } from "./LessonRest";
import { useLesson } from "./useLesson";
import { useLessonPlace, usePlace } from "./useLessonPlace";
import type { Work } from "./useOwnWork";
import "./lesson.css";
import "./lesson-place.css";
import "./lesson-stage.css";

const LessonHandout = late(() => import("./LessonHandout"));

interface Props {
  readonly scene: Scene;
  readonly own: RefObject<Work | null>;
  readonly onExplore: (wish: Exploration) => void;
}

/** The lesson: what the step says, one thing to do, and the way on; the stage beside it is the page's own. */
export default function Lesson({ scene, own, onExplore }: Props) {
  const lesson = useLesson(own, onExplore);
  const { step, index, go } = lesson;
  const place = usePlace();
  const [foldedAt, setFoldedAt] = useState("");
  const folded = place === "sheet" && foldedAt === step.id;
  const [printing, setPrinting] = useState(false);
  const section = useRef<HTMLElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const columns = useRef<HTMLDivElement>(null);
  const slide = useSession(({ view }) => view.present === "stage");
  useLessonPlace(section, slide ? null : place, step, folded, scene.run.wiring.dimension);
  useKeys({ PageDown: () => go(index + 1), PageUp: () => go(index - 1) });
  const title = useRef<HTMLHeadingElement>(null);
  const opener = useRef(document.activeElement);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const leave = () => {
    lesson.leave();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return (
    <section ref={section} className="lesson" aria-labelledby="lesson-title">
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
          {place === "sheet" && (
            <IconButton
              icon={folded ? "plus" : "minus"}
              label={folded ? LESSON.more : LESSON.less}
              aria-expanded={!folded}
              onClick={() => setFoldedAt(folded ? "" : step.id)}
            />
          )}
          <Button kind="bare" className="lesson-print" onClick={() => setPrinting(true)}>
            {LESSON.print}
          </Button>
          <IconButton icon="close" label={LESSON.leave} onClick={leave} />
          <div className="lesson-steps">
            <span aria-hidden="true">{LESSON.at(index, STEPS.length)}</span>
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
        </div>
      </header>
      <div ref={text} className="lesson-text" hidden={folded}>
        <div ref={columns} className="lesson-columns">
          <div className="lesson-says">
            <Opening step={step} run={scene.run} />
            {lesson.answered && <Teaching step={step} run={scene.run} />}
          </div>
          <LessonDoes scene={scene} lesson={lesson} />
        </div>
      </div>
      <LessonRest scroller={text} text={columns} />
      <output className="ui-hidden" aria-live="polite">
        {`${LESSON.step(index, STEPS.length)}: ${step.title}`}
      </output>
      <Part>
        <LessonHandout asked={printing} onDone={() => setPrinting(false)} />
      </Part>
    </section>
  );
}
