import { useSyncExternalStore } from "react";

/**
 * Hears of another screen and of zooming. A query holds for one ratio only, so each change asks anew; some browsers tell of
 * zooming by the window's size alone.
 */
function subscribe(notify: () => void): () => void {
  let query: MediaQueryList | null = null;
  const ask = () => {
    query?.removeEventListener("change", change);
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener("change", change);
  };
  const change = () => {
    ask();
    notify();
  };
  ask();
  addEventListener("resize", change);
  return () => {
    query?.removeEventListener("change", change);
    removeEventListener("resize", change);
  };
}

/** Device pixels beyond two a CSS pixel cost memory and show nothing. */
const LARGEST = 2;

/** How many pixels of the screen a canvas has for one of the page, as long as it stands there. */
export const usePixelRatio = (): number =>
  useSyncExternalStore(subscribe, () => Math.max(1, Math.min(LARGEST, devicePixelRatio)));
