import { isListed } from "../../core/construct/parent";
import type { Experiment } from "../../core/experiment/experiment";
import { BoxPicture } from "../../lesson/BoxPicture";
import { Guess } from "../../lesson/Guess";
import { ThreeMasks } from "../../lesson/ThreeMasks";
import { WholeNeurons } from "../../lesson/WholeNeurons";
import { Widths } from "../../lesson/Widths";
import { LESSON } from "../../words/en/lesson";
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
      <p>
        <b>{LESSON.task}.</b> {near ? (step.near ?? step.task) : step.task}
      </p>
      {near && step.hands && <LessonHands hands={step.hands} scene={scene} />}
      {step.figure === "box" && guess !== undefined && revealed && <BoxPicture run={run} />}
      {step.figure === "three-masks" && (
        <ThreeMasks seed={seed} staged={JSON.stringify(document.target)} onOpen={open} />
      )}
      {step.figure === "whole-neurons" && <WholeNeurons seed={seed} run={run} />}
      {step.figure === "widths" && <Widths run={run} />}
    </div>
  );
}
