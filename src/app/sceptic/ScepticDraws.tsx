import { useMemo } from "react";
import { isListed } from "../../core/construct/parent";
import { setSeed } from "../../state/document/edit";
import { Button } from "../../ui/Button";
import { DrawDots } from "../../views/sceptic/DrawDots";
import { SCEPTIC } from "../../words/en/sceptic";
import { useRuns, useServices } from "../page/services";
import { useTicketErrors } from "../stages/construct/useTicketErrors";
import { useDraws } from "./useDraws";

const words = SCEPTIC.draws;

/** A hundred draws of the same experiment, to see whether this one is luck. */
export function ScepticDraws() {
  const { store, sync } = useServices();
  const run = useRuns((state) => state.run);
  const { document, own } = run;
  const { parent } = document;
  const { draws, of, share, problem, measure, cancel } = useDraws(document);
  const networks = useMemo(() => [own.slopes], [own]);
  const [error] = useTicketErrors(run, networks);
  if (isListed(parent))
    return (
      <section>
        <h3>{words.title}</h3>
        <p className="hint">{words.listed}</p>
      </section>
    );
  const open = (seed: number) => {
    sync.settle();
    store.getState().edit((now) => setSeed(now, seed));
    sync.push();
  };
  return (
    <section>
      {draws.length > 0 ? (
        <DrawDots
          name={words.title}
          draws={draws}
          of={of}
          present={error && { seed: parent.seed, error: (error.exact ?? error.sampled).value }}
          tolerance={document.tolerance}
          onOpen={open}
        />
      ) : (
        <>
          <h3>{words.title}</h3>
          <p className="hint">{words.empty}</p>
        </>
      )}
      {share !== null ? (
        <div className="sceptic-work">
          <progress value={share} aria-label={words.measure} />
          <Button onClick={cancel}>{words.cancel}</Button>
        </div>
      ) : (
        draws.length < of && <Button onClick={measure}>{words.measure}</Button>
      )}
      {problem && <p className="problem">{`${words.problem}: ${problem}`}</p>}
      <p className="hint">
        {draws.length > 0 && words.open} {document.picks && words.picks}
      </p>
    </section>
  );
}
