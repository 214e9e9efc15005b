import { type KeyboardEvent, useRef } from "react";
import type { Wiring } from "../../core/wiring";
import type { ParentLayout, PoolPlace } from "./geometry";
import { bundlePath } from "./wires";
import { poolName } from "./words";

interface Props {
  readonly wiring: Wiring;
  readonly layout: ParentLayout;
  readonly selected: number;
  readonly onSelect: (weight: number) => void;
  readonly onHover?: (weight: number | null) => void;
  /** Edges that a pool keeps, by pool index. */
  readonly keptIn: (pool: number) => number;
}

const SMALLEST_TARGET = 24;

const hasWeight = ({ pool }: PoolPlace, weight: number): boolean =>
  pool.weights.some(({ index }) => index === weight);

/** The pool that an arrow key leads to: up and down within a layer, left and right to the nearest of the next layer. */
export function neighbourOf(places: readonly PoolPlace[], from: number, key: string): number {
  const here = places[from];
  if (!here) return from;
  const layer = here.pool.layer;
  const peers = places.filter(({ pool }) => pool.layer === layer);
  const at = peers.indexOf(here);
  const indexOf = (place: PoolPlace | undefined) => place?.pool.index ?? from;
  if (key === "ArrowUp") return indexOf(peers[at - 1]);
  if (key === "ArrowDown") return indexOf(peers[at + 1]);
  if (key === "Home") return indexOf(places[0]);
  if (key === "End") return indexOf(places.at(-1));
  const next = layer + (key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0);
  if (next === layer) return from;
  const distance = (place: PoolPlace) => Math.abs(place.carpet.y - here.carpet.y);
  const [nearest] = places
    .filter(({ pool }) => pool.layer === next)
    .sort((p, q) => distance(p) - distance(q));
  return indexOf(nearest);
}

const KEYS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"];

/** Every pool as a button over its bundle: one tab stop, arrow keys between them. */
export function PoolButtons({ wiring, layout, selected, onSelect, onHover, keptIn }: Props) {
  const group = useRef<SVGSVGElement>(null);
  const { places, carpet } = layout;
  const current = places.findIndex((place) => hasWeight(place, selected));
  const stop = Math.max(0, current);

  const choose = ({ pool }: PoolPlace) => {
    const at = pool.weights.findIndex(({ index }) => index === selected);
    onSelect(pool.weights[(at + 1) % pool.weights.length]?.index ?? 0);
  };
  const move = (event: KeyboardEvent<SVGGElement>, from: number) => {
    const place = places[from] as PoolPlace;
    if (event.key === "Enter" || event.key === " ") choose(place);
    else if (KEYS.includes(event.key)) {
      const to = neighbourOf(places, from, event.key);
      onSelect(places[to]?.pool.weights[0]?.index ?? 0);
      group.current?.querySelector<SVGGElement>(`[data-pool="${to}"]`)?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <svg
      ref={group}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="toolbar"
      aria-label="Pools of the parent"
    >
      {places.map((place, index) => {
        const { x, y, width, height } = place.carpet;
        const wide = Math.max(width, SMALLEST_TARGET);
        const tall = Math.max(height, Math.min(SMALLEST_TARGET, layout.height / places.length));
        const weight = place.pool.weights[0]?.index ?? 0;
        return (
          // biome-ignore lint/a11y/useSemanticElements: an SVG group cannot be a button element
          <g
            key={place.pool.index}
            role="button"
            className="parent-pool"
            data-pool={index}
            tabIndex={index === stop ? 0 : -1}
            aria-pressed={index === current}
            aria-label={poolName(wiring, place.pool, carpet.poolSize, keptIn(index))}
            onClick={() => choose(place)}
            onKeyDown={(event) => move(event, index)}
            onPointerEnter={() => onHover?.(weight)}
            onPointerLeave={() => onHover?.(null)}
          >
            <path className="parent-outline" d={bundlePath(layout, place)} />
            <rect
              className="parent-hit"
              x={x + (width - wide) / 2}
              y={y + (height - tall) / 2}
              width={wide}
              height={tall}
            />
          </g>
        );
      })}
    </svg>
  );
}
