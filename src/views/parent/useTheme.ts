import { type RefObject, useEffect, useState } from "react";
import type { Palette, Rgb } from "./colour";

const FALLBACK: Readonly<Record<keyof Palette, string>> = {
  paper: "#fdfcf8",
  ink: "#1d1c1a",
  positive: "#2166ac",
  negative: "#b35806",
  zero: "#75726b",
  kept: "#8e2a6b",
};
const NAMES = Object.keys(FALLBACK) as (keyof Palette)[];
const QUERIES = [
  "(prefers-color-scheme: dark)",
  "(prefers-contrast: more)",
  "(forced-colors: active)",
];

/** Any CSS colour as numbers, as the browser would paint it. */
function paint(context: CanvasRenderingContext2D, colour: string): Rgb {
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return [red as number, green as number, blue as number];
}

/** Computed through an element's `color`, because a custom property may name a system colour or another property. */
function read(element: Element): Palette | null {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  const probe = element.appendChild(document.createElement("i"));
  probe.hidden = true;
  const entries = NAMES.map((name) => {
    probe.style.color = `var(--${name}, ${FALLBACK[name]})`;
    return [name, paint(context, getComputedStyle(probe).color)] as const;
  });
  probe.remove();
  return Object.fromEntries(entries) as unknown as Palette;
}

const same = (p: Palette | null, q: Palette | null): boolean =>
  NAMES.every((name) => p?.[name].join() === q?.[name].join());

/** The theme's colours at an element, read again when the theme changes. */
export function useTheme(ref: RefObject<Element | null>): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null);
  useEffect(() => {
    const update = () => {
      if (!ref.current) return;
      const next = read(ref.current);
      setPalette((old) => (same(old, next) ? old : next));
    };
    update();
    const observer = new MutationObserver(update);
    observer.observe(document.documentElement, { attributes: true });
    const queries = QUERIES.map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener("change", update);
    return () => {
      observer.disconnect();
      for (const query of queries) query.removeEventListener("change", update);
    };
  }, [ref]);
  return palette;
}
