import { type ComponentProps, useMemo } from "react";
import type { FunctionPlot1D } from "../../../views/function/FunctionPlot1D";
import { FunctionPlot2D } from "../../../views/function/FunctionPlot2D";
import { GRID, type Surface } from "../../../views/function/plane";
import { useSampled } from "../../../views/function/useSampled";
import { FILM } from "../../../words/en/film";
import type { Scene } from "../../film/useScene";
import { noteOf, outputsOf } from "./dense";
import { MapsToCome } from "./MapsToCome";
import type { Curves } from "./useCurves";

/** `sampled`: the values of what is left are at hand. */
function surfaceOf({ now }: Scene, curves: Curves, sampled: boolean): Surface {
  if (now && !sampled) return { kind: "unknown", note: FILM.computing };
  if (now) return { kind: "slopes", network: now };
  const outputs = outputsOf(curves);
  if (outputs) return { kind: "field", field: { size: GRID, outputs } };
  return { kind: "unknown", note: noteOf(curves) ?? "" };
}

type Props = Omit<ComponentProps<typeof FunctionPlot1D>, "curve"> & {
  readonly scene: Scene;
  readonly curves: Curves;
};

/** The function of two inputs as maps, once the values of a large one are there. */
export default function TwoInputs({ scene, curves, ...shared }: Props) {
  const drawable = useSampled(scene.run.target);
  const sampled = useSampled(scene.now);
  const surface = useMemo(() => surfaceOf(scene, curves, sampled), [scene, curves, sampled]);
  if (!drawable) return <MapsToCome />;
  return <FunctionPlot2D {...shared} surface={surface} domain={scene.run.document.domain} />;
}
