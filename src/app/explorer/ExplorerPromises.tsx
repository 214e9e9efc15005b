import { useMemo } from "react";
import { spentParts } from "../../core/theory/budget";
import { setFailureProbability, setTolerance } from "../../state/document/edit";
import { NumberField } from "../../ui/NumberField";
import { BudgetPlot } from "../../views/explorer/BudgetPlot";
import { WidthTable } from "../../views/explorer/WidthTable";
import { EXPLORER } from "../../words/en/explorer";
import { useRuns, useSession } from "../page/services";
import type { Explored } from "./useExplorer";

/** How wide it must be for ε and δ, and which weights make it so. */
export function ExplorerPromises({ explored }: { explored: Explored }) {
  const { document, needed, promises } = explored;
  return (
    <div className="explorer-aside">
      <Question />
      <WidthTable
        needed={needed}
        chain={promises.chain}
        tolerance={document.tolerance}
        failureProbability={document.failureProbability}
      />
      <Budget explored={explored} />
    </div>
  );
}

/** ε and δ, where the answer stands that they ask for. */
function Question() {
  const tolerance = useSession((session) => session.document.tolerance);
  const failure = useSession((session) => session.document.failureProbability);
  const edit = useSession((session) => session.edit);
  return (
    <div className="explorer-question">
      <NumberField
        label={EXPLORER.tolerance}
        value={tolerance}
        min={0.000001}
        max={10}
        step={0.01}
        format={String}
        onCommit={(next) => edit((now) => setTolerance(now, next))}
      />
      <NumberField
        label={EXPLORER.failure}
        value={failure}
        min={0.000001}
        max={0.999}
        step={0.01}
        format={String}
        onCommit={(next) => edit((now) => setFailureProbability(now, next))}
      />
    </div>
  );
}

/** Who spends ε: by the certificate's worst case, and by the ticket on stage where it is of this target. */
function Budget({ explored }: { explored: Explored }) {
  const run = useRuns((state) => state.run);
  const { wiring, allowed, promises, document, stale } = explored;
  const spent = useMemo(() => {
    const parts = spentParts(run.wiring, run.ticket.slopes, run.document.domain);
    return { parts, total: parts.reduce((sum, part) => sum + part, 0) };
  }, [run]);
  const same = !stale && run.wiring.weights.length === wiring.weights.length;
  return (
    <BudgetPlot
      weights={wiring.weights}
      tolerance={document.tolerance}
      budget={promises.budget}
      allowed={allowed}
      spent={same ? spent : null}
    />
  );
}
