import { memo, useId, useMemo, useState } from "react";
import { hashesOf, keptWeights } from "../../core/construct/kept-weights";
import { isListed, poolSizeOf } from "../../core/construct/parent";
import { paperChain } from "../../core/theory/chain";
import { Button } from "../../ui/Button";
import { formatCount } from "../../ui/number";
import { formatPercent, formatTick } from "../../views/plot/format";
import { KeptList } from "../../views/sceptic/KeptList";
import { Assumptions } from "../../views/theory/Assumptions";
import { SCEPTIC } from "../../words/en/sceptic";
import { useRuns } from "../page/services";
import { ScepticDraws } from "./ScepticDraws";
import { ScepticMasks } from "./ScepticMasks";
import "./sceptic.css";

/** Under the microscope: what a person who believes none of it can check. Closed, it computes nothing. */
export default memo(function Sceptic() {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <section className="sceptic" aria-labelledby={id}>
      <header className="sceptic-head">
        <h2 id={id}>{SCEPTIC.title}</h2>
        <p>{SCEPTIC.lead}</p>
        <Button aria-expanded={open} aria-controls={`${id}-body`} onClick={() => setOpen(!open)}>
          {open ? SCEPTIC.hide : SCEPTIC.show}
        </Button>
      </header>
      <div id={`${id}-body`} hidden={!open} className="sceptic-body">
        {open && (
          <>
            <ScepticMasks />
            <ScepticDraws />
            <Weights />
            <Theorem />
          </>
        )}
      </div>
    </section>
  );
});

function Weights() {
  const { wiring, parent, ticket } = useRuns(({ run }) => run);
  const kept = useMemo(() => keptWeights(wiring, parent, ticket), [wiring, parent, ticket]);
  const hashes = useMemo(() => hashesOf(parent, kept), [parent, kept]);
  return (
    <section>
      <h3>{SCEPTIC.weights.title}</h3>
      <KeptList kept={kept} hashes={hashes} listed={isListed(parent)} />
    </section>
  );
}

function Theorem() {
  const { target, tolerance, failureProbability, domain, parent } = useRuns(
    ({ run }) => run.document,
  );
  const { assumptions, widths } = useMemo(
    () => paperChain(target, tolerance, failureProbability, domain),
    [target, tolerance, failureProbability, domain],
  );
  const wanted = widths.at(-1)?.poolSize ?? 0;
  const met = assumptions.filter(({ holds }) => holds).length;
  const { theorem } = SCEPTIC;
  return (
    <section>
      <h3>{theorem.title}</h3>
      <p className="hint">{theorem.assumes}</p>
      <Assumptions assumptions={assumptions} />
      <p className="hint">
        {isListed(parent)
          ? theorem.listed
          : met === assumptions.length
            ? theorem.all
            : theorem.some(met, assumptions.length)}{" "}
        {theorem.width(
          formatCount(wanted),
          formatTick(tolerance),
          formatPercent(1 - failureProbability),
          formatCount(poolSizeOf(parent)),
        )}
      </p>
    </section>
  );
}
