import { type Carpet, cellsAlive, type Rect } from "./carpet";
import { css, hueOf, mix, type Palette, type Rgb } from "./colour";
import type { ParentLayout, PoolPlace } from "./geometry";
import type { Picture, Pictures } from "./pictures";
import type { CrossLine, Hairline } from "./sample";
import { drawBundle, drawInWire, drawOutWire } from "./wires";

type Context = CanvasRenderingContext2D;

/** Sets a canvas to a region's pixels, cleared, with CSS pixels of the whole drawing as units. */
export function prepare(canvas: HTMLCanvasElement, region: Rect, ratio: number): Context | null {
  const width = Math.round(region.width * ratio);
  const height = Math.round(region.height * ratio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(ratio, 0, 0, ratio, -region.x * ratio, -region.y * ratio);
  context.globalAlpha = 1;
  context.setLineDash([]);
  return context;
}

/** Fills of all bundles together: where there are more bundles, several are one body, whose overlaps need not darken. */
const BODIES = 48;

/** How many bundles are filled as one. */
export const bundlesInOne = ({ places }: ParentLayout): number => Math.ceil(places.length / BODIES);

/** The translucent bodies of bundles: the more neurons, the denser. */
export function paintBundles(
  context: Context,
  layout: ParentLayout,
  places: readonly PoolPlace[],
  palette: Palette,
  alpha: number,
): void {
  const density = 0.035 + 0.012 * Math.log10(layout.carpet.poolSize);
  const step = bundlesInOne(layout);
  context.fillStyle = css(palette.ink, density * alpha);
  for (let i = 0; i < places.length; i += step) {
    context.beginPath();
    for (const place of places.slice(i, i + step)) drawBundle(context, place, layout.radius);
    context.fill();
  }
}

const SHADES = 3;
const shadeOf = (weight: number): number =>
  Math.min(SHADES - 1, Math.floor(Math.abs(weight) * SHADES)) + (weight < 0 ? SHADES : 0);

const shadeColour = (shade: number, palette: Palette): Rgb =>
  mix(
    palette.paper,
    hueOf(shade < SHADES ? 1 : -1, palette),
    0.3 + (0.6 * ((shade % SHADES) + 1)) / SHADES,
  );

/** Both signs lie on top in turn, so that neither hides the other. */
const TURNS = 6;

/** Strokes lines in a few colours instead of one by one. */
function strokeByShade<Line>(
  context: Context,
  lines: readonly Line[],
  palette: Palette,
  alpha: number,
  draw: (path: Path2D, line: Line) => void,
  weightOf: (line: Line) => number,
): void {
  for (let turn = 0; turn < TURNS; turn++) {
    const paths = new Map<number, Path2D>();
    for (let i = turn; i < lines.length; i += TURNS) {
      const line = lines[i] as Line;
      const shade = shadeOf(weightOf(line));
      const path = paths.get(shade) ?? new Path2D();
      paths.set(shade, path);
      draw(path, line);
    }
    const order = [...paths].sort(([p], [q]) => (turn % 2 === 0 ? p - q : q - p));
    for (const [shade, path] of order) {
      context.strokeStyle = css(shadeColour(shade, palette), alpha);
      context.stroke(path);
    }
  }
}

/** Both hairlines of some neurons. */
export function paintHairlines(
  context: Context,
  { radius, carpet, ratio }: ParentLayout,
  lines: readonly Hairline[],
  palette: Palette,
  alpha: number,
): void {
  context.lineWidth = 0.75;
  // The last column need not be full: wires begin below it.
  const column = carpet.cell / ratio;
  strokeByShade(
    context,
    lines,
    palette,
    alpha,
    (path, { place, y }) => drawInWire(path, place, radius, y),
    ({ a }) => a,
  );
  strokeByShade(
    context,
    lines,
    palette,
    alpha,
    (path, { place, y, target }) =>
      drawOutWire(path, place, target, radius, y, place.carpet.x + place.carpet.width - column),
    ({ b }) => b,
  );
}

/** Copies the first `cells` cells of a carpet's picture, which has one pixel a cell. */
function copyCells(
  context: Context,
  { carpet, ratio }: ParentLayout,
  { x, y }: { x: number; y: number },
  sheet: CanvasImageSource,
  picture: Picture,
  cells: number,
): void {
  const size = carpet.cell / ratio;
  const { rows } = carpet;
  const full = Math.floor(cells / rows);
  const rest = cells % rows;
  const { x: left, y: top } = picture;
  if (full > 0) context.drawImage(sheet, left, top, full, rows, x, y, full * size, rows * size);
  if (rest > 0)
    context.drawImage(sheet, left + full, top, 1, rest, x + full * size, y, size, rest * size);
}

/** Gaps between cells, where they are large enough to be counted. */
function ruleCells(
  context: Context,
  carpet: Carpet,
  place: PoolPlace,
  ratio: number,
  colour: string,
) {
  const size = carpet.cell / ratio;
  const { x, y, width, height } = place.carpet;
  context.strokeStyle = colour;
  context.lineWidth = 1 / ratio;
  context.beginPath();
  for (let i = 1; i < carpet.columns; i++) {
    context.moveTo(x + i * size, y);
    context.lineTo(x + i * size, y + height);
  }
  for (let j = 1; j < carpet.rows; j++) {
    context.moveTo(x, y + j * size);
    context.lineTo(x + width, y + j * size);
  }
  context.stroke();
}

/** Smallest cell, in CSS pixels, that is set apart from its neighbours. */
const RULED = 5;

/** A pool's carpet, as far as it is painted: the neurons with index < `alive`. */
export function paintCarpet(
  context: Context,
  layout: ParentLayout,
  place: PoolPlace,
  pictures: Pictures,
  palette: Palette,
  alpha: number,
  alive = Number.POSITIVE_INFINITY,
): void {
  const { carpet } = layout;
  const picture = pictures.byPool.get(place.pool.index);
  if (!picture || !pictures.sheet) return;
  context.imageSmoothingEnabled = false;
  context.globalAlpha = alpha;
  const cells = Math.min(picture.cells, cellsAlive(carpet, alive));
  copyCells(context, layout, place.carpet, pictures.sheet.canvas, picture, cells);
  context.globalAlpha = 1;
  if (carpet.cell / layout.ratio >= RULED)
    ruleCells(context, carpet, place, layout.ratio, css(palette.paper));
}

/** A layer's web of edges that no weight of the target asks for. */
export function paintCross(
  context: Context,
  lines: readonly CrossLine[],
  palette: Palette,
  alpha: number,
): void {
  context.lineWidth = 0.6;
  strokeByShade(
    context,
    lines,
    palette,
    alpha,
    (path, { from, to }) => {
      const middle = (from.x + to.x) / 2;
      path.moveTo(from.x, from.y);
      path.bezierCurveTo(middle, from.y, middle, to.y, to.x, to.y);
    },
    ({ weight }) => weight,
  );
}
