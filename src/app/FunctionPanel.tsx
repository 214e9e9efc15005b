import { useSyncExternalStore } from "react";
import { WORDS } from "../state/words";
import { ErrorLine } from "../views/function/ErrorLine";
import { FunctionPlot1D } from "../views/function/FunctionPlot1D";
import type { Curves } from "./useCurves";
import type { Scene } from "./useScene";

const REDUCED = "(prefers-reduced-motion: reduce)";
const useReducedMotion = (): boolean =>
  useSyncExternalStore(
    (notify) => {
      const query = matchMedia(REDUCED);
      query.addEventListener("change", notify);
      return () => query.removeEventListener("change", notify);
    },
    () => matchMedia(REDUCED).matches,
  );

/** The right of the stage: the target's function against what the masked parent computes in this very frame. */
export function FunctionPanel({ scene, curves }: { scene: Scene; curves: Curves }) {
  const { run, finished } = scene;
  const reducedMotion = useReducedMotion();
  const { tolerance } = run.document;
  const error = finished ? run.error : null;
  return (
    <section className="panel function-panel" aria-label={WORDS.panels.function}>
      <FunctionPlot1D
        target={run.target}
        curve={curves.curve}
        tolerance={tolerance}
        error={error}
        settled={finished}
        reach={null}
        reducedMotion={reducedMotion}
      />
      <ErrorLine error={error} tolerance={tolerance} />
    </section>
  );
}
