import type { Run } from "../state/run/run";
import { LESSON } from "../words/en/lesson";
import { Assumed } from "./Assumed";
import { Formula } from "./Formula";
import { SOURCES } from "./sources";
import type { Sentence, Step } from "./step";
import "./prose.css";

const Said = ({ sentence, run }: { sentence: Sentence; run: Run }) =>
  typeof sentence === "string" ? (
    <p>{sentence}</p>
  ) : (
    <>
      <p className="standing">
        <b>{LESSON.standing[sentence.as]}.</b> {sentence.text}
      </p>
      {sentence.as === "proved" && <Assumed run={run} />}
    </>
  );

/** A step's sentences, each with what it rests on, its formulas, and where they come from. */
export function Prose({ step, run }: { step: Step; run: Run }) {
  return (
    <>
      {step.says(run).map((sentence, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of a step keep their order
        <Said key={i} sentence={sentence} run={run} />
      ))}
      {step.formulas.length > 0 && (
        <div className="formulas">
          {step.formulas.map((name) => (
            <Formula key={name} name={name} />
          ))}
        </div>
      )}
      {step.sources.length > 0 && (
        <p className="sources">
          {LESSON.sources}{" "}
          {step.sources.map((name, i) => (
            <span key={name}>
              {i > 0 && " · "}
              <a href={SOURCES[name].href}>{SOURCES[name].label}</a>
            </span>
          ))}
        </p>
      )}
    </>
  );
}
