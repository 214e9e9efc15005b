import { type RefObject, useEffect, useRef } from "react";
import type { Experiment } from "../../core/experiment/experiment";
import type { View } from "../../state/view/view";
import { useServices } from "../page/services";

export interface Work {
  readonly document: Experiment;
  readonly view: View;
}

const KEY = "own work";

const links = () => import("../../state/link/link");

/** This tab's storage, where there is one: a page that is loaded again in mid-lesson still knows what was there before. */
async function keep({ document, view }: Work): Promise<void> {
  try {
    sessionStorage.setItem(KEY, (await links()).encodeLink(document, view));
  } catch {}
}

async function kept(): Promise<Work | null> {
  try {
    const link = sessionStorage.getItem(KEY);
    return link === null ? null : (await links()).decodeLink(link);
  } catch {
    return null;
  }
}

/** What was on stage before the lesson was opened; null for a tab that opened with it. */
export function useOwnWork(): RefObject<Work | null> {
  const { store } = useServices();
  const own = useRef<Work | null>(null);
  useEffect(() => {
    if (store.getState().view.lesson !== undefined)
      void kept().then((work) => {
        own.current ??= work;
      });
    return store.subscribe(({ view }, before) => {
      if (view.lesson === undefined || before.view.lesson !== undefined) return;
      own.current = { document: before.document, view: before.view };
      void keep(own.current);
    });
  }, [store]);
  return own;
}
