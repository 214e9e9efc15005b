import { useEffect, useState } from "react";
import type { SlopeNetwork } from "../../core/network/slopes";
import type { DenseCheck as Check } from "../../port/engine";
import { Button } from "../../ui/Button";
import { formatValue } from "../../views/plot/format";
import { CHECK } from "../../words/en/check";
import { PAGE } from "../../words/en/page";
import { useRuns, useServices } from "../page/services";
import { probedInputs } from "../stages/construct/useCurves";

/** What is known of the check of one run. */
type State = "running" | Check | { readonly failed: string };

function inWords(check: Check): string {
  const { largestDifference, tolerance, backend, note } = check;
  const says = largestDifference <= tolerance ? CHECK.within : CHECK.beyond;
  const words = says(formatValue(largestDifference), formatValue(tolerance));
  return [words, CHECK[backend], note].filter(Boolean).join(" · ");
}

function tell(state: State | null): string {
  if (state === null) return "";
  if (state === "running") return CHECK.running;
  return "failed" in state ? PAGE.work.failed(state.failed) : inWords(state);
}

/** Evaluates the finished ticket at the plotted inputs as the dense network that it is a mask of. */
export function DenseCheck() {
  const { engine } = useServices();
  const run = useRuns(({ run }) => run);
  const [asked, setAsked] = useState<SlopeNetwork | null>(null);
  const [state, setState] = useState<State | null>(null);
  // A run is another one also when its error has become known: the ticket's slopes are what is checked.
  const { slopes } = run.ticket;
  useEffect(() => {
    setState(null);
    if (asked !== slopes) return;
    const abort = new AbortController();
    const set = (next: State) => !abort.signal.aborted && setState(next);
    set("running");
    engine
      .check(run, probedInputs(run.wiring.dimension), { signal: abort.signal })
      .then(set, (reason) => {
        set({ failed: reason instanceof Error ? reason.message : String(reason) });
      });
    return () => abort.abort();
  }, [asked, slopes, engine, run]);
  return (
    <>
      <p className="hint">{CHECK.why}</p>
      <Button disabled={state !== null} onClick={() => setAsked(slopes)}>
        {CHECK.run}
      </Button>
      <p role="status">{tell(state)}</p>
    </>
  );
}
