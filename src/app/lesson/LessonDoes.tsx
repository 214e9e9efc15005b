import { isListed } from "../../core/construct/parent";
import type { Experiment } from "../../core/experiment/experiment";
import { BoxPicture } from "../../lesson/BoxPicture";
import { Guess } from "../../lesson/Guess";
import { STEPS } from "../../lesson/steps";
import { ThreeMasks } from "../../lesson/ThreeMasks";
import { ThreeRules } from "../../lesson/ThreeRules";
import { WholeNeurons } from "../../lesson/WholeNeurons";
import { Widths } from "../../lesson/Widths";
import { Button } from "../../ui/Button";
import { LESSON } from "../../words/en/lesson";
import { SECOND } from "../../words/en/second";
import type { Scene } from "../film/useScene";
import { useSession } from "../page/services";
import { LessonHands } from "./LessonHands";
import type { LessonState } from "./useLesson";
import { useHandsNear } from "./useLessonPlace";

/** A step's one thing to do: its task, its question, its own picture. */
export function LessonDoes({ scene, lesson }: { scene: Scene; lesson: LessonState }) {
  const { run } = scene;
  const { step, guess } = lesson;
  const document = useSession((session) => session.document);
  const edit = useSession((session) => session.edit);
  const near = useHandsNear();
  const seed = isListed(document.parent) ? 0 : document.parent.seed;
  const open = (next: Experiment) => edit(() => next);
  const revealed = lesson.isRevealed(run);
  return (
    <div className="lesson-does">
      {step.predict && (
        <Guess
          key={step.id}
          setting={step.setting}
          predict={step.predict}
          run={run}
          guess={guess}
          revealed={revealed}
          onGuess={lesson.answer}
        />
      )}
      {lesson.answered && (
        <p>
          <b>{LESSON.task}.</b> {near ? (step.near ?? step.task) : step.task}
        </p>
      )}
      {lesson.answered && near && step.hands && <LessonHands hands={step.hands} scene={scene} />}
      {step.figure === "box" && guess !== undefined && revealed && <BoxPicture run={run} />}
      {step.figure === "three-masks" && (
        <ThreeMasks seed={seed} staged={JSON.stringify(document.target)} onOpen={open} />
      )}
      {step.figure === "three-rules" && <ThreeRules />}
      {step.figure === "whole-neurons" && <WholeNeurons seed={seed} run={run} />}
      {step.figure === "widths" && <Widths run={run} />}
      {step === STEPS.at(-1) && <Button onClick={lesson.openSecond}>{SECOND.open}</Button>}
    </div>
  );
}
