import { useMemo } from "react";
import { paperChain } from "../core/theory/chain";
import type { Run } from "../state/run/run";
import { Assumptions } from "../views/theory/Assumptions";
import { LESSON } from "../words/en/lesson";

/** How far what is proved speaks of the target on stage: how many of its assumptions hold, and behind that which. */
export function Assumed({ run }: { run: Run }) {
  const { target, tolerance, failureProbability, domain } = run.document;
  const { assumptions } = useMemo(
    () => paperChain(target, tolerance, failureProbability, domain),
    [target, tolerance, failureProbability, domain],
  );
  const met = assumptions.filter(({ holds }) => holds).length;
  return (
    <details className="assumed">
      <summary>{LESSON.assumed(met, assumptions.length)}</summary>
      <Assumptions assumptions={assumptions} />
      {met < assumptions.length && <p>{LESSON.unpromised}</p>}
    </details>
  );
}
