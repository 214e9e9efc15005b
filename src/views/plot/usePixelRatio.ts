import { useSyncExternalStore } from "react";

/** Hears of another screen and of zooming: a query holds for one ratio only, so each change asks anew. */
function subscribe(notify: () => void): () => void {
  let query: MediaQueryList;
  const ask = () => {
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener("change", change, { once: true });
  };
  const change = () => {
    ask();
    notify();
  };
  ask();
  return () => query.removeEventListener("change", change);
}

/** Device pixels beyond two a CSS pixel cost memory and show nothing. */
const LARGEST = 2;

/** How many pixels of the screen a canvas has for one of the page, as long as it stands there. */
export const usePixelRatio = (): number =>
  useSyncExternalStore(subscribe, () => Math.max(1, Math.min(LARGEST, devicePixelRatio)));
