import { type RefObject, useMemo } from "react";
import { useSize } from "../plot/useSize";
import type { Surface } from "./geometry";

/** Device pixels beyond two a CSS pixel cost memory and show nothing. */
const LARGEST_RATIO = 2;

/** The size of an element in whole CSS pixels and the screen's pixel ratio; null until it is laid out. */
export function useSurface(ref: RefObject<Element | null>): Surface | null {
  const size = useSize(ref);
  const width = size ? Math.round(size.width) : 0;
  const height = size ? Math.round(size.height) : 0;
  const ratio = Math.max(1, Math.min(LARGEST_RATIO, window.devicePixelRatio));
  return useMemo(
    () => (width > 0 && height > 0 ? { width, height, ratio } : null),
    [width, height, ratio],
  );
}
