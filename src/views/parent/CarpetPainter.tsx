import { useLayoutEffect } from "react";
import type { ParentSpec } from "../../core/construct/parent";
import type { Palette } from "./colour";
import type { ParentLayout, PoolPlace } from "./geometry";
import { type Pictures, paintPictures } from "./pictures";
import { doInSlices } from "./slices";

interface Props {
  readonly pictures: Pictures;
  readonly spec: ParentSpec;
  readonly layout: ParentLayout;
  readonly palette: Palette;
  readonly unitOf: (place: PoolPlace) => number;
  /** More is painted than when the layers were drawn. */
  readonly onMore: () => void;
}

/** Milliseconds after which what is painted so far is shown; twice as long each time. */
const PATIENCE = 60;

/**
 * Paints the carpets of all pools. It stands before the layers that copy them, so that its effect comes first: what is
 * painted at once is in their first picture. A newer layout ends an older job and takes over what it painted.
 */
export function CarpetPainter({ pictures, spec, layout, palette, unitOf, onMore }: Props) {
  useLayoutEffect(() => {
    let late = false;
    function* job() {
      let patience = PATIENCE;
      let shown = performance.now();
      let more = false;
      for (const _ of paintPictures(pictures, spec, layout, palette, unitOf)) {
        more ||= late;
        if (more && performance.now() - shown > patience) {
          onMore();
          shown = performance.now();
          patience *= 2;
          more = false;
        }
        yield;
      }
      if (more) onMore();
    }
    const end = doInSlices(job(), true);
    late = true;
    return end;
  }, [pictures, spec, layout, palette, unitOf, onMore]);
  return null;
}
