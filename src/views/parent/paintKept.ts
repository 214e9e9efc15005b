import { css, hueOf, type Palette } from "./colour";
import { centreOf, type ParentLayout } from "./geometry";
import type { Joint, KeptJoint } from "./kept";
import { drawInWire, drawOutWire } from "./wires";

type Context = CanvasRenderingContext2D;

/** Width of a kept wire, in CSS pixels. */
export const wireWidth = (weight: number): number => 0.75 + 1.75 * Math.abs(weight);

const DASH = [6, 3];
/** Joints grow with cells that are larger, in CSS pixels. */
const LARGE_CELL = 9;

function paintWire(
  context: Context,
  weight: number,
  palette: Palette,
  { slim, thinnest }: Hand,
  draw: () => void,
): void {
  const width = Math.max(thinnest, wireWidth(weight) * slim);
  context.setLineDash(weight < 0 ? DASH.map((x) => x * slim) : []);
  context.beginPath();
  draw();
  context.strokeStyle = css(palette.paper, 0.7);
  context.lineWidth = width + 1.5;
  context.stroke();
  context.strokeStyle = css(hueOf(weight, palette));
  context.lineWidth = width;
  context.stroke();
  context.setLineDash([]);
}

/** How lines are drawn: `slim` < 1 thins them where there are many, but none is thinner than `thinnest` pixels. */
interface Hand {
  readonly slim: number;
  readonly thinnest: number;
}

/** Kept neurons with their two wires in full colour. */
export function paintKept(
  context: Context,
  layout: ParentLayout,
  joints: readonly KeptJoint[],
  palette: Palette,
  hand: Hand,
): void {
  const { radius } = layout;
  const spots = joints.map((joint) => centreOf(layout, joint.place, joint.neuron));
  joints.forEach(({ place, target, a, b, again }, i) => {
    const { x, y } = spots[i] as { x: number; y: number };
    if (!again)
      paintWire(context, a, palette, hand, () => drawInWire(context, place, radius, y, x));
    paintWire(context, b, palette, hand, () => drawOutWire(context, place, target, radius, y, x));
  });
  const large = Math.min(2, Math.max(1, layout.carpet.cell / layout.ratio / LARGE_CELL));
  for (const spot of spots) paintJoint(context, spot, palette, hand.slim * large);
}

function paintJoint(
  context: Context,
  { x, y }: { x: number; y: number },
  palette: Palette,
  slim: number,
): void {
  context.beginPath();
  context.arc(x, y, 3.4 * slim, 0, 2 * Math.PI);
  context.fillStyle = css(palette.paper);
  context.fill();
  context.strokeStyle = css(palette.kept);
  context.lineWidth = 1.75 * slim;
  context.stroke();
}

/** The wires of a candidate: thin and in the accent alone, since nothing is kept yet. */
export function paintCandidates(
  context: Context,
  layout: ParentLayout,
  joints: readonly Joint[],
  palette: Palette,
): void {
  for (const { place, target, neuron } of joints) {
    const { x, y } = centreOf(layout, place, neuron);
    context.beginPath();
    drawInWire(context, place, layout.radius, y, x);
    drawOutWire(context, place, target, layout.radius, y, x);
    context.strokeStyle = css(palette.paper, 0.85);
    context.lineWidth = 3.5;
    context.stroke();
    context.strokeStyle = css(palette.kept);
    context.lineWidth = 1.25;
    context.stroke();
  }
}
