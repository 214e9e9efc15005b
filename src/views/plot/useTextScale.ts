import { useSyncExternalStore } from "react";

/** The size of a drawing's text that margins and boxes are made for, in pixels. */
const USUAL = 12;
/** Pixels of one of its letters, at most, on the average of a few words. */
export const LETTER = 7.2;

let scale = 1;
let stale = true;

/** Read once after each change of the theme: a style read on every render would force a layout. */
function snapshot(): number {
  if (stale) {
    const size = getComputedStyle(document.documentElement).getPropertyValue("--text-plot");
    scale = Number.parseFloat(size) / USUAL || 1;
    stale = false;
  }
  return scale;
}

function subscribe(notify: () => void): () => void {
  const observer = new MutationObserver(() => {
    stale = true;
    notify();
  });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

/** How much larger than usual the theme writes in drawings, so that boxes and margins can follow. */
export const useTextScale = (): number => useSyncExternalStore(subscribe, snapshot);
