import { type ComponentProps, useMemo } from "react";
import { late } from "../../../ui/late";
import { Part } from "../../../ui/Part";
import { type Curve, plotInputs, sampleCurve } from "../../../views/function/curve";
import { ErrorLine } from "../../../views/function/ErrorLine";
import { FunctionPlot1D } from "../../../views/function/FunctionPlot1D";
import { PAGE } from "../../../words/en/page";
import { settledAt } from "../../film/timeline";
import type { Scene } from "../../film/useScene";
import { REDUCED_MOTION, useMedia } from "../../page/useMedia";
import { noteOf, outputsOf } from "./dense";
import { MapsToCome } from "./MapsToCome";
import type { Curves } from "./useCurves";
import { useSceneError } from "./useSceneError";

/** A curve of slopes is drawn with all its bends; one of a dense parent at even steps. */
function curveOf({ run, now }: Scene, curves: Curves): Curve {
  if (now) {
    const inputs = plotInputs([run.target, now]);
    return { inputs, outputs: sampleCurve(now, inputs) };
  }
  return { inputs: curves.inputs, outputs: outputsOf(curves), note: noteOf(curves) };
}

// The page opens with one input; the plots of more come when they are needed.
const TwoInputs = late(() => import("./TwoInputs"));
const SectionPlot = late(async () => ({
  default: (await import("../../../views/function/SectionPlot")).SectionPlot,
}));

type Shared = Omit<ComponentProps<typeof FunctionPlot1D>, "curve">;

interface Props {
  readonly scene: Scene;
  readonly curves: Curves;
}

function OneInput({ scene, curves, ...shared }: Props & Shared) {
  const curve = useMemo(() => curveOf(scene, curves), [scene, curves]);
  return <FunctionPlot1D {...shared} curve={curve} />;
}

/** A dense parent of three or more inputs is evaluated along the first of them. */
function alongFirst(curves: Curves, dimension: number) {
  const outputs = outputsOf(curves);
  if (!outputs) return null;
  return { inputs: curves.inputs.filter((_, i) => i % dimension === 0), outputs };
}

interface Named {
  /** Tells the parts of one draw from those of another. */
  readonly nameOf?: (name: string) => string;
}

/** The right of the stage: the target's function against what the masked parent computes in this very frame. */
export function FunctionPanel({ scene, curves, nameOf = String }: Props & Named) {
  const { run, index } = scene;
  const { dimension } = run.wiring;
  const { tolerance } = run.document;
  const error = useSceneError(scene, curves);
  const dense = useMemo(
    () => (dimension > 2 ? alongFirst(curves, dimension) : null),
    [curves, dimension],
  );
  const size = useMemo(() => {
    if (dimension > 1) return;
    const outputs = sampleCurve(run.target, plotInputs([run.target]));
    return outputs.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  }, [run.target, dimension]);
  const shared: Shared = {
    target: run.target,
    tolerance,
    error,
    settled: settledAt(run.trace, index),
    reach: curves.reach,
    reducedMotion: useMedia(REDUCED_MOTION),
  };
  return (
    <section
      className={`panel function-panel ${dimension === 2 ? "" : "in-sight"}`}
      aria-label={nameOf(PAGE.panels.function)}
    >
      <h2 className="ui-hidden">{nameOf(PAGE.panels.function)}</h2>
      <Part fallback={dimension === 2 ? <MapsToCome /> : <div className="function" />}>
        {dimension === 1 ? (
          <OneInput scene={scene} curves={curves} {...shared} />
        ) : dimension === 2 ? (
          <TwoInputs scene={scene} curves={curves} {...shared} />
        ) : (
          <SectionPlot {...shared} subnetwork={scene.now} dense={dense} note={noteOf(curves)} />
        )}
      </Part>
      <ErrorLine
        error={error}
        tolerance={tolerance}
        size={size}
        note={noteOf(curves)}
        nameOf={nameOf}
      />
      {curves.dense?.layers && (
        <p className="badge">
          {curves.dense.backend === "webgl" ? PAGE.work.onGpu : PAGE.work.onCpu}
          {curves.dense.note && ` · ${curves.dense.note}`}
        </p>
      )}
    </section>
  );
}
