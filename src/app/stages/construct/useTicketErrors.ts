import { useEffect, useState } from "react";
import type { SupError } from "../../../core/error/error";
import type { SlopeNetwork } from "../../../core/network/slopes";
import type { Run } from "../../../state/run/run";
import { quickError } from "../../../state/run/runner";
import { useServices } from "../../page/services";

const known = new WeakMap<SlopeNetwork, SupError>();

/** The engine answers one error at a time: a second question would end the first. */
let line: Promise<unknown> = Promise.resolve();

/** The errors of networks of the target's shape beside the one on stage, whose own error is found first; null while unknown. */
export function useTicketErrors(
  run: Run,
  networks: readonly SlopeNetwork[],
): readonly (SupError | null)[] {
  const { engine } = useServices();
  const [, setLatest] = useState<SupError | null>(null);
  useEffect(() => {
    if (!run.error) return;
    known.set(run.ticket.slopes, run.error);
    const abort = new AbortController();
    const { signal } = abort;
    const ask = async () => {
      for (const slopes of networks) {
        // Each may take some milliseconds: the page breathes between them.
        await new Promise((resume) => setTimeout(resume));
        if (signal.aborted) return;
        if (known.has(slopes)) continue;
        const error =
          quickError(run, slopes) ??
          (await engine.error({ ...run, ticket: { ...run.ticket, slopes } }, { signal }));
        known.set(slopes, error);
        setLatest(error);
      }
    };
    line = line.then(ask).catch(() => undefined);
    return () => abort.abort();
  }, [run, networks, engine]);
  return networks.map((slopes) =>
    slopes === run.ticket.slopes ? run.error : (known.get(slopes) ?? null),
  );
}
