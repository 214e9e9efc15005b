import { useMemo } from "react";
import type { SupError } from "../../../core/error/error";
import type { SlopeNetwork } from "../../../core/network/slopes";
import { evaluate } from "../../../core/network/slopes";
import type { Run } from "../../../state/run/run";
import { quickError } from "../../../state/run/runner";
import { PAGE } from "../../../words/en/page";
import type { Scene } from "../../film/useScene";
import type { Curves } from "./useCurves";
import { useTicketErrors } from "./useTicketErrors";

/** With cross edges left nothing bounds the error from above: only the evaluated points speak. */
function sampledOnly({ target, document }: Run, { dense, inputs }: Curves): SupError | null {
  const outputs = dense?.layers?.at(-1)?.[0];
  if (!outputs) return null;
  const { dimension } = target;
  let sampled = { value: 0, at: new Array<number>(dimension).fill(0) };
  let count = 0;
  for (let p = 0; p < outputs.length; p++) {
    const at = [...inputs.subarray(p * dimension, (p + 1) * dimension)];
    const outside = document.domain === "ball" && at.reduce((sum, x) => sum + x * x, 0) > 1;
    if (outside) continue;
    count++;
    const value = Math.abs(outputs[p] - evaluate(target, at));
    if (value > sampled.value) sampled = { value, at };
  }
  return {
    domain: document.domain,
    sampled: { ...sampled, count },
    exact: null,
    exactReason: PAGE.error.crossEdges,
    certificate: Number.POSITIVE_INFINITY,
  };
}

const NOTHING: readonly SlopeNetwork[] = [];

/** The error of what is left in this very frame; null while it is being computed. */
export function useSceneError({ run, now, finished }: Scene, curves: Curves): SupError | null {
  const quick = useMemo(() => {
    if (finished) return run.error;
    return now ? quickError(run, now) : sampledOnly(run, curves);
  }, [run, now, finished, curves]);
  const long = !finished && !quick ? now : null;
  const [later = null] = useTicketErrors(
    run,
    useMemo(() => (long ? [long] : NOTHING), [long]),
  );
  return quick ?? later;
}
