import { useLayoutEffect, useRef, useState } from "react";
import type { ParentSpec } from "../../core/parent";
import type { Palette } from "./colour";
import type { ParentLayout, PoolPlace } from "./geometry";
import { type Pictures, paintPictures } from "./pictures";
import type { Level } from "./zoom";

/** Milliseconds of an animation frame that painting carpets may take. */
const BUDGET = 10;

/**
 * The carpets of all pools, painted a few milliseconds a frame; `version` counts the batches that arrived. A newer
 * layout ends an older job and takes over what it painted; every level of the zoom keeps its own.
 */
export function usePictures(
  spec: ParentSpec,
  layout: ParentLayout,
  palette: Palette,
  unitOf: (place: PoolPlace) => number,
  level: Level,
): { readonly pictures: Pictures; readonly version: number } {
  const levels = useRef(new Map<Level, Pictures>()).current;
  const known = levels.get(level);
  const pictures: Pictures = known ?? new Map();
  if (!known) levels.set(level, pictures);
  const [version, setVersion] = useState(0);
  useLayoutEffect(() => {
    const job = paintPictures(pictures, spec, layout, palette, unitOf);
    let request = 0;
    const work = () => {
      const until = performance.now() + BUDGET;
      let painted = false;
      let done = false;
      while (!done && performance.now() < until) {
        done = job.next().done ?? false;
        if (!done) painted = true;
      }
      if (painted) setVersion((old) => old + 1);
      if (!done) request = requestAnimationFrame(work);
    };
    work();
    return () => cancelAnimationFrame(request);
  }, [pictures, spec, layout, palette, unitOf]);
  return { pictures, version };
}
