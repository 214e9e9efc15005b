import { useSyncExternalStore } from "react";

/** The theme's colours as canvas needs them; SVG and HTML use the custom properties themselves. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly positive: string;
  readonly negative: string;
  readonly kept: string;
  readonly zero: string;
}

const NAMES = ["paper", "ink", "positive", "negative", "kept", "zero"] as const;
const QUERIES = [
  "(prefers-color-scheme: dark)",
  "(prefers-contrast: more)",
  "(forced-colors: active)",
];

let current: Palette | null = null;
let stale = true;

/** Reads the theme once after each change: a style read on every render would force a layout. */
function snapshot(): Palette {
  if (current && !stale) return current;
  stale = false;
  const style = getComputedStyle(document.documentElement);
  const pen = document.createElement("canvas").getContext("2d");
  const colourOf = (name: string): string => {
    const value = style.getPropertyValue(`--${name}`).trim();
    if (!pen) return value;
    // In forced colours a value may be a system keyword; a canvas turns it into numbers.
    pen.fillStyle = value;
    return String(pen.fillStyle);
  };
  const next = Object.fromEntries(
    NAMES.map((name) => [name, colourOf(name)]),
  ) as unknown as Palette;
  if (!current || NAMES.some((name) => next[name] !== current?.[name])) current = next;
  return current;
}

function subscribe(notify: () => void): () => void {
  const refresh = () => {
    stale = true;
    notify();
  };
  const observer = new MutationObserver(refresh);
  observer.observe(document.documentElement, { attributes: true });
  const queries = QUERIES.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", refresh);
  stale = true;
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener("change", refresh);
  };
}

/** The current theme's colours; renders again when the theme changes. */
export const usePalette = (): Palette => useSyncExternalStore(subscribe, snapshot);
