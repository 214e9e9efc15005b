/** A line that was drawn, as x and y in turn, in [0, 1] of the pad. */
export type Stroke = readonly number[];

export const SIDE = 28;
/** What a digit of MNIST fits in, and half the width of a pen, in pixels. */
const BOX = 20;
const PEN = 1.15;
/** A dot is not blown up to the size of a digit. */
const MOST_SCALE = 160;

interface Place {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

function squareOff(x: number, y: number, line: readonly number[], at: number): number {
  const dx = line[at + 2] - line[at];
  const dy = line[at + 3] - line[at + 1];
  const length = dx * dx + dy * dy;
  const along = length > 0 ? ((x - line[at]) * dx + (y - line[at + 1]) * dy) / length : 0;
  const t = Math.max(0, Math.min(1, along));
  const offX = x - line[at] - t * dx;
  const offY = y - line[at + 1] - t * dy;
  return offX * offX + offY * offY;
}

/** Greys of all pixels: how much of a pen's edge, one pixel wide, covers their middles. */
function painted(strokes: readonly Stroke[], { scale, x, y }: Place): Float64Array {
  const greys = new Float64Array(SIDE * SIDE);
  for (const stroke of strokes) {
    const line = stroke.map((value, at) => value * scale + (at % 2 === 0 ? x : y));
    if (line.length === 2) line.push(line[0], line[1]);
    for (let at = 0; at + 3 < line.length; at += 2) {
      const reach = PEN + 0.5;
      const low = (one: number, other: number) =>
        Math.max(0, Math.floor(Math.min(one, other) - reach));
      const high = (one: number, other: number) =>
        Math.min(SIDE - 1, Math.ceil(Math.max(one, other) + reach));
      for (
        let row = low(line[at + 1], line[at + 3]);
        row <= high(line[at + 1], line[at + 3]);
        row++
      )
        for (
          let column = low(line[at], line[at + 2]);
          column <= high(line[at], line[at + 2]);
          column++
        ) {
          const off = Math.sqrt(squareOff(column + 0.5, row + 0.5, line, at));
          const grey = Math.max(0, Math.min(1, reach - off));
          const pixel = row * SIDE + column;
          greys[pixel] = Math.max(greys[pixel], grey);
        }
    }
  }
  return greys;
}

/** Where the strokes' box lies in a square of `BOX` pixels in the middle, with its sides' ratio. */
function boxed(strokes: readonly Stroke[]): Place {
  const xs = strokes.flatMap((stroke) => stroke.filter((_, at) => at % 2 === 0));
  const ys = strokes.flatMap((stroke) => stroke.filter((_, at) => at % 2 === 1));
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  const scale = Math.min(MOST_SCALE, (BOX - 2 * PEN) / Math.max(right - left, bottom - top, 1e-9));
  return {
    scale,
    x: SIDE / 2 - (scale * (left + right)) / 2,
    y: SIDE / 2 - (scale * (top + bottom)) / 2,
  };
}

/** The place moved so that the middle of the mass lies in the middle of the image. */
function balanced(strokes: readonly Stroke[], place: Place): Place {
  let mass = 0;
  let x = 0;
  let y = 0;
  for (const [pixel, grey] of painted(strokes, place).entries()) {
    mass += grey;
    x += grey * ((pixel % SIDE) + 0.5);
    y += grey * (Math.floor(pixel / SIDE) + 0.5);
  }
  if (mass === 0) return place;
  return { ...place, x: place.x + SIDE / 2 - x / mass, y: place.y + SIDE / 2 - y / mass };
}

/** Strokes as the 28 × 28 greys that a network gets: as drawn, or scaled and centred by mass, as MNIST's digits were. */
export function imageOf(strokes: readonly Stroke[], centred: boolean): Uint8Array {
  const drawn = strokes.filter(({ length }) => length >= 2);
  if (drawn.length === 0) return new Uint8Array(SIDE * SIDE);
  const place = centred ? balanced(drawn, boxed(drawn)) : { scale: SIDE, x: 0, y: 0 };
  return Uint8Array.from(painted(drawn, place), (grey) => Math.round(255 * grey));
}
