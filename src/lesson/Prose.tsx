import type { Run } from "../state/run/run";
import { LESSON } from "../words/en/lesson";
import { Assumed } from "./Assumed";
import { Formula } from "./Formula";
import { SOURCES, type SourceName } from "./sources";
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

const Sentences = ({ sentences, run }: { sentences: readonly Sentence[]; run: Run }) =>
  sentences.map((sentence, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of a step keep their order
    <Said key={i} sentence={sentence} run={run} />
  ));

interface Props {
  readonly step: Step;
  readonly run: Run;
}

/** What a step's question needs to be understood. */
export const Opening = ({ step, run }: Props) => (
  <Sentences sentences={step.opens?.(run) ?? []} run={run} />
);

/** Where a step's claims come from. */
export const Sources = ({ names }: { readonly names: readonly SourceName[] }) =>
  names.length > 0 && (
    <p className="sources">
      {LESSON.sources}{" "}
      {names.map((name, i) => (
        <span key={name}>
          {i > 0 && " · "}
          <a href={SOURCES[name].href}>{SOURCES[name].label}</a>
        </span>
      ))}
    </p>
  );

/** What a step teaches: its sentences, each with what it rests on, its formulas, and where they come from. */
export function Teaching({ step, run }: Props) {
  return (
    <>
      <Sentences sentences={step.says(run)} run={run} />
      {step.formulas.length > 0 && (
        <div className="formulas">
          {step.formulas.map((name) => (
            <Formula key={name} name={name} />
          ))}
        </div>
      )}
      <Sources names={step.sources} />
    </>
  );
}
