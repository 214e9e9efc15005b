import { type RefObject, useEffect, useRef } from "react";
import type { Experiment } from "../core/experiment";
import type { View } from "../state/view";
import { useServices } from "./services";

export interface Work {
  readonly document: Experiment;
  readonly view: View;
}

/** What was on stage before the lesson was opened; null for a page that opened with it. */
export function useOwnWork(): RefObject<Work | null> {
  const { store } = useServices();
  const own = useRef<Work | null>(null);
  useEffect(
    () =>
      store.subscribe(({ view }, before) => {
        if (view.lesson !== undefined && before.view.lesson === undefined)
          own.current = { document: before.document, view: before.view };
      }),
    [store],
  );
  return own;
}
