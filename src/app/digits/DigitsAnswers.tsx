import { useEffect, useState } from "react";
import { answerOf } from "../../core/reader/forward";
import { Outputs } from "../../views/digits/Outputs";
import { DIGITS } from "../../words/en/digits";
import type { Reading } from "./useReading";

interface Props {
  readonly readings: { readonly target: Reading; readonly ticket: Reading } | null;
  /** What stands beside the target. */
  readonly who: string;
  /** Whether nothing is to be said now. */
  readonly quiet: boolean;
}

const WORDS = DIGITS.says;
/** Milliseconds that an answer must last before it is spoken. */
const LASTS = 700;
const NOTHING = new Float64Array(10);

/** What both networks read, in large type, spoken once it lasts, and their ten outputs. */
export function DigitsAnswers({ readings, who, quiet }: Props) {
  const answers =
    readings && ([answerOf(readings.target.outputs), answerOf(readings.ticket.outputs)] as const);
  const sentence = answers ? WORDS.spoken(answers[0], who, answers[1]) : "";
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    if (quiet) return;
    const timer = setTimeout(() => setSpoken(sentence), LASTS);
    return () => clearTimeout(timer);
  }, [sentence, quiet]);
  const alike = answers && (answers[0] === answers[1] ? WORDS.alike : WORDS.unlike);
  return (
    <section className="digits-answers" aria-label={WORDS.title}>
      <h2>{WORDS.title}</h2>
      <dl>
        <div data-of="target">
          <dt>{WORDS.target}</dt>
          <dd>{answers ? answers[0] : WORDS.none}</dd>
        </div>
        <div data-of="ticket">
          <dt>{who}</dt>
          <dd>{answers ? answers[1] : WORDS.none}</dd>
        </div>
      </dl>
      <p role="status" className="ui-hidden">
        {spoken}
      </p>
      <p className="digits-alike">{alike ?? WORDS.empty}</p>
      <Outputs
        target={readings?.target.outputs ?? NOTHING}
        ticket={readings?.ticket.outputs ?? NOTHING}
        answers={answers ?? [-1, -1]}
      />
      <p className="hint">{WORDS.bars}</p>
    </section>
  );
}
