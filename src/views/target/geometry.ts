import type { TargetWeight, Wiring } from "../../core/network/wiring";
import { CONSTANT, SHARED } from "../../core/network/wiring";

export type NodeKind = "input" | "one" | "unit" | "output";

/** A node of the diagram; `x` and `y` are parts of the width and height, from 0 to 1. */
export interface PlacedNode {
  readonly column: number;
  /** Address field of the source or unit; `CONSTANT` for the constant input and for a layer's two carriers together. */
  readonly field: number;
  readonly kind: NodeKind;
  readonly x: number;
  readonly y: number;
}

/** One line of the diagram: a weight, a bias (one weight or the same on both carriers), or what carries the constant on. */
export interface PlacedEdge {
  /** Indices in `wiring.weights`; the first stands for all. */
  readonly weights: readonly number[];
  readonly layer: number;
  readonly from: PlacedNode;
  readonly to: PlacedNode;
  readonly value: number;
  /** Which weight of its unit a person edits; null for the fixed ½ between carriers. */
  readonly input: number | "bias" | null;
}

export interface Layout {
  /** Column 0 holds the inputs, column l + 1 the units of layer l. */
  readonly columns: readonly (readonly PlacedNode[])[];
  readonly edges: readonly PlacedEdge[];
  /** The edge of each weight. */
  readonly edgeOf: readonly number[];
}

const nodeField = (field: number) => (field > SHARED ? CONSTANT : field);

/** Equal shares of the height for every node of a column, the constant last; columns at equal distances. */
export function layOut(wiring: Wiring): Layout {
  const fields = [wiring.layers[0]?.inputs ?? [], ...wiring.layers.map((layer) => layer.units)].map(
    (column) => [...new Set(column.map(nodeField))],
  );
  const columns = fields.map((column, at) =>
    column.map((field, row): PlacedNode => {
      const plain = at === 0 ? "input" : at === fields.length - 1 ? "output" : "unit";
      return {
        column: at,
        field,
        kind: field === CONSTANT ? "one" : plain,
        x: at / (fields.length - 1),
        y: (row + 0.5) / column.length,
      };
    }),
  );
  const edges = new Map<string, PlacedEdge & { weights: number[] }>();
  const keys = wiring.weights.map((weight) => {
    const from = nodeField(weight.input);
    const to = nodeField(weight.unit);
    const key = `${weight.layer} ${from} ${to}`;
    const edge = edges.get(key);
    if (edge) edge.weights.push(weight.index);
    else edges.set(key, newEdge(columns, weight, from, to));
    return key;
  });
  const order = new Map([...edges.keys()].map((key, at) => [key, at]));
  return {
    columns,
    edges: [...edges.values()],
    edgeOf: keys.map((key) => order.get(key) as number),
  };
}

function newEdge(columns: Layout["columns"], weight: TargetWeight, from: number, to: number) {
  const find = (column: number, field: number) =>
    columns[column]?.find((node) => node.field === field) as PlacedNode;
  return {
    weights: [weight.index],
    layer: weight.layer,
    from: find(weight.layer, from),
    to: find(weight.layer + 1, to),
    value: weight.value,
    input: to === CONSTANT ? null : from === CONSTANT ? ("bias" as const) : from,
  };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An edge in pixels, from centre to centre. */
export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Space left and right of the outer columns' centres. */
  readonly margin: number;
}

/** Room for a circle and for the stepper below an outer column. */
export const MARGIN = 36;

/** A node's centre in pixels. */
export const centre = ({ x, y }: PlacedNode, { width, height, margin }: Frame): Point => ({
  x: margin + x * (width - 2 * margin),
  y: y * height,
});

/** Every edge in pixels. */
export const linesOf = ({ edges }: Layout, frame: Frame): Line[] =>
  edges.map(({ from, to }) => {
    const a = centre(from, frame);
    const b = centre(to, frame);
    return { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
  });

/** As large as rows and columns allow, from a dot to a circle that holds a small curve. */
export function radiusOf({ columns }: Layout, { width, height, margin }: Frame): number {
  const rows = Math.max(...columns.map((column) => column.length));
  const row = height / rows;
  const column = (width - 2 * margin) / (columns.length - 1);
  return Math.max(3, Math.min(18, 0.4 * row, 0.28 * column));
}

export const pointAt = ({ x1, y1, x2, y2 }: Line, part: number): Point => ({
  x: x1 + part * (x2 - x1),
  y: y1 + part * (y2 - y1),
});

function distance(line: Line, { x, y }: Point): number {
  const [dx, dy] = [line.x2 - line.x1, line.y2 - line.y1];
  const part = ((x - line.x1) * dx + (y - line.y1) * dy) / (dx * dx + dy * dy);
  const foot = pointAt(line, Math.min(1, Math.max(0, part)));
  return Math.hypot(x - foot.x, y - foot.y);
}

/** The edge under a pointer: the nearest one within reach, or −1. Areas never overlap, however dense the edges. */
export function nearestEdge(lines: readonly Line[], point: Point, reach: number): number {
  let best = -1;
  let least = reach;
  lines.forEach((line, at) => {
    const away = distance(line, point);
    if (away > least) return;
    best = at;
    least = away;
  });
  return best;
}

/** A number's half width and half height, with air. */
const LABEL = { x: 23, y: 8 };
/** Candidates along an edge, the middle first. */
const PARTS = [0.5, ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) => [0.5 - 0.04 * n, 0.5 + 0.04 * n])];
/** How often every number looks for a better place once the others have theirs. */
const ROUNDS = 4;
/** Above this many edges numbers keep clear of nodes only; few of them are ever shown. */
const CROWD = 60;
/** Numbers that touch are no clearer for standing farther apart than so many of their own sizes. */
const AIR = 1.6;

/** How far two boxes of these half sizes together are apart: below 1 they overlap. */
const apart = (a: Point, b: Point, x: number, y: number) =>
  Math.max(Math.abs(a.x - b.x) / x, Math.abs(a.y - b.y) / y);

/**
 * Where on each edge its number stands: clear of nodes and of other numbers, then away from other edges, then near the
 * middle. Edges are taken in order, each with the best place left, and then again among all others. `scale` is the size of
 * the numbers, 1 for 12 px.
 */
export function placeLabels(
  lines: readonly Line[],
  nodes: readonly Point[],
  radius: number,
  scale = 1,
): Point[] {
  const placed: Point[] = [];
  const [x, y] = [scale * LABEL.x, scale * LABEL.y];
  const place = (line: Line, at: number) => {
    let best = pointAt(line, 0.5);
    let most = Number.NEGATIVE_INFINITY;
    PARTS.forEach((part, rank) => {
      const point = pointAt(line, part);
      const disc = Math.min(1, ...nodes.map((node) => apart(point, node, x + radius, y + radius)));
      let room = 8 * disc - 0.03 * rank;
      if (lines.length <= CROWD) {
        const others = placed.filter((_, n) => n !== at);
        const number = Math.min(AIR, ...others.map((other) => apart(point, other, 2 * x, 2 * y)));
        const away = lines.map((other, n) => (n === at ? 12 : distance(other, point)));
        room += 8 * Math.min(1, number) + 2 * number + Math.min(12, ...away) / 6;
      }
      if (room <= most) return;
      most = room;
      best = point;
    });
    placed[at] = best;
  };
  for (let round = 0; round < (lines.length <= CROWD ? ROUNDS : 1); round++) lines.forEach(place);
  return placed;
}
