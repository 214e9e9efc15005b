import { useSyncExternalStore } from "react";

/** Whether a media query holds, now and when it changes. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (notify) => {
      const list = matchMedia(query);
      list.addEventListener("change", notify);
      return () => list.removeEventListener("change", notify);
    },
    () => matchMedia(query).matches,
  );

export const REDUCED_MOTION = "(prefers-reduced-motion: reduce)";
/** The same widths as in app.css. */
export const RIBBON = "(min-width: 48em) and (max-width: 79.9375em)";
export const PHONE = "(max-width: 47.9375em)";
/** Fingers, and nothing finer. */
export const TOUCH = "(pointer: coarse) and (hover: none)";
