import type { NodePlace, ParentLayout, PoolPlace } from "./geometry";

/** What both a canvas context, a canvas path and an SVG path builder understand. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  closePath(): void;
}

/** Where a wire's two handles stand between its node and the carpet: late at the node, so that a bundle swells. */
const NODE_HANDLE = 0.42;
const CARPET_HANDLE = 0.55;

const inHandles = ({ source, carpet }: PoolPlace, radius: number) => {
  const from = source.x + radius;
  const span = carpet.x - from;
  return { from, node: from + span * NODE_HANDLE, carpet: carpet.x - span * CARPET_HANDLE };
};

const outHandles = ({ carpet }: PoolPlace, target: NodePlace, radius: number) => {
  const to = target.x - radius;
  const edge = carpet.x + carpet.width;
  const span = to - edge;
  return { to, edge, node: to - span * NODE_HANDLE, carpet: edge + span * CARPET_HANDLE };
};

/** From the pool's input to the height `y` of the carpet and on to `x` within it. */
export function drawInWire(
  pen: Pen,
  place: PoolPlace,
  radius: number,
  y: number,
  x = place.carpet.x,
): void {
  const handles = inHandles(place, radius);
  pen.moveTo(handles.from, place.source.y);
  pen.bezierCurveTo(handles.node, place.source.y, handles.carpet, y, place.carpet.x, y);
  if (x > place.carpet.x) pen.lineTo(x, y);
}

/** From `x` at the height `y` of the carpet to one of the pool's units. */
export function drawOutWire(
  pen: Pen,
  place: PoolPlace,
  target: NodePlace,
  radius: number,
  y: number,
  x = place.carpet.x + place.carpet.width,
): void {
  const handles = outHandles(place, target, radius);
  pen.moveTo(x, y);
  if (x < handles.edge) pen.lineTo(handles.edge, y);
  pen.bezierCurveTo(handles.carpet, y, handles.node, target.y, handles.to, target.y);
}

/** The outline of all of a pool's wires: swells out of its input, runs beside the carpet, closes into its units. */
export function drawBundle(pen: Pen, place: PoolPlace, radius: number): void {
  const { carpet, source } = place;
  const bottom = carpet.y + carpet.height;
  const into = inHandles(place, radius);
  for (const target of place.targets) {
    const out = outHandles(place, target, radius);
    pen.moveTo(into.from, source.y);
    pen.bezierCurveTo(into.node, source.y, into.carpet, carpet.y, carpet.x, carpet.y);
    pen.lineTo(out.edge, carpet.y);
    pen.bezierCurveTo(out.carpet, carpet.y, out.node, target.y, out.to, target.y);
    pen.bezierCurveTo(out.node, target.y, out.carpet, bottom, out.edge, bottom);
    pen.lineTo(carpet.x, bottom);
    pen.bezierCurveTo(into.carpet, bottom, into.node, source.y, into.from, source.y);
    pen.closePath();
  }
}

/** A pen that writes the `d` of an SVG path. */
export function svgPen(): Pen & { readonly d: () => string } {
  const parts: string[] = [];
  const add = (command: string, ...numbers: number[]) => {
    parts.push(command + numbers.map((x) => Math.round(x * 100) / 100).join(" "));
  };
  return {
    moveTo: (x, y) => add("M", x, y),
    lineTo: (x, y) => add("L", x, y),
    bezierCurveTo: (...numbers) => add("C", ...numbers),
    closePath: () => add("Z"),
    d: () => parts.join(""),
  };
}

export const bundlePath = (layout: ParentLayout, place: PoolPlace): string => {
  const pen = svgPen();
  drawBundle(pen, place, layout.radius);
  return pen.d();
};
