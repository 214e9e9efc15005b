import { useMemo } from "react";
import { EXAMPLES } from "../../../core/task/targets";
import type { Run } from "../../../state/run/run";
import { Later } from "../../../ui/Later";
import { late } from "../../../ui/late";
import { Term } from "../../../ui/Term";
import type { UnitCurve } from "../../../views/parent/UnitCurves";
import { useTextScale } from "../../../views/plot/useTextScale";
import { TargetDiagram, type TargetDiagramProps } from "../../../views/target/TargetDiagram";
import { TargetEditor } from "../../../views/target/TargetEditor";
import { PAGE } from "../../../words/en/page";
import type { Focus } from "../../film/useFocus";
import { useSession } from "../../page/services";
import { PHONE, RIBBON, TOUCH, useMedia } from "../../page/useMedia";
import { useShows } from "../../page/useShows";
import { useTargetActions } from "./useTargetActions";

const NetworkClipboard = late(() => import("./NetworkClipboard"));

/** Pixels that the diagram grows by where its numbers are twice as large. */
const ROOM_FOR_LARGER_TEXT = 96;

interface Props {
  /** The run on stage, which may be behind the document while a search goes on. */
  readonly run: Run;
  readonly focus: Focus;
  readonly curves: readonly UnitCurve[];
  readonly shares: readonly number[] | null;
}

/** The left of the stage: the target network, to be edited where a link does not hide that. */
export function TargetPanel({ run, focus, curves, shares }: Props) {
  const document = useSession((session) => session.document);
  const actions = useTargetActions();
  const { target } = document;
  const current = target === run.document.target;
  const example = useMemo(() => {
    const spelled = JSON.stringify(target);
    return EXAMPLES.find((candidate) => JSON.stringify(candidate.target) === spelled);
  }, [target]);
  const ribbon = useMedia(RIBBON);
  const phone = useMedia(PHONE);
  const touch = useMedia(TOUCH);
  const shows = useShows();
  const scale = useTextScale();
  const title = (
    <>
      <Term definition={PAGE.means.target}>{PAGE.panels.target}</Term> <i>f*</i>
    </>
  );
  const diagram: TargetDiagramProps = {
    network: target,
    selected: focus.weight,
    active: focus.active,
    shares: current && shares ? shares : undefined,
    curves: current ? groupByLayer(curves) : undefined,
    height: ribbon ? 140 : 256 + ROOM_FOR_LARGER_TEXT * (scale - 1),
    touch,
    onSelect: focus.select,
    onChangeWeight: actions.onChangeWeight,
  };
  if (!shows("editor"))
    return (
      <section className="panel target-panel" aria-label={PAGE.panels.target}>
        <div className="target">
          <h2>{title}</h2>
          <TargetDiagram {...diagram} locked />
        </div>
      </section>
    );
  return (
    <>
      <section className="panel target-panel" aria-label={PAGE.panels.target}>
        <TargetEditor
          {...diagram}
          title={title}
          actions={actions}
          examples={EXAMPLES}
          currentExample={example?.id ?? null}
          initialMode={phone ? "sheet" : "diagram"}
        />
      </section>
      <Later>
        <NetworkClipboard write={actions.writeText} read={actions.readText} />
      </Later>
    </>
  );
}

const groupByLayer = (curves: readonly UnitCurve[]): UnitCurve[][] => {
  const layers: UnitCurve[][] = [];
  for (const curve of curves) {
    const layer = layers[curve.layer] ?? [];
    layer.push(curve);
    layers[curve.layer] = layer;
  }
  return layers;
};
