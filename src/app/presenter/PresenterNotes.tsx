import { Opening, Teaching } from "../../lesson/Prose";
import { indexOfStep, STEPS } from "../../lesson/steps";
import { Button } from "../../ui/Button";
import { LESSON } from "../../words/en/lesson";
import { NOTES, PRESENTER } from "../../words/en/presenter";
import { narrate } from "../film/narration";
import type { Scene } from "../film/useScene";
import { useServices, useSession } from "../page/services";
import { titleOf } from "../page/title";
import { FunctionPanel } from "../stages/construct/FunctionPanel";
import type { Curves } from "../stages/construct/useCurves";
import { PresenterClock } from "./PresenterClock";
import { PresenterNext } from "./PresenterNext";
import { isRevealed } from "./presenterMoves";
import { usePresenterNotes } from "./usePresenterNotes";
import "../lesson/lesson.css";
import "./presenter-notes.css";

interface Props {
  readonly scene: Scene;
  readonly curves: Curves;
}

/** The speaker's own window: what to say now, for how long, and what comes next. */
export default function PresenterNotes({ scene, curves }: Props) {
  const { store } = useServices();
  const { run, frame } = scene;
  const { shown, press } = usePresenterNotes(run);
  const lesson = useSession((session) => session.view.lesson);
  const index = lesson === undefined ? null : indexOfStep(lesson);
  const step = index === null ? undefined : STEPS[index];
  const state = !shown
    ? NOTES.apart
    : shown.blank
      ? NOTES.blank
      : shown.frozen
        ? NOTES.frozen
        : NOTES.together;
  return (
    <main className="notes">
      <header className="notes-head">
        <h1>{NOTES.title}</h1>
        <p role="status" data-warn={state !== NOTES.together || undefined}>
          {state}
        </p>
        <PresenterClock since={shown?.since ?? null} step={index} onRestart={() => press("0")} />
      </header>
      <section className="notes-now" aria-labelledby="notes-now">
        {index !== null && step && (
          <p className="notes-at">
            {NOTES.step(index, STEPS.length)} · {NOTES.minutes(step.minutes)}
          </p>
        )}
        <h2 id="notes-now" aria-live="polite">
          {step?.title ?? titleOf(run)}
        </h2>
        <p className="notes-say">{step?.note ?? NOTES.noLesson}</p>
        {step?.predict && (
          <p className="notes-ask">
            <b>{NOTES.ask}.</b> {step.predict.question(run)}{" "}
            <Answer step={step} run={run} revealed={isRevealed(step, store)} />
          </p>
        )}
        {step && (
          <details open>
            <summary>{NOTES.say}</summary>
            <Opening step={step} run={run} />
            <Teaching step={step} run={run} />
            <p>
              <b>{LESSON.task}.</b> {step.task}
            </p>
          </details>
        )}
      </section>
      <section className="notes-stage" aria-label={NOTES.onStage}>
        <h2>{NOTES.onStage}</h2>
        <FunctionPanel scene={scene} curves={curves} />
        <p>{narrate(run, frame)}</p>
      </section>
      {index !== null && <PresenterNext index={index} />}
      <div className="notes-keys" role="toolbar" aria-label={PRESENTER.bar}>
        <Button icon="back" onClick={() => press("PageUp")}>
          {PRESENTER.previous}
        </Button>
        <Button icon="step" kind="solid" onClick={() => press("PageDown")}>
          {PRESENTER.next}
        </Button>
        <Button icon="play" disabled={!shown || shown.frozen} onClick={() => press(" ")}>
          {PRESENTER.play}
        </Button>
        <Button aria-pressed={shown?.blank ?? false} disabled={!shown} onClick={() => press("b")}>
          {PRESENTER.blank}
        </Button>
        <Button aria-pressed={shown?.frozen ?? false} disabled={!shown} onClick={() => press("f")}>
          {PRESENTER.freeze}
        </Button>
      </div>
    </main>
  );
}

interface AnswerProps {
  readonly step: (typeof STEPS)[number];
  readonly run: Scene["run"];
  readonly revealed: boolean;
}

/** The answer and what it teaches, once it is on stage. */
function Answer({ step: { predict }, run, revealed }: AnswerProps) {
  const truth = revealed ? predict?.truth(run) : null;
  if (!predict || truth === null || truth === undefined) return <span>{NOTES.hidden}</span>;
  return (
    <span>
      <b>
        {NOTES.answer}: {predict.format(truth)}.
      </b>{" "}
      {predict.moral(run, truth)}
    </span>
  );
}
