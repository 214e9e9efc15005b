import { memo, useMemo } from "react";
import type { ParentSpec } from "../../core/construct/parent";
import type { Wiring } from "../../core/network/wiring";
import { CanvasLayer } from "./CanvasLayer";
import { regionOf } from "./groups";
import { paintCross } from "./paint";
import { sampleCrossLines } from "./sample";
import type { Brush } from "./scene";

const STRENGTH = 0.28;

interface Props {
  readonly brush: Brush;
  readonly wiring: Wiring;
  readonly spec: ParentSpec;
  readonly layer: number;
  readonly opacity: number;
}

/** A layer's web of edges that no weight of the target asks for; it only ever fades. */
export const CrossCanvas = memo(function CrossCanvas(props: Props) {
  const { brush, wiring, spec, layer, opacity } = props;
  const { layout, palette } = brush;
  const draw = useMemo(
    () =>
      function* (context: CanvasRenderingContext2D) {
        yield paintCross(context, sampleCrossLines(wiring, spec, layout, layer), palette, STRENGTH);
      },
    [wiring, spec, layer, layout, palette],
  );
  const region = useMemo(
    () =>
      regionOf(
        layout,
        layout.places.filter(({ pool }) => pool.layer === layer),
      ),
    [layout, layer],
  );
  return (
    <CanvasLayer
      name={`cross-${layer}`}
      region={region}
      ratio={layout.ratio}
      draw={draw}
      opacity={opacity}
    />
  );
});
