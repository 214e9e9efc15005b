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

function read(): Palette {
  const style = getComputedStyle(document.documentElement);
  const entries = NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]);
  const next = Object.fromEntries(entries) as unknown as Palette;
  if (!current || NAMES.some((name) => next[name] !== current?.[name])) current = next;
  return current;
}

function subscribe(notify: () => void): () => void {
  const observer = new MutationObserver(notify);
  observer.observe(document.documentElement, { attributes: true });
  const queries = QUERIES.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", notify);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener("change", notify);
  };
}

/** The current theme's colours; renders again when the theme changes. */
export const usePalette = (): Palette => useSyncExternalStore(subscribe, read);
