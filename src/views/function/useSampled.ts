import { useEffect, useMemo, useState } from "react";
import { squareSteps } from "../../core/error/sampled";
import type { SlopeNetwork } from "../../core/network/slopes";
import { doInSlices } from "../parent/slices";

/** Steps that are taken at once: some milliseconds. */
const AT_ONCE = 16;

/** Whether a network's field is known after a few steps. */
function soon(network: SlopeNetwork): boolean {
  const steps = squareSteps(network);
  for (let taken = 0; taken < AT_ONCE; taken++) if (steps.next().done) return true;
  return false;
}

/** Whether `sampleField` has a network's values at hand: those of a large one are computed in slices. */
export function useSampled(network: SlopeNetwork | null): boolean {
  const [sampled, setSampled] = useState<SlopeNetwork | null>(null);
  const known = useMemo(() => !network || soon(network), [network]);
  useEffect(() => {
    if (!network || known) return;
    function* job(asked: SlopeNetwork) {
      yield* squareSteps(asked);
      setSampled(asked);
    }
    return doInSlices(job(network));
  }, [network, known]);
  return known || sampled === network;
}
