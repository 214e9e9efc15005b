import { useSyncExternalStore } from "react";

interface Watched {
  readonly subscribe: (notify: () => void) => () => void;
  readonly matches: () => boolean;
}

/** The same for every render: a film renders sixty times a second. */
const watched = new Map<string, Watched>();

function watch(query: string): Watched {
  const known = watched.get(query);
  if (known) return known;
  const list = matchMedia(query);
  const fresh: Watched = {
    subscribe(notify) {
      list.addEventListener("change", notify);
      return () => list.removeEventListener("change", notify);
    },
    matches: () => list.matches,
  };
  watched.set(query, fresh);
  return fresh;
}

/** Whether a media query holds, now and when it changes. */
export function useMedia(query: string): boolean {
  const { subscribe, matches } = watch(query);
  return useSyncExternalStore(subscribe, matches);
}

export const REDUCED_MOTION = "(prefers-reduced-motion: reduce)";
/** The same widths as in app.css. */
export const RIBBON = "(min-width: 48em) and (max-width: 79.9375em)";
export const PHONE = "(max-width: 47.9375em)";
export const LYING_PHONE = "(min-width: 48em) and (max-height: 31.24em)";
/** Fingers, and nothing finer. */
export const TOUCH = "(pointer: coarse) and (hover: none)";
