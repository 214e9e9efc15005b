import { useMemo } from "react";
import { useServices, useSession } from "../page/services";
import type { Scene } from "./useScene";

export interface Focus {
  /** Index in `Wiring.weights` of the weight under the microscope. */
  readonly weight: number;
  /** The weight that the film works on; null when it is finished or works on a whole layer. */
  readonly active: number | null;
  readonly select: (weight: number) => void;
}

/** The weight in work while the film runs, else the one that was selected. Selecting in mid-film goes to its chapter. */
export function useFocus({ run, frame, finished }: Scene): Focus {
  const { store } = useServices();
  const selected = useSession((session) => session.view.selected) ?? 0;
  const active = finished
    ? null
    : (frame.slot?.weight.index ??
      frame.pool?.weights.find((w) => w.index === selected)?.index ??
      frame.pool?.weights[0]?.index ??
      null);
  const weight = active ?? Math.min(selected, run.wiring.weights.length - 1);
  return useMemo(() => {
    const select = (wanted: number) => {
      const { view, setView } = store.getState();
      const chapter = run.trace.chapters.find(({ pool }) =>
        pool?.weights.some(({ index }) => index === wanted),
      );
      const jump = !finished && wanted !== active && chapter;
      if (wanted === view.selected && !jump) return;
      setView({ selected: wanted, ...(jump && { frame: chapter.start }) });
    };
    return { weight, active, select };
  }, [store, run, finished, weight, active]);
}
