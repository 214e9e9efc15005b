import { type KeyboardEvent, memo, useCallback, useRef } from "react";
import type { Pool } from "../../core/parent";
import type { Wiring } from "../../core/wiring";
import type { ParentLayout, PoolPlace } from "./geometry";
import { neighbourOf } from "./neighbour";
import { bundlePath } from "./wires";
import { poolName } from "./words";

interface Props {
  readonly wiring: Wiring;
  readonly layout: ParentLayout;
  readonly selected: number;
  readonly onSelect: (weight: number) => void;
  readonly onHover?: (weight: number | null) => void;
  readonly onEnter: (pool: Pool) => void;
  /** Edges kept so far, by pool index. */
  readonly kept: readonly number[];
}

const KEYS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"];

/** Every pool as a button over its bundle: one tab stop, arrow keys between them. */
export const PoolButtons = memo(function PoolButtons(props: Props) {
  const { wiring, layout, selected, onSelect, onHover, onEnter, kept } = props;
  const group = useRef<SVGSVGElement>(null);
  const { places } = layout;
  const current = places.findIndex(({ pool }) => pool.weights.some((w) => w.index === selected));
  const stop = Math.max(0, current);

  const choose = useCallback(
    ({ pool }: PoolPlace) => {
      const at = pool.weights.findIndex(({ index }) => index === selected);
      onSelect(pool.weights[(at + 1) % pool.weights.length]?.index ?? 0);
    },
    [selected, onSelect],
  );
  const move = useCallback(
    (event: KeyboardEvent, from: PoolPlace) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === " ") choose(from);
      else if (event.key === "Enter") onEnter(from.pool);
      else if (KEYS.includes(event.key)) {
        const to = neighbourOf(places, from.pool.index, event.key);
        onSelect(layout.byPool.get(to)?.pool.weights[0]?.index ?? 0);
        group.current?.querySelector<SVGGElement>(`[data-pool="${to}"]`)?.focus();
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
    [layout, places, choose, onSelect, onEnter],
  );

  return (
    <svg
      ref={group}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="toolbar"
      aria-label="Pools of the parent"
    >
      {places.map((place, index) => (
        <PoolButton
          key={place.pool.index}
          place={place}
          layout={layout}
          wiring={wiring}
          kept={kept[place.pool.index] ?? 0}
          pressed={index === current}
          stop={index === stop}
          onChoose={choose}
          onMove={move}
          onHover={onHover}
          onEnter={onEnter}
        />
      ))}
    </svg>
  );
});

const SMALLEST_TARGET = 24;

interface ButtonProps {
  readonly place: PoolPlace;
  readonly layout: ParentLayout;
  readonly wiring: Wiring;
  readonly kept: number;
  readonly pressed: boolean;
  readonly stop: boolean;
  readonly onChoose: (place: PoolPlace) => void;
  readonly onMove: (event: KeyboardEvent, place: PoolPlace) => void;
  readonly onHover?: (weight: number | null) => void;
  readonly onEnter: (pool: Pool) => void;
}

const PoolButton = memo(function PoolButton(props: ButtonProps) {
  const { place, layout, wiring, kept, pressed, stop, onChoose, onMove, onHover, onEnter } = props;
  const { x, y, width, height } = place.carpet;
  const wide = Math.max(width, SMALLEST_TARGET);
  const tall = Math.max(height, Math.min(SMALLEST_TARGET, layout.pitch));
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG group cannot be a button element
    <g
      role="button"
      className="parent-pool"
      data-pool={place.pool.index}
      tabIndex={stop ? 0 : -1}
      aria-pressed={pressed}
      aria-label={poolName(wiring, place.pool, layout.carpet.poolSize, kept)}
      onClick={() => onChoose(place)}
      onDoubleClick={() => onEnter(place.pool)}
      onKeyDown={(event) => onMove(event, place)}
      onPointerEnter={() => onHover?.(place.pool.weights[0]?.index ?? null)}
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
});
