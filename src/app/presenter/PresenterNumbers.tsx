import { formatCount } from "../../ui/number";
import { judge } from "../../views/function/verdict";
import { formatValue } from "../../views/plot/format";
import { PRESENTER } from "../../words/en/presenter";
import type { Scene } from "../film/useScene";
import type { Curves } from "../stages/construct/useCurves";
import { useSceneError } from "../stages/construct/useSceneError";

interface Props {
  readonly scene: Scene;
  readonly curves: Curves;
  /** Null outside the lesson. */
  readonly step: number | null;
}

/** The three numbers that a room can keep in mind: how far off, how wide, and which step. */
export function PresenterNumbers({ scene, curves, step }: Props) {
  const { ticket, document } = scene.run;
  const error = useSceneError(scene, curves);
  const known = error && (error.exact ?? error.sampled);
  return (
    <footer className="presenter-numbers">
      <p className="presenter-error">
        <strong>{known ? formatValue(known.value) : "…"}</strong>
        <span>
          {known
            ? `${error.exact ? "" : `${PRESENTER.atLeast}, `}${PRESENTER.off}`
            : PRESENTER.computing}
          {error && (
            <>
              <br />
              <b>{PRESENTER.verdict[judge(error, document.tolerance)]}</b>
            </>
          )}
        </span>
      </p>
      <p>
        {PRESENTER.width} <i>k</i> = <b>{formatCount(ticket.poolSize)}</b>
      </p>
      {step !== null && (
        <p>
          {PRESENTER.step} <b>{step + 1}</b>
        </p>
      )}
    </footer>
  );
}
