import { type RefObject, useEffect, useState } from "react";
import type { Surface } from "./geometry";

/** Device pixels beyond two a CSS pixel cost memory and show nothing. */
const LARGEST_RATIO = 2;

/** The size of an element and the screen's pixel ratio; null until it is laid out. */
export function useSurface(ref: RefObject<Element | null>): Surface | null {
  const [surface, setSurface] = useState<Surface | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const update = () => {
      const width = element.clientWidth;
      const height = element.clientHeight;
      const ratio = Math.max(1, Math.min(LARGEST_RATIO, window.devicePixelRatio));
      setSurface((old) =>
        old?.width === width && old.height === height && old.ratio === ratio
          ? old
          : { width, height, ratio },
      );
    };
    // It reports first after the page's own layout, and so forces none.
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return surface && surface.width > 0 && surface.height > 0 ? surface : null;
}
