import { type CSSProperties, useEffect, useId, useRef, useState } from "react";
import type { Run } from "../state/run/run";
import { Button } from "../ui/Button";
import { Slider } from "../ui/Slider";
import { fractionOf } from "../ui/scale";
import { LESSON } from "../words/en/lesson";
import { runOfSetting } from "./runOfStep";
import type { Prediction, Setting } from "./step";
import "./guess.css";

interface Props {
  /** The step's own, which the question is about. */
  readonly setting: Setting;
  readonly predict: Prediction;
  readonly run: Run;
  /** Undefined while the student has not answered. */
  readonly guess: number | undefined;
  /** Whether the stage shows what the answer is read from. */
  readonly revealed: boolean;
  readonly onGuess: (guess: number | undefined) => void;
}

/** A question with a slider for the guess; then guess and truth on one line. */
export function Guess({ setting, predict, run, guess, revealed, onGuess }: Props) {
  const { scale, start, format } = predict;
  const [draft, setDraft] = useState<number | null>(null);
  const reason = useId();
  const unset = guess === undefined && draft === null;
  // The question speaks of what was on stage before the answer.
  const [question] = useState(() =>
    predict.question(run.document === setting.document && run.error ? run : runOfSetting(setting)),
  );
  const answered = guess !== undefined;
  const [asked, setAsked] = useState(false);
  return (
    <div className="guess">
      <p>
        <b>{LESSON.predict}.</b> {question}
      </p>
      {answered ? (
        <Answer predict={predict} run={run} guess={guess} revealed={revealed} asked={asked} />
      ) : (
        <Slider
          label={LESSON.guess}
          value={draft ?? start}
          unset={unset}
          scale={scale}
          format={unset ? () => LESSON.noGuess : format}
          onChange={setDraft}
        />
      )}
      {/* One button for both, so that it keeps the focus. */}
      <Button
        kind={answered ? "line" : "solid"}
        disabled={unset}
        aria-describedby={unset ? reason : undefined}
        onClick={() => {
          setAsked(true);
          if (answered) setDraft(guess);
          onGuess(answered ? undefined : (draft ?? undefined));
        }}
      >
        {answered ? LESSON.retry : LESSON.reveal}
      </Button>
      {unset && (
        <p id={reason} className="note">
          {LESSON.guessFirst}
        </p>
      )}
    </div>
  );
}

function Answer({
  predict,
  run,
  guess,
  revealed,
  asked,
}: Omit<Props, "setting" | "onGuess"> & { guess: number; asked: boolean }) {
  const { scale, format, truth, moral } = predict;
  const value = revealed ? truth(run) : null;
  const said = useRef<HTMLParagraphElement>(null);
  const isKnown = value !== null;
  // On a small page what is said pushes the button that asked for it, and would stay above the edge.
  useEffect(() => {
    if (asked && isKnown) said.current?.scrollIntoView({ block: "nearest" });
  }, [asked, isKnown]);
  if (value === null) return <p role="status">{revealed ? "…" : LESSON.elsewhere}</p>;
  const at = (x: number) => ({ "--at": fractionOf(scale, x) }) as CSSProperties;
  return (
    <>
      <p ref={said} role="status" className="guess-said">
        {LESSON.said(format(guess), format(value))}
      </p>
      <div className="guess-line" aria-hidden="true">
        <span className="guess-you" style={at(guess)}>
          {LESSON.you}
        </span>
        <span className="guess-truth" style={at(value)}>
          {LESSON.truth}
        </span>
      </div>
      <p>{moral(run, value)}</p>
    </>
  );
}
