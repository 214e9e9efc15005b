import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  useCallback,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Pool } from "../../core/construct/parent";
import type { Wiring } from "../../core/network/wiring";
import { PARENT } from "../../words/en/parent";
import { poolNear } from "./aim";
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
/** Of more pools only the one at hand, and the one under the pointer, are there as buttons. */
const MOST_BUTTONS = 160;

/** Every pool as a button over its bundle: one tab stop, arrow keys between them. */
export const PoolButtons = memo(function PoolButtons(props: Props) {
  const { wiring, layout, selected, onSelect, onHover, onEnter, kept } = props;
  const group = useRef<SVGSVGElement>(null);
  const [under, setUnder] = useState<PoolPlace>();
  const { places } = layout;
  const current = places.find(({ pool }) => pool.weights.some((w) => w.index === selected));
  const stop = current ?? places[0];
  const many = places.length > MOST_BUTTONS;
  const shown = many ? places.filter((place) => place === stop || place === under) : places;
  const live = useRef({ selected, onSelect });
  live.current = { selected, onSelect };

  const choose = useCallback(({ pool }: PoolPlace) => {
    const at = pool.weights.findIndex(({ index }) => index === live.current.selected);
    live.current.onSelect(pool.weights[(at + 1) % pool.weights.length]?.index ?? 0);
  }, []);
  const move = useCallback(
    (event: KeyboardEvent, from: PoolPlace) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === " ") choose(from);
      else if (event.key === "Enter") onEnter(from.pool);
      else if (KEYS.includes(event.key)) {
        const to = neighbourOf(places, from.pool.index, event.key);
        live.current.onSelect(layout.byPool.get(to)?.pool.weights[0]?.index ?? 0);
        const focus = () =>
          group.current?.querySelector<SVGGElement>(`[data-pool="${to}"]`)?.focus();
        if (many) requestAnimationFrame(focus);
        else focus();
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
    [layout, places, many, choose, onEnter],
  );
  const point = (event: PointerEvent) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    setUnder(poolNear(layout, event.clientX - left, event.clientY - top));
  };

  return (
    <svg
      ref={group}
      width={layout.width}
      height={layout.height}
      role="toolbar"
      aria-label={PARENT.pools}
      onPointerMove={many ? point : undefined}
    >
      {shown.map((place) => (
        <PoolButton
          key={place.pool.index}
          place={place}
          layout={layout}
          wiring={wiring}
          kept={kept[place.pool.index] ?? 0}
          pressed={place === current}
          stop={place === stop}
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
  const outline = useMemo(() => bundlePath(layout, place), [layout, place]);
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
      <path className="parent-outline" d={outline} />
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
