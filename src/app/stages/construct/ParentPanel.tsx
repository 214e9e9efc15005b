import { useMemo, useState } from "react";
import { isListed } from "../../../core/construct/parent";
import type { Run } from "../../../state/run/run";
import { Term } from "../../../ui/Term";
import { firstNeuron } from "../../../views/parent/aim";
import { Crumbs } from "../../../views/parent/Crumbs";
import { ParentView } from "../../../views/parent/ParentView";
import type { UnitCurve } from "../../../views/parent/UnitCurves";
import { fitZoom, WHOLE, zoomIn, zoomOut } from "../../../views/parent/zoom";
import { PAGE } from "../../../words/en/page";
import { count, narrate } from "../../film/narration";
import type { Focus } from "../../film/useFocus";
import type { Scene } from "../../film/useScene";

interface Props {
  readonly scene: Scene;
  readonly focus: Focus;
  readonly curves: readonly UnitCurve[];
  /** Tells the parts of one draw from those of another. */
  readonly nameOf?: (name: string) => string;
}

/** Where the weights on screen come from. */
function originOf({ document, parent, mask }: Run): string {
  if (typeof mask === "number") return PAGE.parent.randomMask(mask);
  if (isListed(parent) || isListed(document.parent)) return PAGE.parent.listed;
  if (mask === undefined) return PAGE.parent.untrained;
  return PAGE.parent.otherDraw(document.parent.seed, parent.seed);
}

/** The middle of the stage: the random parent and what the mask leaves of it. */
export function ParentPanel({ scene, focus, curves, nameOf = String }: Props) {
  const { run, frame, finished } = scene;
  const { size, ticket, parent, wiring, scan } = run;
  const layers = wiring.layers.length;
  const [asked, setZoom] = useState(WHOLE);
  const zoom = useMemo(
    () => fitZoom(asked, scan.pools, layers, ticket.poolSize),
    [asked, scan.pools, layers, ticket.poolSize],
  );
  const zoomNearer = () => {
    const at = zoom.pool ?? 0;
    const own = scan.pools.find(({ weights }) => weights.some((w) => w.index === focus.weight));
    const inSight = zoom.layer === undefined || own?.layer === zoom.layer;
    const first = scan.pools.find(({ layer }) => layer === zoom.layer);
    const pool = zoom.pool !== undefined ? scan.pools[at] : inSight ? own : first;
    if (pool) setZoom(zoomIn(zoom, { pool, neuron: firstNeuron(ticket, pool.index) }, layers));
  };
  const zoomBack = () => setZoom(zoomOut(zoom, layers));
  return (
    <section
      className="panel parent-panel"
      aria-label={nameOf(PAGE.panels.parent)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || zoom === WHOLE) return;
        event.preventDefault();
        zoomBack();
      }}
    >
      <header className="panel-head">
        <h2>
          <Term definition={PAGE.means.parent}>{PAGE.panels.parent}</Term> <i>G</i>
        </h2>
        <Crumbs
          nameOf={nameOf}
          zoom={zoom}
          wiring={wiring}
          pools={scan.pools}
          onZoom={setZoom}
          onNearer={zoomNearer}
          onBack={zoomBack}
        />
        <p className={finished ? undefined : "film-sentence"}>
          {finished
            ? PAGE.parent.size(size.depth, count(size.neurons), count(size.weights), originOf(run))
            : narrate(run, frame)}
        </p>
      </header>
      <ParentView
        wiring={wiring}
        spec={parent}
        scan={scan}
        poolSize={ticket.poolSize}
        ticket={ticket}
        frame={frame}
        selected={focus.weight}
        onSelect={focus.select}
        unitCurves={curves}
        zoom={zoom}
        onZoom={setZoom}
      />
    </section>
  );
}
