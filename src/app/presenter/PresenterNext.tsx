import { useMemo } from "react";
import { CurvePicture } from "../../lesson/CurvePicture";
import { pictureOf } from "../../lesson/picture";
import { runOfStep } from "../../lesson/runOfStep";
import type { Step } from "../../lesson/step";
import { STEPS } from "../../lesson/steps";
import { useOneByOne } from "../../lesson/useOneByOne";
import { NOTES } from "../../words/en/presenter";

/** What the next step will show and say first. */
function previewOf(step: Step) {
  const run = runOfStep(step);
  const [first] = (step.opens ?? step.says)(run);
  return {
    sentence: typeof first === "string" ? first : first?.text,
    picture: run.wiring.dimension === 1 ? pictureOf(run) : undefined,
  };
}

/** The step after this one: its title, its first sentence and its curves. */
export function PresenterNext({ index }: { index: number }) {
  const next = STEPS[index + 1];
  const steps = useMemo(() => (next ? [next] : []), [next]);
  const [preview] = useOneByOne(steps, previewOf);
  return (
    <section className="notes-next" aria-labelledby="notes-next">
      <h2 id="notes-next">{NOTES.next}</h2>
      {next ? (
        <>
          <h3>{next.title}</h3>
          <p>{preview?.sentence ?? "…"}</p>
          {preview?.picture && <CurvePicture picture={preview.picture} />}
        </>
      ) : (
        <p>{NOTES.last}</p>
      )}
    </section>
  );
}
