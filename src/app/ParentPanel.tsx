import { isListed } from "../core/parent";
import type { Run } from "../state/run";
import { TERMS, WORDS } from "../state/words";
import { Term } from "../ui/Term";
import { ParentView } from "../views/parent/ParentView";
import type { UnitCurve } from "../views/parent/UnitCurves";
import { count, narrate } from "./narration";
import type { Focus } from "./useFocus";
import type { Scene } from "./useScene";

interface Props {
  readonly scene: Scene;
  readonly focus: Focus;
  readonly curves: readonly UnitCurve[];
}

/** Where the weights on screen come from. */
function originOf({ document, parent, mask }: Run): string {
  if (typeof mask === "number") return `a random mask, number ${mask}`;
  if (isListed(parent) || isListed(document.parent)) return WORDS.parent.listed;
  if (mask === undefined) return WORDS.parent.untrained;
  return `the mask of seed ${document.parent.seed} on the draw of seed ${parent.seed}`;
}

/** The middle of the stage: the random parent and what the mask leaves of it. */
export function ParentPanel({ scene, focus, curves }: Props) {
  const { run, frame, finished } = scene;
  const { size, ticket, parent } = run;
  return (
    <section className="panel parent-panel" aria-labelledby="parent-title">
      <header className="panel-head">
        <h2 id="parent-title">
          <Term definition={TERMS["parent network"]}>{WORDS.panels.parent}</Term> <i>G</i>
        </h2>
        <p className={finished ? undefined : "film-sentence"}>
          {finished
            ? `depth ${size.depth} · ${count(size.neurons)} neurons · ${count(size.weights)} weights · ${originOf(run)}`
            : narrate(run, frame)}
        </p>
      </header>
      <ParentView
        wiring={run.wiring}
        spec={parent}
        scan={run.scan}
        poolSize={ticket.poolSize}
        ticket={ticket}
        frame={frame}
        selected={focus.weight}
        onSelect={focus.select}
        unitCurves={curves}
      />
    </section>
  );
}
