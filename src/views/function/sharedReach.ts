import { useCallback, useEffect, useId, useSyncExternalStore } from "react";

/** How far each plot on the page would reach by itself. */
const reaches = new Map<string, number>();
const listeners = new Set<() => void>();

const tell = () => {
  for (const listener of listeners) listener();
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The reach of the error scale of all plots on the page: beside a second draw, equal colours and heights are equal errors. */
export function useSharedReach(own: number): number {
  const id = useId();
  useEffect(() => {
    reaches.set(id, own);
    tell();
    return () => {
      reaches.delete(id);
      tell();
    };
  }, [id, own]);
  const others = useCallback(
    () => Math.max(0, ...[...reaches].filter(([key]) => key !== id).map(([, reach]) => reach)),
    [id],
  );
  return Math.max(own, useSyncExternalStore(subscribe, others));
}
