import type { PlacedEdge, Point } from "./geometry";
import { formatWeight, signOf } from "./weight";

interface EdgeLabelsProps {
  edges: readonly PlacedEdge[];
  points: readonly Point[];
  /** Every edge has its number, not only the ones in a pill. */
  all: boolean;
  /** Edges whose number stands in a pill, the last one on top. */
  pills: readonly number[];
  /** How far pills stand above their edges, where an edge is too short to be seen around one. */
  lift: number;
  /** The size of the numbers, 1 for 12 px. */
  scale: number;
}

/** The numbers of the edges: plain on the paper, or in a pill when an edge is pointed at. */
export function EdgeLabels({ edges, points, all, pills, lift, scale }: EdgeLabelsProps) {
  const text = (at: number) =>
    edges[at]?.input === null ? "½" : formatWeight(edges[at]?.value ?? 0);
  const label = (at: number, pill: boolean) => {
    const point = points[at];
    const edge = edges[at];
    if (!point || !edge) return null;
    const height = scale * (pill ? 24 : 15);
    const letters = text(at).length;
    const width = scale * (pill ? Math.max(32, 10 + 8 * letters) : 4 + 7 * letters);
    const above = pill ? lift : 0;
    // Below its edge where it would leave the drawing.
    const y = point.y - above < height / 2 ? point.y + above : point.y - above;
    return (
      <g
        key={`${edge.weights[0]} ${pill}`}
        className={pill ? "edge-pill" : "edge-number"}
        data-sign={edge.input === null ? "fixed" : signOf(edge.value)}
        transform={`translate(${point.x} ${Math.max(height / 2, y)})`}
      >
        <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={height / 2} />
        <text dy="0.34em">{text(at)}</text>
      </g>
    );
  };
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group without tabindex takes no focus.
    <g className="edge-labels" aria-hidden="true">
      {all &&
        edges.map((edge, at) =>
          edge.input === null || pills.includes(at) ? null : label(at, false),
        )}
      {pills.map((at) => label(at, true))}
    </g>
  );
}
