import { type RefObject, useEffect, useRef } from "react";
import type { Experiment } from "../../core/experiment/experiment";
import { decodeLink, encodeLink } from "../../state/link/link";
import type { View } from "../../state/view/view";
import { useServices } from "../page/services";

export interface Work {
  readonly document: Experiment;
  readonly view: View;
}

const KEY = "own work";

/** This tab's storage, where there is one: a page that is loaded again in mid-lesson still knows what was there before. */
function keep(work: Work): void {
  try {
    sessionStorage.setItem(KEY, encodeLink(work.document, work.view));
  } catch {}
}

function kept(): Work | null {
  try {
    const link = sessionStorage.getItem(KEY);
    return link === null ? null : decodeLink(link);
  } catch {
    return null;
  }
}

/** What was on stage before the lesson was opened; null for a tab that opened with it. */
export function useOwnWork(): RefObject<Work | null> {
  const { store } = useServices();
  const own = useRef<Work | null>(null);
  useEffect(() => {
    if (store.getState().view.lesson !== undefined) own.current = kept();
    return store.subscribe(({ view }, before) => {
      if (view.lesson === undefined || before.view.lesson !== undefined) return;
      own.current = { document: before.document, view: before.view };
      keep(own.current);
    });
  }, [store]);
  return own;
}
