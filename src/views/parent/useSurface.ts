import { type RefObject, useMemo } from "react";
import { usePixelRatio } from "../plot/usePixelRatio";
import { useSize } from "../plot/useSize";
import type { Surface } from "./geometry";

/** The size of an element in whole CSS pixels and the screen's pixel ratio; null until it is laid out. */
export function useSurface(ref: RefObject<Element | null>): Surface | null {
  const size = useSize(ref);
  const width = size ? Math.round(size.width) : 0;
  const height = size ? Math.round(size.height) : 0;
  const ratio = usePixelRatio();
  return useMemo(
    () => (width > 0 && height > 0 ? { width, height, ratio } : null),
    [width, height, ratio],
  );
}
