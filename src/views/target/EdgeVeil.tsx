import type { Line, PlacedEdge } from "./geometry";
import { signOf, strokeOf } from "./weight";

interface EdgeVeilProps {
  edges: readonly PlacedEdge[];
  lines: readonly Line[];
  /** Edges that are drawn elsewhere. */
  hidden: (edge: number) => boolean;
  width: number;
  height: number;
}

/** Lines of one sign share a path for each of this many thicknesses. */
const STEPS = 4;
/** A path covers each point once, however many of its lines cross there: short paths let crossings add up. */
const EDGES_PER_PATH = 160;

/** Thousands of edges as a few paths on a layer of their own, which a drag does not touch. */
export function EdgeVeil({ edges, lines, hidden, width, height }: EdgeVeilProps) {
  const paths = new Map<string, { sign: string; size: number; path: string[] }>();
  edges.forEach((edge, at) => {
    const line = lines[at];
    if (!line || hidden(at)) return;
    const sign = edge.input === null ? "fixed" : signOf(edge.value);
    const size = Math.ceil(STEPS * Math.min(1, Math.abs(edge.value))) / STEPS;
    const key = `${Math.floor(at / EDGES_PER_PATH)} ${sign} ${size}`;
    const bucket = paths.get(key) ?? { sign, size, path: [] };
    bucket.path.push(
      `M${line.x1.toFixed(1)},${line.y1.toFixed(1)}L${line.x2.toFixed(1)},${line.y2.toFixed(1)}`,
    );
    paths.set(key, bucket);
  });
  return (
    <svg
      className="edge-veil"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      {[...paths].map(([key, { sign, size, path }]) => (
        <path key={key} data-sign={sign} d={path.join("")} strokeWidth={strokeOf(size, true)} />
      ))}
    </svg>
  );
}
