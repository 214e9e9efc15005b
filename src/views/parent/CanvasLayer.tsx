import { useLayoutEffect, useRef } from "react";
import type { Rect } from "./carpet";
import { prepare } from "./paint";
import { doInSlices } from "./slices";

/** Paints a picture in small steps. */
export type Draw = (context: CanvasRenderingContext2D) => Iterable<void>;

interface Props {
  readonly name: string;
  /** On whole device pixels. */
  readonly region: Rect;
  readonly ratio: number;
  /** Must change whenever its picture does, and only then. */
  readonly draw: Draw;
  readonly opacity?: number;
  /** What is no longer to be seen of the picture; grows without a redraw. */
  readonly cut?: readonly Rect[];
}

const NOTHING: readonly Rect[] = [];

/** One canvas of the drawing, redrawn when `draw` changes and it shows; fading costs no redraw. */
export function CanvasLayer({ name, region, ratio, draw, opacity = 1, cut = NOTHING }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<Draw>(null);
  const running = useRef<{ draw: Draw; end: () => void }>(null);
  const cuts = useRef({ wanted: cut, done: 0 });
  const shows = opacity > 0;
  useLayoutEffect(() => {
    const canvas = ref.current;
    cuts.current.wanted = cut;
    if (!shows || !canvas || running.current?.draw === draw) return;
    if (drawn.current === draw && cut.length >= cuts.current.done) {
      clear(canvas, cuts.current);
      return;
    }
    running.current?.end();
    let done = false;
    const job = redraw(canvas, region, ratio, draw, drawn.current === null, () => {
      done = true;
      drawn.current = draw;
      running.current = null;
      cuts.current.done = 0;
      clear(canvas, cuts.current);
    });
    const end = doInSlices(job);
    running.current = done ? null : { draw, end };
  }, [region, ratio, draw, shows, cut]);
  useLayoutEffect(() => () => running.current?.end(), []);
  const { x, y, width, height } = region;
  return (
    <canvas
      ref={ref}
      data-layer={name}
      style={{ transform: `translate(${x}px, ${y}px)`, width, height, opacity }}
    />
  );
}

function clear(canvas: HTMLCanvasElement, cuts: { wanted: readonly Rect[]; done: number }): void {
  const context = canvas.getContext("2d");
  for (const { x, y, width, height } of cuts.wanted.slice(cuts.done))
    context?.clearRect(x, y, width, height);
  cuts.done = cuts.wanted.length;
}

/** Steps that a canvas out of sight may note down: painting them all takes some milliseconds, and so does a stop. */
const STEPS_NOTED = 3;

let spare: HTMLCanvasElement | null = null;
let drain: CanvasRenderingContext2D | null = null;

/** Has a canvas out of sight paint now what it only noted down: else it would paint all of it at once in the end. */
function settle(canvas: HTMLCanvasElement): void {
  drain ??= document.createElement("canvas").getContext("2d");
  drain?.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1);
}

/** Paints a first picture where it is seen; a later one aside, so that the one before stays until it is whole. */
export function* redraw(
  canvas: HTMLCanvasElement,
  region: Rect,
  ratio: number,
  draw: Draw,
  first: boolean,
  onDone: () => void,
): Generator<void> {
  spare ??= document.createElement("canvas");
  const aside = first ? canvas : spare;
  const context = prepare(aside, region, ratio);
  if (!context) return;
  let steps = 0;
  for (const _ of draw(context)) {
    if (aside !== canvas && ++steps % STEPS_NOTED === 0) settle(aside);
    yield;
  }
  if (aside !== canvas) {
    const shown = prepare(canvas, region, ratio);
    shown?.drawImage(aside, region.x, region.y, region.width, region.height);
  }
  onDone();
}
