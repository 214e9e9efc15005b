import { type KeyboardEvent, type MouseEvent, type PointerEvent, useMemo, useState } from "react";
import type { Column } from "../../core/survey/columns";
import { clamp } from "../../ui/clamp";
import { besideWidth, type Chart } from "./chart";
import { dotFinder } from "./columns";
import type { Series } from "./series";

/** One draw at one width, as a place in the plot. */
export interface Draw {
  readonly series: Series;
  readonly seed: number;
  readonly width: number;
  readonly error: number;
  /** Position among the draws at this width, from 1 for the smallest error. */
  readonly rank: number;
  readonly of: number;
}

interface Place {
  readonly key: string;
  readonly seed: number;
  readonly width: number;
}

const HOVER_PIXELS = 14;

const RANKS: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, Home: -Infinity, End: Infinity };
const WIDTHS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
const SERIES: Record<string, number> = { PageDown: 1, PageUp: -1 };

const columnAt = ({ columns }: Series, width: number): Column | undefined =>
  columns.find((column) => column.width === width);

/** A draw's place from the luckiest, 0, at one width; −1 when it has none. */
const rankOf = ({ rows }: Series, { owners }: Column, seed: number): number =>
  owners.findIndex((owner) => rows[owner].seed === seed);

function drawAt(series: readonly Series[], place: Place | null): Draw | null {
  const found = place && series.find(({ key }) => key === place.key);
  if (!found) return null;
  const column = columnAt(found, place.width);
  const at = column ? rankOf(found, column, place.seed) : -1;
  if (!column || at < 0) return null;
  const { errors } = column;
  return { series: found, ...place, error: errors[at], rank: at + 1, of: errors.length };
}

/** Where a key leads from a draw: ↑ ↓ along the errors, ← → along the widths, Page keys to the next rule. */
export function step(series: readonly Series[], from: Draw | null, key: string): Place | null {
  const start = from?.series ?? series[0];
  if (!start) return null;
  if (!from) {
    const { width, owners } = start.columns[start.columns.length >> 1];
    return { key: start.key, width, seed: start.rows[owners[owners.length >> 1]].seed };
  }
  const next =
    key in SERIES
      ? series[clamp(series.indexOf(start) + (SERIES[key] ?? 0), 0, series.length - 1)]
      : start;
  const widths = next.columns.map(({ width }) => width);
  const nearest = widths.findLastIndex((width) => width <= from.width);
  const width = widths[clamp(Math.max(0, nearest) + (WIDTHS[key] ?? 0), 0, widths.length - 1)];
  const column = columnAt(next, width) as Column;
  const { owners } = column;
  const same = rankOf(next, column, from.seed);
  const rank = (same < 0 ? owners.length >> 1 : same) + (RANKS[key] ?? 0);
  return { key: next.key, width, seed: next.rows[owners[clamp(rank, 0, owners.length - 1)]].seed };
}

/** The draw in question: the dot under the pointer, or the one that the keys have walked to. */
export function useDrawProbe(
  series: readonly Series[],
  chart: Chart | null,
  onOpen: (draw: Draw) => void,
) {
  const [place, setPlace] = useState<Place | null>(null);
  const find = useMemo(() => dotFinder(chart?.dots.flat() ?? []), [chart]);
  const draw = useMemo(() => drawAt(series, place), [series, place]);
  const point = (event: MouseEvent<HTMLElement>): Place | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const dot = find(event.clientX - box.left, event.clientY - box.top, HOVER_PIXELS);
    const row = dot && series[dot.series]?.rows[dot.draw];
    if (!row) return null;
    const next = { key: series[dot.series].key, seed: row.seed, width: row.widths[dot.at] };
    setPlace(next);
    return next;
  };
  return {
    draw,
    /** Where the draw stands in the plot, also when it is not among the dots. */
    at: draw &&
      chart && {
        x: besideWidth(chart.x, chart.strips[series.indexOf(draw.series)], draw.width, draw.seed),
        y: chart.y.position(draw.error),
      },
    handlers: {
      onPointerMove(event: PointerEvent<HTMLElement>) {
        point(event);
      },
      onPointerDown(event: PointerEvent<HTMLElement>) {
        point(event);
      },
      onClick(event: MouseEvent<HTMLElement>) {
        const opened = drawAt(series, point(event));
        if (opened) onOpen(opened);
      },
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === "Enter" || event.key === " ") {
          if (draw) onOpen(draw);
        } else if (event.key in RANKS || event.key in WIDTHS || event.key in SERIES) {
          setPlace(step(series, draw, event.key));
        } else return;
        event.preventDefault();
        event.stopPropagation();
      },
    },
  };
}
